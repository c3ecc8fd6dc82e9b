using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Naftiko.Compiler.Tests.Fuzz;

/// <summary>Finds hostile text that became code: it may stand in literals and comments only.</summary>
internal static class EscapeCheck
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <returns>What is wrong with a file, or null.</returns>
    public static string? Problem(GeneratedFile file)
    {
        if (!file.Path.EndsWith(".cs", StringComparison.Ordinal))
        {
            return null;
        }

        var tree = CSharpSyntaxTree.ParseText(file.Content, Options);
        if (tree.GetDiagnostics().FirstOrDefault(static d => d.Severity >= DiagnosticSeverity.Warning) is { } error)
        {
            return $"{file.Path} does not parse: {error}";
        }

        if (!file.Content.Contains(Mutator.Marker, StringComparison.Ordinal))
        {
            return null;
        }

        // A disabled or skipped part of a file, and a directive, are the other ways out of a comment.
        var root = tree.GetRoot();
        var trivia = root.DescendantTrivia(descendIntoTrivia: true).FirstOrDefault(static t =>
            t.ToFullString().Contains(Mutator.Marker, StringComparison.Ordinal) && !IsComment(t.Kind()));
        if (trivia != default)
        {
            return $"{file.Path} holds the text as {trivia.Kind()}: {trivia}";
        }

        var token = root.DescendantTokens(descendIntoTrivia: true).FirstOrDefault(static t => t.Text.Contains(Mutator.Marker, StringComparison.Ordinal) && !IsText(t.Kind()));
        return token == default ? null : $"{file.Path} holds the text as {token.Kind()}: {token.Parent?.Parent}";
    }

    private static bool IsComment(SyntaxKind kind) =>
        kind is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.NullableDirectiveTrivia;

    private static bool IsText(SyntaxKind kind) =>
        kind is SyntaxKind.StringLiteralToken or SyntaxKind.XmlTextLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
            or SyntaxKind.Utf8MultiLineRawStringLiteralToken;
}
