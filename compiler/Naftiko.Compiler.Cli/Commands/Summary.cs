using System.Globalization;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>The last line of a run: "Wrote 43 files to Orders.Gateway · 2 warnings · 0.42 s".</summary>
internal static class Summary
{
    public static string Of(Session session, string what, IReadOnlyCollection<Diagnostic> findings) =>
        Of(session, what, FindingWords.Errors(findings), FindingWords.Warnings(findings), FindingWords.Notes(findings, session));

    /// <summary>With how much of the document can succeed and what was left out.</summary>
    public static string Of(Session session, string what, CompiledDocument compiled, IReadOnlyCollection<Diagnostic>? findings = null)
    {
        var all = findings ?? compiled.Findings;
        return Of(
            session, what, compiled.Overlay is { } overlay ? $"with {SafeText.OneLine(overlay)}" : "",
            SatisfactionReport.Text(compiled), SatisfactionReport.LeftOut(compiled),
            FindingWords.Errors(all), FindingWords.Warnings(all), FindingWords.Notes(all, session));
    }

    public static string Of(Session session, params string[] parts) => string.Join(
        " · ", parts.Where(static p => p.Length > 0).Append(string.Create(CultureInfo.InvariantCulture, $"{session.Elapsed.TotalSeconds:0.00} s")));

    /// <param name="folder">As it is shown.</param>
    /// <param name="isIntent">Nothing was written: say "would".</param>
    public static string OfPlan(OutputPlan plan, string folder, bool isIntent)
    {
        var written = plan.Actions.Count(static a => a.Changes && a.After is not null);
        var deleted = plan.Count(OutputActionKind.Delete);
        if (written + deleted == 0)
        {
            return $"{folder} is up to date";
        }

        var wrote = written > 0 ? $"{(isIntent ? "would write" : "wrote")} {SeverityText.Count(written, "file")} to {folder}" : "";
        var gone = deleted > 0 ? $"{(isIntent ? "would delete" : "deleted")} {SeverityText.Count(deleted, "file")}{(written > 0 ? "" : " of " + folder)}" : "";
        var text = wrote.Length > 0 && gone.Length > 0 ? $"{wrote}, {gone}" : wrote + gone;
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
