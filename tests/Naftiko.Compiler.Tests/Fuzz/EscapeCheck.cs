using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Naftiko.Compiler.Tests.Fuzz;

/// <summary>Finds hostile text that became something else than text, in every kind of file.</summary>
internal static partial class EscapeCheck
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <returns>What is wrong with a file, or null.</returns>
    public static string? Problem(GeneratedFile file)
    {
        if (HasHalfCharacter(file.Content))
        {
            return $"{file.Path} holds half a character, which no UTF-8 can say";
        }

        var problem = Path.GetExtension(file.Path) switch
        {
            ".cs" => CSharp(file.Content),
            ".json" => Json(file.Content),
            ".csproj" or ".props" => Xml(file.Content),
            ".md" => Markdown(file.Content),

            // The Dockerfile and the files whose name begins with a dot hold no text of the document at all.
            _ => file.Content.Contains(Mutator.Marker, StringComparison.Ordinal) ? "holds text of the document" : null,
        };
        return problem is null ? null : $"{file.Path} {problem}";
    }

    private static bool HasHalfCharacter(string content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (char.IsSurrogate(content[i]) && (i + 1 == content.Length || !char.IsSurrogatePair(content[i], content[++i])))
            {
                return true;
            }
        }

        return false;
    }

    private static string? CSharp(string content)
    {
        var tree = CSharpSyntaxTree.ParseText(content, Options);

        // The `#warning` of a step that its user has to write is ours; what it says is looked at below.
        if (tree.GetDiagnostics().FirstOrDefault(static d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1030") is { } error)
        {
            return $"does not parse: {error}";
        }

        if (!content.Contains(Mutator.Marker, StringComparison.Ordinal))
        {
            return null;
        }

        // A disabled or skipped part of a file, and a directive, are the other ways out of a comment.
        var root = tree.GetRoot();
        var trivia = root.DescendantTrivia(descendIntoTrivia: true).FirstOrDefault(static t =>
            t.ToFullString().Contains(Mutator.Marker, StringComparison.Ordinal) && !IsComment(t.Kind()));
        if (trivia != default)
        {
            return $"holds the text as {trivia.Kind()}: {trivia}";
        }

        var token = root
            .DescendantTokens(descendIntoTrivia: true)
            .FirstOrDefault(static t => t.Text.Contains(Mutator.Marker, StringComparison.Ordinal) && !IsText(t.Kind()));
        return token == default ? null : $"holds the text as {token.Kind()}: {token.Parent?.Parent}";
    }

    private static string? Json(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return null;
        }
        catch (JsonException exception)
        {
            return $"is not JSON: {exception.Message}";
        }
    }

    private static string? Xml(string content)
    {
        try
        {
            var nodes = XDocument.Parse(content).DescendantNodes().ToList();
            return nodes
                .OfType<XElement>()
                .Any(static e => e.Name.LocalName.Contains(Mutator.Marker, StringComparison.Ordinal)
                    || e.Attributes().Any(static a => a.Name.LocalName.Contains(Mutator.Marker, StringComparison.Ordinal)))
                || nodes.Any(static n => n is XComment or XProcessingInstruction && n.ToString().Contains(Mutator.Marker, StringComparison.Ordinal))
                ? "holds the text as XML"
                : null;
        }
        catch (XmlException exception)
        {
            return $"is not XML: {exception.Message}";
        }
    }

    /// <summary>Text stays on its line, is no HTML, ends no block of code and no word of a shell.</summary>
    private static string? Markdown(string content)
    {
        var fence = "";
        foreach (var line in content.Split('\n'))
        {
            var hasMarker = line.Contains(Mutator.Marker, StringComparison.Ordinal);
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (hasMarker)
                {
                    return $"holds the text as the border of a block: {line}";
                }

                fence = fence.Length == 0 ? line : "";
            }
            else if (hasMarker
                && fence.EndsWith("sh", StringComparison.Ordinal)
                && ShellQuoted()
                    .Replace(line, "")
                    .Split(' ')
                    .Any(static word => word.Contains(Mutator.Marker, StringComparison.Ordinal) && !PlainWord().IsMatch(word)))
            {
                return $"holds the text as shell: {line}";
            }
            else if (hasMarker && fence.Length == 0 && Html().IsMatch(CodeSpan().Replace(line, "")))
            {
                return $"holds the text as HTML: {line}";
            }
        }

        return fence.Length == 0 ? null : "has a block of code without an end";
    }

    private static bool IsComment(SyntaxKind kind) =>
        kind is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.NullableDirectiveTrivia;

    private static bool IsText(SyntaxKind kind) =>
        kind is SyntaxKind.StringLiteralToken or SyntaxKind.XmlTextLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
            or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    [GeneratedRegex(@"'[^']*'|\\'")]
    private static partial Regex ShellQuoted();

    /// <summary>An assignment or a word in which a shell finds nothing to do (IEEE Std 1003.1, section 2.2).</summary>
    [GeneratedRegex("^[A-Za-z0-9_./:@%+=,…-]*$")]
    private static partial Regex PlainWord();

    [GeneratedRegex("(`+)(?!`).*?(?<!`)\\1(?!`)")]
    private static partial Regex CodeSpan();

    /// <summary>A tag, a comment or the like that no backslash and no entity disarms (CommonMark, section 6.6).</summary>
    [GeneratedRegex(@"(?<!\\)<[A-Za-z/!?]")]
    private static partial Regex Html();
}
