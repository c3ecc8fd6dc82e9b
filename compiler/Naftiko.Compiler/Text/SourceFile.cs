using System.Collections.Immutable;

namespace Naftiko.Compiler.Text;

/// <summary>A document as it was read: its text and the name it is called by in diagnostics.</summary>
public sealed class SourceFile
{
    private readonly Lazy<ImmutableArray<string>> _lines;
    private readonly ImmutableArray<SourceSpan> _hidden = [];

    /// <param name="path">The name shown to the user: relative to the working directory, with forward slashes.</param>
    /// <param name="text">The whole text, without a byte order mark.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _lines = new(() => [.. text.ReplaceLineEndings("\n").Split('\n')]);
    }

    private SourceFile(SourceFile original, ImmutableArray<SourceSpan> hidden)
    {
        Path = original.Path;
        Text = original.Text;
        _lines = original._lines;
        _hidden = hidden;
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The lines without their terminators; the first line is at index 0.</summary>
    public ImmutableArray<string> Lines => _lines.Value;

    /// <summary>A line as it may be shown to anybody: credentials are blotted out, columns stay what they are.</summary>
    /// <param name="number">Counts from 1.</param>
    public string ShownLine(int number)
    {
        var line = Lines[number - 1];
        foreach (var span in _hidden)
        {
            if (span.Start.Line <= number && number <= span.End.Line)
            {
                var start = span.Start.Line < number ? 0 : Math.Min(span.Start.Column - 1, line.Length);
                var end = span.End.Line > number ? line.Length : Math.Clamp(span.End.Column - 1, start, line.Length);
                line = SecretNames.Blot(line, start, end - start);
            }
        }

        return SecretNames.Blot(line);
    }

    /// <summary>The same file with places that are never shown.</summary>
    internal SourceFile Hiding(ImmutableArray<SourceSpan> places) => new(this, places);

    public override string ToString() => Path;
}
