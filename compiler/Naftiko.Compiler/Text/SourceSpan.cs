namespace Naftiko.Compiler.Text;

/// <summary>A stretch of a source file; <paramref name="End"/> is the position behind its last character.</summary>
public readonly record struct SourceSpan(SourceFile File, SourcePosition Start, SourcePosition End)
{
    public override string ToString() => $"{File.Path}:{Start}";
}
