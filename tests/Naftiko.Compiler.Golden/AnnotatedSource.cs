using System.Globalization;
using System.Text;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Golden;

/// <summary>The document itself, with the complaints under the lines they are about.</summary>
internal static class AnnotatedSource
{
    public static string Of(SourceFile source, IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        var findings = diagnostics.ToList();
        var shown = findings.FirstOrDefault(d => d.Span?.File.Path == source.Path)?.Span?.File ?? source;
        var byLine = findings.ToLookup(d => d.Span is { } span && span.File.Path == source.Path ? span.Start.Line : 0);
        foreach (var diagnostic in byLine[0])
        {
            var place = diagnostic.Span is { } span ? $" in {span.File.Path}({span.Start.Line},{span.Start.Column})" : "";
            text.Append(CultureInfo.InvariantCulture, $"! {diagnostic.Id} {diagnostic.Severity}{place}: {diagnostic.Message}\n");
        }

        for (var line = 1; line <= source.Lines.Length; line++)
        {
            text.Append(shown.ShownLine(line)).Append('\n');
            foreach (var diagnostic in byLine[line])
            {
                var span = diagnostic.Span!.Value;
                var width = span.End.Line == line ? Math.Max(1, span.End.Column - span.Start.Column) : 1;
                text.Append(' ', span.Start.Column - 1).Append('^', width);
                text.Append(CultureInfo.InvariantCulture, $" {diagnostic.Id} {diagnostic.Severity}: {diagnostic.Message}\n");
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
