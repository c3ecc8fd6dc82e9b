using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Syntax;

internal static class SyntaxAssert
{
    public static MappingNode Parses(string text)
    {
        var (root, diagnostics) = Parser.Parse(new SourceFile("test.yaml", text));
        Assert.Empty(diagnostics);
        return root!;
    }

    public static Diagnostic Fails(string text)
    {
        var error = Assert.Single(Parser.Parse(new SourceFile("test.yaml", text)).Diagnostics);
        Assert.Equal(Severity.Error, error.Severity);
        Assert.NotEqual("", error.Help);
        return error;
    }

    public static SyntaxNode At(MappingNode root, string path)
    {
        SyntaxNode node = root;
        foreach (var key in path.Split('.'))
        {
            node = node is SequenceNode list
                ? list.Items[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)]
                : ((MappingNode)node).Find(key)!.Value;
        }

        return node;
    }

    /// <summary>The stretch of source a span covers, when it is one line; else its two ends.</summary>
    public static string Text(SourceSpan span) => span.Start.Line == span.End.Line
        ? span.File.Lines[span.Start.Line - 1][(span.Start.Column - 1)..(span.End.Column - 1)]
        : $"{span.Start}-{span.End}";
}
