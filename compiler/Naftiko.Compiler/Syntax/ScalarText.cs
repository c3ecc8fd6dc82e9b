using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Syntax;

/// <summary>
/// A stretch of a scalar's value that knows where it stands in the document. Expressions inside scalars (paths, templates) are read
/// through it, so that their diagnostics point at the character and not at the whole scalar.
/// </summary>
internal sealed class ScalarText
{
    private readonly ScalarNode _node;
    private readonly int _offset;

    public ScalarText(ScalarNode node)
        : this(node, 0, node.Value.Length)
    {
    }

    /// <param name="offset">Where the stretch begins in <see cref="ScalarNode.Value"/>.</param>
    public ScalarText(ScalarNode node, int offset, int length)
    {
        _node = node;
        _offset = offset;
        Text = node.Value.Substring(offset, length);
    }

    public string Text { get; }

    /// <summary>A part of it.</summary>
    public ScalarText Slice(int start, int length) => new(_node, _offset + start, length);

    /// <summary>The place of the whole scalar, quotes included.</summary>
    public SourceSpan Whole => _node.Span;

    /// <summary>
    /// The place of some characters of <see cref="Text"/>. Where folding or escapes over several lines make it unknowable, the place
    /// of the whole scalar.
    /// </summary>
    public SourceSpan Span(int start, int length)
    {
        var first = ScalarPositions.Find(_node, _offset + start);
        var last = length == 0 ? first : ScalarPositions.Find(_node, _offset + start + length - 1);
        if (first is null || last is null)
        {
            return _node.Span;
        }

        var end = length == 0 ? last.Value.Start : last.Value.End;
        return new(_node.Span.File, first.Value.Start, end);
    }
}
