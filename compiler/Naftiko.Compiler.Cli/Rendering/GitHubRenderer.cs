using System.Globalization;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>Workflow commands of GitHub Actions, which become annotations on the changed lines of a pull request.</summary>
internal static class GitHubRenderer
{
    public static void Write(TextWriter writer, IEnumerable<DiagnosticGroup> groups)
    {
        foreach (var group in groups)
        {
            var first = group.First;
            var others = HumanRenderer.OtherPlaces(group);
            var text = group.Message + (others.Length > 0 ? $" (also at {others})" : "") + (first.Help.Length > 0 ? "\n" + first.Help : "");
            writer.Write($"::{Command(first.Severity)} {Place(first)}title={Property($"{first.Id}: {first.Descriptor.Title}")}::{Data(text)}\n");
        }
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Place(Diagnostic diagnostic)
    {
        if (diagnostic.Span is not { } span)
        {
            return "";
        }

        var place = string.Create(CultureInfo.InvariantCulture, $"file={Property(span.File.Path)},line={span.Start.Line},endLine={span.End.Line},col={span.Start.Column},");

        // Columns of an end on another line are refused by GitHub.
        return span.End.Line == span.Start.Line ? string.Create(CultureInfo.InvariantCulture, $"{place}endColumn={span.End.Column},") : place;
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
