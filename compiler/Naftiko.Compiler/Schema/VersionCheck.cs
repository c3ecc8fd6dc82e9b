using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Schema;

/// <summary>Is the document written in a language we read?</summary>
public static class VersionCheck
{
    /// <returns>At most one error. After it nothing else about the document is worth saying.</returns>
    public static ImmutableArray<Diagnostic> Check(MappingNode root)
    {
        var older = root.Find(DocumentLanguage.Naftiko.RootKey());
        var newer = root.Find(DocumentLanguage.Ikanos.RootKey());
        if (older is not null && newer is not null)
        {
            var second = older.Key.Span.Start < newer.Key.Span.Start ? newer : older;
            return [new(SchemaDiagnostics.TwoLanguages, second.Key.Span)];
        }

        if ((older ?? newer) is { } version)
        {
            return CheckVersion(version, older is null ? DocumentLanguage.Ikanos : DocumentLanguage.Naftiko);
        }

        var first = root.Entries.IsEmpty ? root.Span : root.Entries[0].Key.Span;
        return [new(SchemaDiagnostics.VersionMissing, first, LanguageVersions.Accepted)];
    }

    private static ImmutableArray<Diagnostic> CheckVersion(MappingEntry version, DocumentLanguage language)
    {
        var text = version.Value is ScalarNode { IsNull: false } scalar ? scalar.Value : "";
        var known = LanguageVersions.LanguageOf(text);
        if (known == language)
        {
            return [];
        }

        var help = known is { } other
            ? $"It is a version of `{other.RootKey()}`: write `{other.RootKey()}: {text}`."
            : $"Write `{language.RootKey()}: {LanguageVersions.NewestOf(language)}` if the document uses nothing newer.";
        return [new(SchemaDiagnostics.VersionUnknown, version.Value.Span, text, LanguageVersions.Accepted, help)];
    }
}
