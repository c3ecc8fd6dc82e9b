using System.Buffers;
using Naftiko.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Naftiko.Compiler.Syntax;

/// <summary>Where YAML events stand, corrected where the reader's marks include more than a user would point at.</summary>
internal sealed class NodeSpans(SourceFile file)
{
    private static readonly SearchValues<char> TagEnd = SearchValues.Create(" \t,[]{}");

    public SourceSpan Of(ParsingEvent node)
    {
        var start = Position(node.Start);

        // The mark of an empty key or value may lie behind its own end.
        var end = Position(node.End) < start ? start : Position(node.End);
        if (node is not Scalar scalar)
        {
            return new(file, start, end);
        }

        if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty)
        {
            start = AfterProperties(start, end);
        }

        // A block scalar's mark is the beginning of the next token's line.
        return new(file, start, scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? EndOfBlock(start, end) : end);
    }

    /// <summary>A flow collection ends behind its bracket, a block collection with its last value.</summary>
    public SourceSpan Collection(ParsingEvent start, ParsingEvent end, bool isFlow, SyntaxNode? last)
    {
        var first = Position(start.Start);
        if (isFlow)
        {
            var close = Position(end.Start);
            return new(file, first, new(close.Line, close.Column + 1));
        }

        // An alias's value stands elsewhere.
        var behind = last is not null && last.Span.End > first ? last.Span.End : first;
        return new(file, first, behind);
    }

    /// <summary>The anchor and tag before a node.</summary>
    public SourceSpan Properties(NodeEvent node)
    {
        var start = Position(node.Start);
        var line = file.Lines[start.Line - 1].AsSpan(start.Column - 1);
        var length = line.IndexOfAny(TagEnd);
        return new(file, start, new(start.Line, start.Column + (length < 0 ? line.Length : length)));
    }

    private SourcePosition AfterProperties(SourcePosition start, SourcePosition end)
    {
        var (line, column) = (start.Line, start.Column);
        while (line <= end.Line && line <= file.Lines.Length)
        {
            var rest = file.Lines[line - 1].AsSpan(column - 1);
            var blanks = rest.Length - rest.TrimStart(" \t").Length;
            rest = rest[blanks..];
            column += blanks;
            if (rest.IsEmpty || rest[0] == '#')
            {
                (line, column) = (line + 1, 1);
                continue;
            }

            if (rest[0] is not ('&' or '!'))
            {
                // An empty node ends before what follows.
                var content = new SourcePosition(line, column);
                return content < end ? content : end;
            }

            var length = rest.IndexOfAny(' ', '\t');
            column += length < 0 ? rest.Length : length;
        }

        return end;
    }

    private SourcePosition EndOfBlock(SourcePosition start, SourcePosition end)
    {
        var line = Math.Min(end.Column == 1 ? end.Line - 1 : end.Line, file.Lines.Length);
        while (line > start.Line && string.IsNullOrWhiteSpace(file.Lines[line - 1]))
        {
            line--;
        }

        return new(line, file.Lines[line - 1].Length + 1);
    }

    /// <summary>The reader sees a line break behind the last line, where the file may have none.</summary>
    private SourcePosition Position(Mark mark)
    {
        var line = Math.Clamp((int)mark.Line, 1, file.Lines.Length);
        var end = file.Lines[line - 1].Length + 1;
        return new(line, line < mark.Line ? end : Math.Clamp((int)mark.Column, 1, end));
    }
}
