namespace Naftiko.Compiler.Text;

/// <summary>A credential somebody wrote into a document: where it stands, and what must be shown nowhere.</summary>
/// <param name="Span">The text it is part of.</param>
internal sealed record HiddenText(SourceSpan Span, string Text)
{
    /// <summary>The credential itself where it can be told from the text around it; escapes and line breaks inside it make that impossible.</summary>
    public SourceSpan Place
    {
        get
        {
            var (start, end) = (Span.Start, Span.End);
            var line = Span.File.Lines[start.Line - 1];
            var at = end.Line == start.Line && Text.Length > 0
                ? line.IndexOf(Text, Math.Min(start.Column - 1, line.Length), StringComparison.Ordinal)
                : -1;
            return at < 0 || at + Text.Length >= end.Column
                ? Span
                : Span with { Start = start with { Column = at + 1 }, End = start with { Column = at + 1 + Text.Length } };
        }
    }
}
