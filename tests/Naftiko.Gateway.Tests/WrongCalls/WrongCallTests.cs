using System.Globalization;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Importing.Enriching;
using Naftiko.Compiler.Text;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Mcp;
using Naftiko.Gateway.Tests.Upstreams;
using Xunit.Abstractions;

namespace Naftiko.Gateway.Tests.WrongCalls;

/// <summary>
/// Twenty calls as models get them wrong, judged by the text of the answer alone: two points where it has all that the right call needs, one
/// where it has a part of that. Before and after the document was enriched with a description of the API.
/// </summary>
public sealed class WrongCallTests(ITestOutputHelper output)
{
    private const int Aim = 36;

    [Fact]
    public async Task An_enriched_document_answers_wrong_calls_with_what_the_right_one_needs()
    {
        var document = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "capability.naftiko.yaml"));
        var description = CompiledGateway.ReadDocument("WrongCalls", "durable-functions.openapi.yaml");
        var enriched = DocumentEnrichment.Run(new SourceFile("capability.naftiko.yaml", document), new SourceFile("openapi.yaml", description), new()).Text;
        var before = await JudgeAsync(document);
        var after = await JudgeAsync(enriched!);

        Assert.InRange(after.Points, Aim, 2 * WrongCall.All.Count);
        var table = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | | as it is | enriched |
            |---|---|---|
            | `tools/list`, bytes | {before.Bytes:N0} | {after.Bytes:N0} |
            | … about as many tokens | {before.Bytes / 4:N0} | {after.Bytes / 4:N0} |
            | `inspect --tools --score` | {before.Score} of 100 | {after.Score} of 100 |
            | wrong calls whose answer tells the right one | {before.Right} of 20 | {after.Right} of 20 |
            | … in points | {before.Points} of 40 | {after.Points} of 40 |
            """);
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "enriching.md"));
        Assert.True(page.Contains(table, StringComparison.Ordinal), $"docs/enriching.md does not say what is so:\n{table}");
    }

    private async Task<(int Points, int Right, int Bytes, int Score)> JudgeAsync(string document)
    {
        var compiled = CompiledGateway.Of(document, "DurableFunctions");
        await using var upstream = await StubUpstream.StartAsync(TestSecret.Value);
        await using var gateway = await compiled.StartAsync(
            [$"--Upstreams:DurableFunctions:BaseAddress={upstream.Address}", $"--Secrets:DURABLE_FUNCTIONS_TOKEN={TestSecret.Core}"]);
        var tools = compiled.Model.Adapters.OfType<McpAdapter>().Single();
        using var client = new HttpClient(new SecretGuard()) { BaseAddress = gateway.Address(tools.Name), Timeout = GatewayProcess.Patience };
        var (points, right) = (0, 0);
        foreach (var call in WrongCall.All)
        {
            upstream.Reset();
            if (call.Answer is { } number)
            {
                upstream.Serve(number);
            }

            var message = $$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{call.Tool}}}","arguments":{{{call.Arguments}}} }}""";
            var result = (await McpMessages.PostAsync(client, new Uri(client.BaseAddress!, "/mcp"), message)).GetProperty("result");
            var text = result.GetProperty("content")[0].GetProperty("text").GetString()!;
            var got = call.Judge(text);
            output.WriteLine($"{got} {call.Tool} {call.Arguments}\n  {text}");
            points += got;
            right += got == 2 ? 1 : 0;
        }

        return (points, right, tools.Tools.Sum(ToolJson.SizeOf), tools.Points);
    }
}
