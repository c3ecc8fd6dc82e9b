using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Schema;

/// <summary>Finds what a document says in the words of the other language. It is read all the same, where it can mean one thing only.</summary>
public static class LanguageCheck
{
    /// <summary>Sections that the files have at their roots that others import.</summary>
    private static readonly string[] NewerSections = ["aggregates", "exposes"];

    /// <summary>Consumed MCP servers and their tools, by the titles of the schema.</summary>
    private static readonly string[] NewerBlocks = ["consumed MCP server", "consumed tool"];

    /// <param name="root">Of a document whose version has been checked.</param>
    public static ImmutableArray<Diagnostic> Check(MappingNode root)
    {
        var findings = new DiagnosticBag();
        var language = LanguageVersions.LanguageOf(root);
        foreach (var key in SchemaKey.In(root))
        {
            CheckWord(key, language, findings);
            if (language == DocumentLanguage.Naftiko)
            {
                CheckShape(key, findings);
                if (key.Owner == root && NewerSections.Contains(key.Entry.Key.Value))
                {
                    findings.Report(
                        SchemaDiagnostics.UnknownKey, key.Entry.Key.Span, key.Entry.Key.Value, key.Block.Title,
                        "It is a key of the capability: put it below `capability`.");
                }
            }
        }

        return findings.ToImmutable();
    }

    private static void CheckWord(SchemaKey key, DocumentLanguage language, DiagnosticBag findings)
    {
        var word = key.Entry.Key;
        if (LanguageWords.Find(word.Value, key.Block) is not { } words || words.In(language) is var own && own == word.Value)
        {
            return;
        }

        if (key.Owner.Find(own) is { } twin)
        {
            findings.Add(new(SchemaDiagnostics.TwoWords, word.Span, own, word.Value, key.Block.Title)
            {
                Related = [new(twin.Key.Span, "the other one")],
            });
            return;
        }

        findings.Report(SchemaDiagnostics.OtherWord, word.Span, word.Value, own, language.RootKey(), $"Write `{own}`.");
    }

    /// <summary>What only the newer language has is as that has it, whatever the document begins with.</summary>
    private static void CheckShape(SchemaKey key, DiagnosticBag findings)
    {
        if (!NewerBlocks.Contains(key.Block.Title) && key is { Value.HoldsNamed: true, Entry.Value: MappingNode { Entries: [var first, ..] } mapping }
            && mapping.Entries.Any(static entry => entry.Value is MappingNode))
        {
            findings.Report(SchemaDiagnostics.NamedMapping, key.Entry.Key.Span, key.Entry.Key.Value, first.Key.Value);
        }
    }
}
