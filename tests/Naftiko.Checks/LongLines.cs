using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Naftiko.Checks;

/// <summary>Finds the lines of C# that are longer than 160 columns. A literal stays whole: a line may be longer by it.</summary>
public static class LongLines
{
    private const int Columns = 160;

    public static IEnumerable<Finding> Check(string path, string content)
    {
        var text = SourceText.From(content);
        var lines = text.Lines.Where(static line => line.Span.Length > Columns).ToList();
        var root = lines.Count == 0 ? null : CSharpSyntaxTree.ParseText(text).GetRoot();
        return lines
            .Where(line => !IsInLiteral(root!.FindToken(line.Start + Columns), line.Start + Columns))
            .Select(line => new Finding(path, line.LineNumber + 1, $"Longer than {Columns} columns: {line}"));
    }

    private static bool IsInLiteral(SyntaxToken token, int position) => token.Span.Contains(position) && token.Parent!.AncestorsAndSelf().Any(static node =>
        node is InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression) || node.IsKind(SyntaxKind.Utf8StringLiteralExpression));
}
