using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>Counts findings in words; empty where there are none.</summary>
internal static class FindingWords
{
    /// <summary>"2 errors"</summary>
    public static string Errors(IEnumerable<Diagnostic> findings) => Plain(findings.Count(static d => d.Severity == Severity.Error), "error");

    /// <summary>"2 warnings", or "4 kinds of warnings at 169 places": what is to be learnt is a kind, what is to be changed a place.</summary>
    public static string Warnings(IEnumerable<Diagnostic> findings)
    {
        var places = findings.Where(static d => d.Severity == Severity.Warning)
            .Select(static d => (d.Id, d.Span?.File.Path, d.Span?.Start, Text: d.Span is null ? d.Message : "")).Distinct().ToList();
        var kinds = places.Select(static place => place.Id).Distinct(StringComparer.Ordinal).Count();
        return kinds == places.Count ? Plain(places.Count, "warning")
            : $"{SeverityText.Count(kinds, "kind")} of {(kinds == 1 ? "warning" : "warnings")} at {SeverityText.Count(places.Count, "place")}";
    }

    /// <summary>"12 notes with -v d"</summary>
    public static string Notes(IEnumerable<Diagnostic> findings, Session session)
    {
        var count = Plain(findings.Count(static d => d.Severity == Severity.Info), "note");
        return count.Length > 0 && session.HidesNotes ? count + " with -v d" : count;
    }

    private static string Plain(int count, string noun) => count > 0 ? SeverityText.Count(count, noun) : "";
}
