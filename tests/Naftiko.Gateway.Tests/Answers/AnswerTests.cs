using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Answers;

/// <summary>
/// Thousands of answers of upstreams, right, odd and wrong, each through REST and MCP, as it is and mapped. <c>NAFTIKO_ANSWERS</c> says how
/// many, <c>NAFTIKO_ANSWERS_SEED</c> tries a single one.
/// </summary>
public sealed class AnswerTests
{
    private const int Usual = 3000;

    // An upstream that fails too often is given a pause by its gateway. With no more than this for one gateway, that never begins.
    private const int PerGateway = 36;

    // Most of these are tried twice.
    private const int SlowPerGateway = 20;

    private const int GatewaysAtOnce = 8;

    private static readonly Face[] Faces = Enum.GetValues<Face>();

    private readonly ConcurrentDictionary<string, bool> asked = new();
    private readonly ConcurrentBag<(string Rule, string How, UpstreamAnswer Answer, Face Face)> violations = [];

    [Fact]
    public async Task Whatever_an_upstream_answers_the_gateway_is_right_about_it()
    {
        var answers = Seeds().Select(AnswerGenerator.Make).ToDictionary(answer => answer.Seed);
        var compiled = CompiledGateway.Of(CompiledGateway.ReadDocument("Answers", "answers.naftiko.yaml"), "OddAnswers");
        using var inFlight = new SemaphoreSlim(24);
        await using var upstream = new RawUpstream(request => Answer(request, answers));

        // Neighbours share a gateway, so that every gateway gets answers for each of its upstreams. What takes long takes no effort, so all of
        // it goes on beside the rest.
        var slow = answers.Values.Where(answer => answer.TakesLong).OrderBy(answer => answer.Seed).Chunk(SlowPerGateway)
            .Select(batch => CallAsync(compiled, upstream.Address, batch, inFlight: null))
            .ToList();
        await Parallel.ForEachAsync(
            answers.Values.Where(answer => !answer.TakesLong).OrderBy(answer => answer.Seed).Chunk(PerGateway),
            new ParallelOptions { MaxDegreeOfParallelism = GatewaysAtOnce },
            async (batch, _) => await CallAsync(compiled, upstream.Address, batch, inFlight));
        await Task.WhenAll(slow);

        foreach (var (answer, face) in answers.Values.SelectMany(_ => Faces, (answer, face) => (answer, face))
            .Where(call => !asked.ContainsKey(Id(call.answer.Seed, call.face))))
        {
            violations.Add(("every call reaches the upstream", "it was not asked", answer, face));
        }

        Assert.True(violations.IsEmpty, Report());
    }

    private static IEnumerable<int> Seeds() =>
        int.TryParse(Environment.GetEnvironmentVariable("NAFTIKO_ANSWERS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? [seed]
        : Enumerable.Range(
            1,
            int.TryParse(Environment.GetEnvironmentVariable("NAFTIKO_ANSWERS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? count
                : Usual);

    private async Task CallAsync(CompiledGateway compiled, Uri upstream, IReadOnlyCollection<UpstreamAnswer> batch, SemaphoreSlim? inFlight)
    {
        await using var gateway = await compiled.StartAsync(
        [
            .. Api.All.SelectMany(api => new[]
            {
                $"--Upstreams:{api.Setting}:BaseAddress={upstream}{api.Namespace}",
                $"--Upstreams:{api.Setting}:Timeout=00:00:06",
                $"--Upstreams:{api.Setting}:AttemptTimeout=00:00:04",
            }),
            .. Api.All.Where(api => api.Secret is not null).Select(api => $"--Secrets:{api.Secret}={api.Credential}"),
        ]);
        using var caller = new GatewayCaller();
        var rules = new AnswerRules(await caller.ListToolsAsync(gateway.Address("AnswersMcp")));
        await Task.WhenAll(batch.SelectMany(_ => Faces, async (answer, face) =>
        {
            if (inFlight is null)
            {
                await CallAsync(gateway, caller, rules, answer, face);
                return;
            }

            await inFlight.WaitAsync();
            try
            {
                await CallAsync(gateway, caller, rules, answer, face);
            }
            finally
            {
                inFlight.Release();
            }
        }));
    }

    private static string Id(int seed, Face face) => $"{seed}.{face}";

    private async Task CallAsync(RunningGateway gateway, GatewayCaller caller, AnswerRules rules, UpstreamAnswer answer, Face face)
    {
        var id = Id(answer.Seed, face);
        var seen = face is Face.RestRaw or Face.RestMapped
            ? await caller.GetAsync(new Uri(gateway.Address("AnswersRest"), $"/{answer.Api.Namespace}/{(face == Face.RestRaw ? "raw" : "mapped")}/{id}"))
            : await caller.CallToolAsync(gateway.Address("AnswersMcp"), AnswerRules.ToolName(answer.Api, face), $$"""{"id":"{{id}}"}""");
        foreach (var (rule, how) in rules.Violations(answer, face, seen))
        {
            violations.Add((rule, how, answer, face));
        }
    }

    private RawAnswer Answer(RawRequest request, Dictionary<int, UpstreamAnswer> answers)
    {
        // The end of a redirect, wherever it led to on this origin.
        var id = request.Path.Split('/')[^1];
        if (!int.TryParse(id.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            return RawAnswer.Json(200, """{"id":1,"name":"landed"}""");
        }

        asked.TryAdd(id, true);
        return answers[seed].Render("http://" + request.Header("Host"));
    }

    private string Report()
    {
        var report = new StringBuilder();
        report.AppendLine(CultureInfo.InvariantCulture, $"{violations.Count} violations; NAFTIKO_ANSWERS_SEED=<number> tries one answer again.");
        foreach (var rule in violations.GroupBy(violation => violation.Rule).OrderByDescending(rule => rule.Count()))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"\n{rule.Key}: {rule.Count()} times");
            foreach (var (_, how, answer, face) in rule.OrderBy(violation => violation.Answer.Seed).Take(8))
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"  {face} {answer}\n    {how}");
            }
        }

        return report.ToString();
    }
}
