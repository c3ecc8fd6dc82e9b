using System.Diagnostics;
using System.Globalization;
using Naftiko.Checks;
using Naftiko.Compiler;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Importing;
using Naftiko.Compiler.Text;
using Naftiko.Corpus.Documents;
using Naftiko.Corpus.Reading;
using Naftiko.Corpus.Running;

namespace Naftiko.Corpus.Describing;

/// <summary>Imports descriptions of APIs, compiles what comes out, and calls every route: what reaches the upstream is compared with the description.</summary>
internal static class RunDescriptions
{
    /// <returns>The number of descriptions that failed.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> paths, CompileCheck check)
    {
        GatewayAssembly.UseLibraries(check.PackageLibraries);
        var leftOut = ListFile.Read("openapi.txt").Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToLookup(static parts => parts[0], static parts => parts[1]);
        var failed = 0;
        foreach (var path in paths)
        {
            var clock = Stopwatch.StartNew();
            var name = Path.GetFileName(path);
            var (summary, problems) = await RunAsync(path, name, leftOut[name].ToHashSet(StringComparer.Ordinal), check);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(problems.Count == 0 ? "ok" : "FAILED"),-8}{name}: {summary}, {clock.Elapsed.TotalSeconds:0} s"));
            foreach (var problem in problems.Take(40))
            {
                Console.WriteLine($"        {problem}");
            }

            failed += problems.Count == 0 ? 0 : 1;
        }

        return failed;
    }

    private static async Task<(string Summary, List<string> Problems)> RunAsync(string path, string name, HashSet<string> expected, CompileCheck check)
    {
        var problems = new List<string>();
        var text = await File.ReadAllTextAsync(path);
        var imported = DescriptionImport.Run(new SourceFile(name, text), new ImportOptions());
        var left = imported.Diagnostics.Where(static d => d.Id == "NAF5020").Select(static d => (string)d.Arguments[0]!).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(left.Except(expected).Select(title => $"{title} is left out, and is not in openapi.txt"));
        problems.AddRange(expected.Except(left).Select(title => $"{title} is in openapi.txt, and is not left out"));
        if (imported.Text is null)
        {
            return ("not imported", [.. problems, .. imported.Diagnostics.Select(static d => $"{d.Id} {d.Span?.Start} {d.Message}")]);
        }

        var compiled = Compilation.Compile(new SourceFile(name, imported.Text), new());
        using var image = new MemoryStream();
        var code = compiled.Files.IsEmpty ? [] : check.Emit(compiled.Files, image);
        problems.AddRange(compiled.Diagnostics.Where(static d => d.Severity == Compiler.Diagnostics.Severity.Error).Select(static d => $"{d.Id} {d.Span?.Start} {d.Message}"));
        problems.AddRange(code.Select(static finding => finding.ToString()));
        if (problems.Count > 0 || compiled.Model is null)
        {
            return ("does not build", problems);
        }

        image.Position = 0;
        await using var upstream = await RecordingUpstream.StartAsync();
        var secrets = Secrets(compiled.Model).Select(static name => $"--Secrets:{name}=secret-{name}");
        await using var gateway = await RunningGateway.StartAsync(GatewayAssembly.Load(image), [.. Settings(compiled.Model, upstream), .. secrets]);
        var adapter = compiled.Model.Adapters.OfType<RestAdapter>().Single();
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = gateway.Address(adapter.Name) };
        var (calls, skipped) = await CallAsync(DescribedApi.Read(text), client, upstream, problems);
        return ($"{imported.Operations} of {imported.Described} operations, {calls} calls, {skipped} without values to call with", problems);
    }

    private static async Task<(int Calls, int Skipped)> CallAsync(DescribedApi api, HttpClient client, RecordingUpstream upstream, List<string> problems)
    {
        var (calls, skipped) = (0, 0);
        var routes = new RestCaller(client, GatewayDescription.Parse(await client.GetStringAsync("openapi.json"))).Routes.ToList();
        foreach (var (method, path, operation) in routes)
        {
            if (api.Calls.FirstOrDefault(c => c.Method == method && Shape(c.Path) == Shape(path)) is not { } described)
            {
                problems.Add($"{method} {path} is served, and not described");
                continue;
            }

            foreach (var onlyRequired in new[] { false, true })
            {
                using var request = DescribedRoute.Request(method, path, operation, onlyRequired);
                if (request is null)
                {
                    skipped++;
                    continue;
                }

                calls++;
                using var response = await client.SendAsync(request);
                var received = upstream.Take();
                problems.AddRange(received is [var one]
                    ? new DescriptionCheck(described, one, onlyRequired).Problems().Select(problem => $"{method} {path}: {problem} ({one})")
                    : [$"{method} {path}: {received.Count} requests reached the API; {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}"]);
            }
        }

        return (calls, skipped);
    }

    private static string Shape(string path) =>
        System.Text.RegularExpressions.Regex.Replace(path.Split('?', '#')[0], @"\{[^}]*\}", "{}", System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)).TrimEnd('/').ToLowerInvariant();

    private static IEnumerable<string> Settings(GatewayModel model, RecordingUpstream upstream) =>
    [
        "--Logging:LogLevel:Default=None",
        .. model.Adapters.Select(static adapter => $"--Adapters:{adapter.Name}:Url=http://127.0.0.1:0"),
        .. model.Upstreams.Select(api => $"--Upstreams:{api.Name}:BaseAddress={upstream.Address}"),
    ];

    private static IEnumerable<string> Secrets(GatewayModel model) => model.Settings.Select(static setting => setting.Key);
}
