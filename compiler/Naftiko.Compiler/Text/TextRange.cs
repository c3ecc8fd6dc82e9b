namespace Naftiko.Compiler.Text;

/// <summary>Some characters of a text that is read on its own, such as a path inside a scalar.</summary>
/// <param name="Start">From 0.</param>
public readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;

    public static TextRange Between(int start, int end) => new(start, end - start);
}
