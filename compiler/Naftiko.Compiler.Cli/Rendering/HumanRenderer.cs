using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>For reading at a terminal: message, source line with the place underlined, and what to type.</summary>
internal static class HumanRenderer
{
    private const int OtherPlacesShown = 2;

    public static void Write(TextOutput output, IEnumerable<DiagnosticGroup> groups, int width)
    {
        foreach (var group in groups)
        {
            Write(output, group, width);
            output.Line();
        }
    }

    private static void Write(TextOutput output, DiagnosticGroup group, int width)
    {
        var first = group.First;
        if (first.Span is { } place)
        {
            output.Write($"{SafeText.OneLine(place.ToString())}: ", Tone.Strong);
        }

        output.Write($"{first.Severity.Word()} {first.Id}: ", first.Severity.Tone());
        output.Line(SafeText.OneLine(group.Message), Tone.Strong);

        var gutter = Gutter(group);
        if (first.Span is { } span)
        {
            WriteFrame(output, span, gutter, width, '^', first.Severity.Tone(), "");
        }

        foreach (var related in first.Related)
        {
            WriteFrame(output, related.Span, gutter, width, '-', Tone.Help, related.Note);
        }

        WriteOtherPlaces(output, group, gutter);
        var help = SafeText.OneLine(first.Help);
        if (help.Length > 0)
        {
            output.Write(new string(' ', gutter) + " = ", Tone.Faint);
            output.Write("help: ", Tone.Help);
            output.Line(help);
        }
    }

    private static void WriteFrame(TextOutput output, SourceSpan span, int gutter, int width, char mark, Tone tone, string note)
    {
        if (CodeFrame.Of(span, Math.Max(40, width - gutter - 4)) is not { } frame)
        {
            return;
        }

        output.Write(span.Start.Line.ToString(CultureInfo.InvariantCulture).PadLeft(gutter) + " | ", Tone.Faint);
        output.Line(frame.Line);
        output.Write(new string(' ', gutter) + " | ", Tone.Faint);
        output.Write(new string(' ', frame.Indent));
        output.Write(new string(mark, frame.Length), tone);
        output.Line(note.Length > 0 ? " " + SafeText.OneLine(note) : "", tone);
    }

    private static void WriteOtherPlaces(TextOutput output, DiagnosticGroup group, int gutter)
    {
        if (OtherPlaces(group) is { Length: > 0 } text)
        {
            output.Write(new string(' ', gutter) + " = ", Tone.Faint);
            output.Line($"also at {text}", Tone.Faint);
        }
    }

    /// <summary>"12:5, 40:7 and 3 more places; -v d shows all", or nothing for a single finding or one without places.</summary>
    public static string OtherPlaces(DiagnosticGroup group)
    {
        // One place may have several findings: it is named once.
        ImmutableArray<SourceSpan> others =
        [
            .. group.Members.Where(static d => d.Span is not null).Select(static d => d.Span!.Value)
                .DistinctBy(static s => (s.File.Path, s.Start)).Where(s => (s.File.Path, s.Start) != (group.First.Span?.File.Path, group.First.Span?.Start))
        ];
        if (others.IsEmpty)
        {
            return "";
        }

        var firstFile = group.First.Span?.File.Path;
        var shown = string.Join(", ", others.Take(OtherPlacesShown).Select(s => s.File.Path == firstFile ? $"{s.Start}" : SafeText.OneLine($"{s}")));
        var more = others.Length - OtherPlacesShown;
        return more <= 0 ? shown : $"{shown} and {SeverityText.Count(more, "more place")}; -v d shows all";
    }

    /// <summary>The width of the line numbers.</summary>
    private static int Gutter(DiagnosticGroup group)
    {
        var lines = group.First.Related.Select(static r => r.Span.Start.Line).Append(group.First.Span?.Start.Line ?? 0);
        return Math.Max(2, lines.Max().ToString(CultureInfo.InvariantCulture).Length) + 1;
    }
}
