using Naftiko.Checks;
using Naftiko.Corpus.Documents;
using Naftiko.Corpus.Running;

namespace Naftiko.Corpus.Scenarios;

/// <summary>Starts the gateway of every document that compiles, and plays its scenario.</summary>
internal static class RunScenarios
{
    /// <param name="isNeeded">A document without a scenario is a problem.</param>
    /// <returns>The number of documents with a problem.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<CorpusDocument> documents, CompileCheck check, bool isNeeded)
    {
        GatewayAssembly.UseLibraries(check.PackageLibraries);
        var failed = 0;
        foreach (var document in documents)
        {
            if (document.Compile() is not { Model: { } model, Files: { IsEmpty: false } files })
            {
                continue;
            }

            var scenario = Scenario.Find(document.Name);
            if (scenario is null && !isNeeded)
            {
                continue;
            }

            List<string> problems = [];
            if (scenario is null)
            {
                problems.Add("there is no scenario for it");
            }
            else
            {
                using var image = new MemoryStream();
                if (check.Emit(files, image) is [])
                {
                    problems.AddRange(await ScenarioSession.RunAsync(document, model, image, check.PackageLibraries, scenario));
                }
                else
                {
                    problems.Add("it does not compile");
                }
            }

            Console.WriteLine($"{(problems.Count == 0 ? "played" : "FAILED"),-8}{scenario?.Calls.Count ?? 0,4} calls  {document.Name}");
            foreach (var problem in problems)
            {
                Console.WriteLine($"        {problem}");
            }

            failed += problems.Count == 0 ? 0 : 1;
        }

        return failed;
    }
}
