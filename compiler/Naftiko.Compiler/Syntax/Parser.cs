using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Syntax;

/// <summary>Reads YAML 1.2 into a tree with spans.</summary>
public static class Parser
{
    /// <summary>
    /// Reads one document. Never throws: what keeps it from making a tree is an error (NAF1xxx) and gives no value; duplicate keys, unknown
    /// tags and aliases are errors too, but the rest of the tree is returned so that later stages can report what else is wrong.
    /// </summary>
    public static StageResult<MappingNode> Parse(SourceFile file)
    {
        var findings = new DiagnosticBag();
        var root = SourceGuard.Check(file, findings) ? new TreeBuilder(file, findings).BuildDocument() : null;
        var mapping = root as MappingNode;
        if (root is not null && mapping is null)
        {
            findings.Report(SyntaxDiagnostics.RootNotMapping, root.Span, root is ScalarNode ? "only text" : root.Kind, RootHelp(root));
        }

        return new(mapping, findings.ToImmutable());
    }

    private static string RootHelp(SyntaxNode root) => root is ScalarNode { IsPlain: true, Value: var text } && text.Contains(':', StringComparison.Ordinal)
        ? "Put a space after each colon: `naftiko: 1.0.0-alpha2`"
        : "Begin with `naftiko: 1.0.0-alpha2` and put the rest below `capability:`";
}
