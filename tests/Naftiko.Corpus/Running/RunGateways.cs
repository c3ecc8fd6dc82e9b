using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Naftiko.Checks;
using Naftiko.Compiler;
using Naftiko.Compiler.Gateway;
using Naftiko.Corpus.Documents;

namespace Naftiko.Corpus.Running;

/// <summary>Starts the gateway of every document that compiles and calls everything it exposes.</summary>
internal static class RunGateways
{
    /// <returns>The number of gateways with a problem.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<CorpusDocument> documents, CompileCheck check)
    {
        GatewayAssembly.UseLibraries(check.PackageLibraries);
        var failed = 0;
        foreach (var document in documents)
        {
            var clock = Stopwatch.StartNew();
            if (document.Compile() is not { Model: { } model, Files: { IsEmpty: false } files })
            {
                continue;
            }

            var (calls, problems) = await RunAsync(document, model, files, check);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(problems.Count == 0 ? "ran" : "FAILED"),-8}{calls,4} calls  {problems.Count,3} mismatches  {clock.Elapsed.TotalSeconds:0.0} s  {document.Name}"));
            foreach (var problem in problems)
            {
                Console.WriteLine($"        {problem}");
            }

            failed += problems.Count == 0 ? 0 : 1;
        }

        return failed;
    }

    private static async Task<(int Calls, IReadOnlyList<string> Problems)> RunAsync(
        CorpusDocument document, GatewayModel model, ImmutableArray<GeneratedFile> files, CompileCheck check)
    {
        using var image = new MemoryStream();
        if (check.Emit(files, image) is not [])
        {
            return (0, ["it does not compile"]);
        }

        image.Position = 0;
        var assembly = GatewayAssembly.Load(image);
        try
        {
            await using var upstream = await RecordingUpstream.StartAsync();
            var session = new GatewaySession(document, model, upstream);
            await session.RunAsync(assembly);
            return (session.Calls, session.Problems);
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or System.Reflection.TargetInvocationException)
        {
            return (0, [$"it does not run: {exception.GetBaseException().Message}"]);
        }
    }
}
