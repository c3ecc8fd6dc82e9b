using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Schema;

/// <summary>Is the document written in a language we read?</summary>
public static class VersionCheck
{
    private const string Key = "naftiko";

    private const string Accepted = "0.4, 0.5, 1.0.0-alpha1, 1.0.0-alpha2 and 1.0.0-alpha3";

    private static readonly string[] Versions = ["0.4", "0.5", "1.0.0-alpha1", "1.0.0-alpha2", "1.0.0-alpha3"];

    /// <returns>At most one error. After it nothing else about the document is worth saying.</returns>
    public static ImmutableArray<Diagnostic> Check(MappingNode root)
    {
        if (root.Find(Key) is { } version)
        {
            return version.Value is ScalarNode { Value: var text } && Versions.Contains(text)
                ? []
                : [new(
                SchemaDiagnostics.VersionUnknown, version.Value.Span, version.Value is ScalarNode { IsNull: false } scalar ? scalar.Value : "", Accepted)];
        }

        if (root.Find("ikanos") is { } other)
        {
            return [new(SchemaDiagnostics.OtherLanguage, other.Key.Span, Accepted)];
        }

        var first = root.Entries.IsEmpty ? root.Span : root.Entries[0].Key.Span;
        return [new(SchemaDiagnostics.VersionMissing, first, Accepted)];
    }
}
