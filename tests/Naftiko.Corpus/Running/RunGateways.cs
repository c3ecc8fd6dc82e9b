using System.Diagnostics;
using System.Globalization;
using Naftiko.Compiler.Format;
using Naftiko.Corpus.Documents;

namespace Naftiko.Corpus.Running;

/// <summary>Starts the gateways of <c>run.txt</c> and calls everything they expose.</summary>
internal static class RunGateways
{
    /// <returns>The number of gateways with a problem.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<CorpusDocument> documents, CompileCheck check)
    {
        GatewayAssembly.UseLibraries(check.PackageLibraries);
        var failed = 0;
        foreach (var name in ListFile.Read("run.txt"))
        {
            if (documents.FirstOrDefault(d => d.Name == name) is not { } document)
            {
                continue;
            }

            var clock = Stopwatch.StartNew();
            var (calls, problems) = await RunAsync(document, check);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(problems.Count == 0 ? "ran" : "FAILED"),-8}{calls,4} calls  {problems.Count,3} mismatches  {clock.Elapsed.TotalSeconds:0.0} s  {name}"));
            foreach (var problem in problems)
            {
                Console.WriteLine($"        {problem}");
            }

            failed += problems.Count == 0 ? 0 : 1;
        }

        return failed;
    }

    private static async Task<(int Calls, IReadOnlyList<string> Problems)> RunAsync(CorpusDocument document, CompileCheck check)
    {
        var result = document.Compile();
        using var image = new MemoryStream();
        if (result.Model is null || result.Files.IsEmpty || check.Emit(result.Files, image) is not [])
        {
            return (0, ["it does not compile"]);
        }

        image.Position = 0;
        using var assembly = GatewayAssembly.Load(image);
        try
        {
            await using var upstream = await RecordingUpstream.StartAsync();
            var session = new GatewaySession(document, result.Model, upstream);
            await session.RunAsync(assembly);
            return (session.Calls, session.Problems);
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or System.Reflection.TargetInvocationException)
        {
            return (0, [$"it does not run: {exception.GetBaseException().Message}"]);
        }
    }
}
