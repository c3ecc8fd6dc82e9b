using Naftiko.Compiler.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Naftiko.Compiler.Syntax;

/// <summary>The tags of YAML's own schemas; capabilities give no other a meaning.</summary>
internal static class YamlTags
{
    private const string Prefix = "tag:yaml.org,2002:";

    public static void Check(NodeEvent node, NodeSpans spans, DiagnosticBag findings)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific)
        {
            return;
        }

        var tag = node.Tag.Value;
        var isKnown = tag.StartsWith(Prefix, StringComparison.Ordinal)
            && tag[Prefix.Length..] is "str" or "int" or "float" or "bool" or "null" or "seq" or "map";
        if (!isKnown)
        {
            var shown = tag.StartsWith(Prefix, StringComparison.Ordinal) ? "!!" + tag[Prefix.Length..] : tag;
            findings.Report(SyntaxDiagnostics.UnknownTag, spans.Properties(node), shown);
        }
    }

    /// <summary>May the core schema give the scalar another type than text?</summary>
    public static bool IsPlain(Scalar scalar)
    {
        if (scalar.Tag.IsEmpty)
        {
            return scalar.Style == ScalarStyle.Plain;
        }

        return !scalar.Tag.IsNonSpecific && scalar.Tag.Value is Prefix + "int" or Prefix + "float" or Prefix + "bool" or Prefix + "null";
    }
}
