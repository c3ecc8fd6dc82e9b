using System.Diagnostics;
using System.Globalization;
using Naftiko.Checks;
using Naftiko.Corpus.Documents;

namespace Naftiko.Corpus.Compiling;

/// <summary>Compiles every document, and every project that comes out.</summary>
internal static class CompileAll
{
    /// <param name="list">The list of what is expected of them.</param>
    /// <returns>The number of documents that failed.</returns>
    public static int Run(IReadOnlyList<CorpusDocument> documents, CompileCheck check, string list)
    {
        var expectations = Expectations.Read(list);
        var clock = Stopwatch.StartNew();
        var results = new DocumentResult[documents.Count];
        Parallel.For(0, documents.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, index =>
            results[index] = Compile(documents[index], check, expectations.ErrorsOf(documents[index])));

        foreach (var result in results)
        {
            Console.WriteLine(result);
            foreach (var failure in result.Failures())
            {
                Console.WriteLine($"        {failure}");
            }
        }

        var failed = results.Count(static r => r.Failures().Any());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"compiled: {results.Length} documents, {failed} failed; {results.Sum(static r => r.Satisfaction.Working)} of {results.Sum(static r => r.Satisfaction.Declared)} routes and tools can succeed; {clock.Elapsed.TotalSeconds:0} s"));
        return failed;
    }

    private static DocumentResult Compile(CorpusDocument document, CompileCheck check, IReadOnlyList<string> expected)
    {
        var clock = Stopwatch.StartNew();
        var result = document.Compile();
        var time = clock.Elapsed;
        return new(document, result, result.Files.IsEmpty ? [] : check.Check(result.Files), expected, time);
    }
}
