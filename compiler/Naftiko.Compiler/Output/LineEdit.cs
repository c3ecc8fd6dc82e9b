namespace Naftiko.Compiler.Output;

public enum LineEditKind
{
    Equal,
    Delete,
    Insert,
}

/// <summary>One line of a comparison, without its terminator.</summary>
public readonly record struct LineEdit(LineEditKind Kind, string Text);
