using Naftiko.Checks;
using Naftiko.Corpus.Compiling;
using Naftiko.Corpus.Documents;
using Naftiko.Corpus.Running;
using Naftiko.Corpus.Scenarios;

if (args is [StdioGateway.Switch, .. var gateway])
{
    return await StdioGateway.BeAsync(gateway);
}

// What documents that are written by hand do is written down for each: what reads the others independently knows calls and nothing else.
var isOfficial = args.FirstOrDefault() == "--official";
args = isOfficial ? args[1..] : args;

// Imports are read relative to their document, so its folder must be known in full.
var folder = Path.GetFullPath(Path.Combine(args.FirstOrDefault() ?? ".", isOfficial ? "official" : "field"));
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"there is no folder {folder}; say where the documents are: tests/corpus.sh <folder> or tests/official.sh <folder>");
    return 2;
}

var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
    ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
if (CompileCheck.Create(packages, out var missing) is not { } check)
{
    Console.Error.WriteLine($"the generated projects cannot be compiled here: {missing}");
    return 2;
}

// What a second argument names, or all.
var documents = CorpusFolder.Read(folder);
var chosen = args.Length < 2 ? documents : [.. documents.Where(d => args.Skip(1).Any(part => d.Name.Contains(part, StringComparison.Ordinal)))];

var failed = isOfficial
    ? CompileAll.Run(chosen, check, "official.txt") + await RunScenarios.RunAsync(chosen, check)
    : CompileAll.Run(chosen, check, "expected.txt") + ImportPairs.Run(chosen) + await RunGateways.RunAsync(chosen, check);
Console.WriteLine(failed == 0 ? "everything holds" : $"{failed} failed");
return failed == 0 ? 0 : 1;
