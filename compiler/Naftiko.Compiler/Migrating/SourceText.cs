using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Migrating;

/// <summary>Looks at a text around the nodes of its tree.</summary>
internal static class SourceText
{
    /// <summary>A node as it is written; null when it has several lines.</summary>
    public static string? Of(SyntaxNode node) =>
        node.Span.Start.Line == node.Span.End.Line ? Between(node.Span.File, node.Span.Start, node.Span.End) : null;

    /// <summary>What stands between two places of one line; null when they are in different lines, or the second one comes first.</summary>
    public static string? Between(SourceFile file, SourcePosition start, SourcePosition end) =>
        start.Line == end.Line && start.Column <= end.Column ? file.Lines[start.Line - 1][(start.Column - 1)..(end.Column - 1)] : null;

    /// <summary>The same over several lines.</summary>
    public static string Range(SourceFile file, SourcePosition start, SourcePosition end) => Between(file, start, end)
        ?? string.Join('\n', [After(file, start), .. file.Lines[start.Line..(end.Line - 1)], Before(file, end)]);

    public static string Before(SourceFile file, SourcePosition position) => file.Lines[position.Line - 1][..(position.Column - 1)];

    public static string After(SourceFile file, SourcePosition position) => file.Lines[position.Line - 1][(position.Column - 1)..];

    public static char First(SyntaxNode node) => After(node.Span.File, node.Span.Start) is [var first, ..] ? first : '\0';

    public static SourcePosition Right(this SourcePosition position, int columns) => new(position.Line, position.Column + columns);

    /// <summary>Written in there, and not repeated by an alias or a merge key.</summary>
    public static bool IsInside(this SyntaxNode inner, SyntaxNode outer) =>
        ReferenceEquals(inner.Span.File, outer.Span.File) && inner.Span.Start >= outer.Span.Start && inner.Span.End <= outer.Span.End;
}
