using Naftiko.Checks;
using Naftiko.Corpus.Compiling;
using Naftiko.Corpus.Describing;
using Naftiko.Corpus.Documents;
using Naftiko.Corpus.Running;
using Naftiko.Corpus.Scenarios;

if (args is [StdioGateway.Switch, .. var gateway])
{
    return await StdioGateway.BeAsync(gateway);
}

// Descriptions of APIs that are imported are in a folder of their own, or files that are named.
if (args.FirstOrDefault() == "--openapi")
{
    return await DescriptionsAsync(args[1..]);
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
    ? CompileAll.Run(chosen, check, "official.txt") + await RunScenarios.RunAsync(chosen, check, isNeeded: true) + await NewerAsync(args, check)
    : CompileAll.Run(chosen, check, "expected.txt") + ImportPairs.Run(chosen) + await RunGateways.RunAsync(chosen, check);
Console.WriteLine(failed == 0 ? "everything holds" : $"{failed} failed");
return failed == 0 ? 0 : 1;

// The same documents in the newer language, and others; what they do is what their twins do.
static async Task<int> NewerAsync(string[] args, CompileCheck check)
{
    var folder = Path.GetFullPath(Path.Combine(args.FirstOrDefault() ?? ".", "ikanos"));
    if (!Directory.Exists(folder))
    {
        return 0;
    }

    var documents = CorpusFolder.Read(folder).Where(d => args.Length < 2 || args.Skip(1).Any(part => d.Name.Contains(part, StringComparison.Ordinal))).ToList();
    return CompileAll.Run(documents, check, "ikanos.txt") + await RunScenarios.RunAsync(documents, check, isNeeded: false);
}

static async Task<int> DescriptionsAsync(string[] args)
{
    var place = Path.GetFullPath(args.FirstOrDefault() ?? ".");
    string[] paths = File.Exists(place) ? [place]
        : Directory.Exists(Path.Combine(place, "openapi"))
            ? [.. Directory.EnumerateFiles(Path.Combine(place, "openapi")).Where(static f => Path.GetExtension(f) is ".yml" or ".yaml" or ".json")
                .Order(StringComparer.Ordinal)]
            : [];
    var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
    var check = CompileCheck.Create(packages, out var missing);
    if (paths.Length == 0 || check is null)
    {
        Console.Error.WriteLine(check is null ? $"the generated projects cannot be compiled here: {missing}" : $"there are no descriptions in {place}/openapi");
        return 2;
    }

    var chosen = args.Length < 2 ? paths : [.. paths.Where(path => args.Skip(1).Any(part => path.Contains(part, StringComparison.Ordinal)))];
    var failed = await RunDescriptions.RunAsync(chosen, check);
    Console.WriteLine(failed == 0 ? "everything holds" : $"{failed} failed");
    return failed == 0 ? 0 : 1;
}
