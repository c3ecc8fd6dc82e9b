using System.Collections.Immutable;

namespace Naftiko.Compiler.Text;

/// <summary>A document as it was read: its text and the name it is called by in diagnostics.</summary>
public sealed class SourceFile
{
    private readonly Lazy<ImmutableArray<string>> _lines;

    /// <param name="path">The name shown to the user: relative to the working directory, with forward slashes.</param>
    /// <param name="text">The whole text, without a byte order mark.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        Text = text;
        _lines = new(() => [.. text.ReplaceLineEndings("\n").Split('\n')]);
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The lines without their terminators; the first line is at index 0.</summary>
    public ImmutableArray<string> Lines => _lines.Value;

    public override string ToString() => Path;
}
