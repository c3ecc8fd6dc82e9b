using System.Collections.Immutable;
using System.IO.Enumeration;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing.Reading;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Operations;

/// <summary>Takes the operations that were asked for.</summary>
internal static class Selection
{
    public static ImmutableArray<DescribedOperation> Of(
        ImmutableArray<DescribedOperation> operations, ImportOptions options, Description description, DiagnosticBag findings)
    {
        if (operations.IsEmpty)
        {
            findings.Report(ImportingDiagnostics.NoOperations, description.Start);
            return [];
        }

        Complain(options.Tags, "--tag", operations.SelectMany(static o => o.Tags.DefaultIfEmpty(o.Tag)));
        Complain(options.Paths, "--path", operations.Select(static o => o.Path));
        Complain(options.Operations, "--operation", operations.Select(static o => o.Operation.OperationId ?? o.Title));
        if (findings.HasErrors)
        {
            return [];
        }

        ImmutableArray<DescribedOperation> chosen =
        [
            .. operations.Where(o => IsChosen(options.Tags, [.. o.Tags.DefaultIfEmpty(o.Tag)])
                && IsChosen(options.Paths, o.Path)
                && IsChosen(options.Operations, o.Operation.OperationId ?? o.Title)),
        ];
        if (chosen.IsEmpty)
        {
            findings.Report(ImportingDiagnostics.NothingSelected, description.Start, "All that was asked for", "Leave out one of --tag, --path and --operation: an operation has to match each of them.");
        }

        return chosen;

        void Complain(ImmutableArray<string> wanted, string option, IEnumerable<string> known)
        {
            var names = known.Distinct(StringComparer.Ordinal).ToList();
            foreach (var pattern in wanted.Where(pattern => !names.Exists(name => Matches(pattern, name))))
            {
                var help = SpellChecker.Suggest(pattern, names) is { } near ? $"Did you mean {option} '{near}'?"
                    : $"There are: {Suggestion.List([.. names.Order(StringComparer.Ordinal).Take(20)])}{(names.Count > 20 ? " …" : "")}.";
                findings.Report(ImportingDiagnostics.NothingSelected, description.Start, $"{option} {pattern}", help);
            }
        }
    }

    private static bool IsChosen(ImmutableArray<string> patterns, params ReadOnlySpan<string> names)
    {
        if (patterns.IsEmpty)
        {
            return true;
        }

        foreach (var name in names)
        {
            if (patterns.Any(pattern => Matches(pattern, name)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name);
}
