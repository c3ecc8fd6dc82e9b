using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Naftiko.Compiler.Tests.Emit.Text;

/// <summary>Texts that try to get out of where they belong, and what C# reads back.</summary>
internal static class HostileTexts
{
    public static TheoryData<string> All =>
    [
        "",
        " ",
        "plain",
        "\"",
        "\"\"\"",
        "\"\"\"\"\"\"",
        "\\",
        "\\\"",
        @"^\d+\.\w*$",
        "*/ throw null; /*",
        "</summary><script>",
        "{x} {{x}} }} {",
        "{{ env.X }}",
        "a\nb\r\nc\rd",
        "tab\there",
        "nul\0nul",
        "bell\u0007",
        "rtl \u202e mark \u2066",
        "lines \u2028 and \u2029 and \u0085",
        "bom \ufeff",
        "emoji \U0001F600 and lone \ud83d half \ude00",
        "// comment",
        "#if false",
        "@\"verbatim",
        "$\"{1}\"",
        "private \ue000 unassigned \u0378",
    ];

    /// <summary>The value of a C# literal, or null when the text is not exactly one literal.</summary>
    public static string? ValueOf(string code)
    {
        var expression = SyntaxFactory.ParseExpression(code);
        return expression is LiteralExpressionSyntax literal && expression.ToFullString() == code && !expression.ContainsDiagnostics
            ? literal.Token.ValueText
            : null;
    }

    /// <summary>What is left of some code when comments are taken away.</summary>
    public static string CodeOf(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text + "\nclass C;\n").GetRoot();
        Assert.False(root.ContainsDiagnostics, text);
        return string.Join(' ', root.DescendantTokens().Where(static t => !t.IsKind(SyntaxKind.EndOfFileToken)).Select(static t => t.Text));
    }
}
