using System.Globalization;
using Naftiko.Mutants;
using Naftiko.Mutants.Areas;
using Naftiko.Mutants.Testing;

if (args is ["worker", var name])
{
    var answers = Console.Out;
    Console.SetOut(TextWriter.Null);
    new Worker(Area.All.Single(area => area.Name == name), answers).Serve(Console.In);
    return 0;
}

// tests/mutants.sh says what these are.
var root = Path.GetFullPath(args[0]);
var areas = args[1] == "all" ? Area.All : [Area.All.Single(area => area.Name == args[1])];
var (count, seed, workers, again) = (Number("MUTANTS", 150), Number("MUTANTS_SEED", 1), Number("MUTANTS_WORKERS", 2), Number("MUTANTS_AGAIN", 0) == 1);
foreach (var area in areas)
{
    var folder = Path.Combine(root, "artifacts", "mutants", area.Name);
    Workspace.Copy(AppContext.BaseDirectory, folder);
    var mutants = area.Select(root, folder, count, seed);

    var outcomes = new MutationRun(folder, area, workers, KnownKillers.Open(folder + ".killed.txt", again)).Try(mutants);

    var report = Path.Combine(root, "tests", "mutants.md");
    File.WriteAllText(report, Report.Write(File.ReadAllText(report), area.Name, outcomes, seed, Equivalents.Read(root)));
}

return 0;

static int Number(string variable, int otherwise) =>
    int.TryParse(Environment.GetEnvironmentVariable("NAFTIKO_" + variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
