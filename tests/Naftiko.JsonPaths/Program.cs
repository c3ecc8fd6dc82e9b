using Naftiko.JsonPaths;

// Compares what generated paths select with what the npm package selects: arguments are node and the script that calls the package.
const int Documents = 150;
const int PathsPerDocument = 20;
const int Shown = 20;

var lot = new Randomly(20260901);
var documents = new DocumentMaker(lot);
var paths = new PathMaker(lot);
var pairs = Enumerable.Range(0, Documents)
    .Select(_ => documents.Make())
    .SelectMany(document => Enumerable.Range(0, PathsPerDocument).Select(_ => (Path: paths.Make(), Document: document)))
    .ToList();

var program = PathProgram.Compile(pairs.Select(static p => p.Path));
var answers = Oracle.Ask(args[0], args[1], pairs);
var different = pairs.Zip(answers)
    .Select(p => (p.First.Path, p.First.Document, Expected: p.Second, Actual: program.Read(p.First.Path, p.First.Document)))
    .Where(static r => !SameNodes.Are(r.Expected, r.Actual))
    .ToList();
foreach (var result in different.Take(Shown))
{
    Console.WriteLine($"{result.Path}\n  in {result.Document}\n  should be {result.Expected}\n  and is    {result.Actual}");
}

var found = answers.Count(static a => a != "[]");
Console.WriteLine($"jsonpath oracle: {pairs.Count} paths, {found} of them select something, {different.Count} differ");
return different.Count == 0 && found > pairs.Count / 10 ? 0 : 1;
