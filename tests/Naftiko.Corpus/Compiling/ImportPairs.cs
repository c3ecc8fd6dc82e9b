using System.Text.RegularExpressions;
using Naftiko.Compiler;
using Naftiko.Compiler.Gateway;
using Naftiko.Corpus.Documents;

namespace Naftiko.Corpus.Compiling;

/// <summary>A document that imports means the same as one that has everything inline.</summary>
internal static partial class ImportPairs
{
    /// <returns>The number of pairs that differ.</returns>
    public static int Run(IReadOnlyList<CorpusDocument> documents)
    {
        var failed = 0;
        foreach (var document in documents.Where(static d => d.Name.Contains('/', StringComparison.Ordinal)))
        {
            failed += Compare(document.Name, "its imports written inline", document.Compile(), document.Compile(InlineImports.Of(document)));
            var tail = "-" + Path.GetFileName(document.Name);
            foreach (var twin in documents.Where(d => d != document && d.Name.EndsWith(tail, StringComparison.Ordinal)))
            {
                failed += Compare(document.Name, twin.Name, document.Compile(), twin.Compile());
            }
        }

        return failed;
    }

    private static int Compare(string name, string other, CompilationResult left, CompilationResult right)
    {
        var (first, second) = (Lines(left), Lines(right));
        if (first.SequenceEqual(second, StringComparer.Ordinal))
        {
            Console.WriteLine($"same    {name} = {other}{(left.Model is null ? " (both refused)" : "")}");
            return 0;
        }

        var at = first.Zip(second).TakeWhile(static pair => pair.First == pair.Second).Count();
        Console.WriteLine($"DIFFERS {name} and {other}, at line {at + 1} of the model:");
        Console.WriteLine($"        {string.Join(" | ", first.Skip(at).Take(3).Select(static l => l.Trim()))}");
        Console.WriteLine($"        {string.Join(" | ", second.Skip(at).Take(3).Select(static l => l.Trim()))}");
        return 1;
    }

    /// <summary>The model without places and without what the document says of itself; without a model, the errors.</summary>
    private static string[] Lines(CompilationResult result) => result.Model is { } model
        ? [.. ModelDump.ToJson(model with { Title = "", Description = null }).Split('\n').Where(static line => !PlacePattern.IsMatch(line))]
        : [.. result.Diagnostics.Where(static d => d.Severity == Compiler.Diagnostics.Severity.Error).Select(static d => d.Id).Order(StringComparer.Ordinal)];

    [GeneratedRegex("""^\s*"line": \d+,?$""")]
    private static partial Regex PlacePattern { get; }
}
