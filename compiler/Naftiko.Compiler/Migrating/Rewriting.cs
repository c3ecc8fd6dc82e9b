using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Migrating;

/// <summary>Finds what is said differently in the other language, and how it is said there.</summary>
internal sealed class Rewriting(MappingNode root, DocumentLanguage target, string version, TextEdits edits, DiagnosticBag findings)
{
    private readonly DocumentLanguage _source = LanguageVersions.LanguageOf(root);

    public static void Of(MappingNode root, DocumentLanguage target, string version, TextEdits edits, DiagnosticBag findings)
    {
        var rewriting = new Rewriting(root, target, version, edits, findings);
        rewriting.RewriteVersion();
        foreach (var key in SchemaKey.In(root))
        {
            rewriting.Rewrite(key);
        }

        if (target == DocumentLanguage.Naftiko)
        {
            rewriting.RefuseImports();
        }
    }

    private void RewriteVersion()
    {
        var entry = root.Find(_source.RootKey())!;
        Rename(entry.Key, target.RootKey());
        if (((ScalarNode)entry.Value).Value != version)
        {
            Write(entry.Value, version);
        }
    }

    private void Rewrite(SchemaKey key)
    {
        var word = key.Entry.Key;
        if (target == DocumentLanguage.Naftiko && NewerKeys.Refusal(key) is { } instead)
        {
            findings.Report(MigrationDiagnostics.CannotSay, word.Span, word.Value, version, instead);
            return;
        }

        if (LanguageWords.Find(word.Value, key.Block) is { } words)
        {
            Rename(word, words.In(target));
        }

        if (word.Value == "const" && _source != target)
        {
            RewriteConstant(key);
        }

        if (key is { Block.Title: "apikey authentication", Entry.Key.Value: "key" } && target == DocumentLanguage.Naftiko && _source != target)
        {
            AddPlacement(key);
        }

        if (key.Value is not { HoldsNamed: true })
        {
            return;
        }

        if (target == DocumentLanguage.Ikanos && key.Entry.Value is SequenceNode list && IsNamed(key, list) && !ListToMapping.Rewrite(key.Entry, list, edits))
        {
            findings.Report(MigrationDiagnostics.StaysList, word.Span, word.Value);
        }

        if (target == DocumentLanguage.Naftiko && key.Entry.Value is MappingNode { Entries.IsEmpty: false } mapping
            && MappingToList.Rewrite(mapping, edits) is { } odd)
        {
            findings.Report(MigrationDiagnostics.CannotTakeApart, odd.Key.Span, odd.Key.Value, word.Value);
        }
    }

    /// <summary>Outputs that are places in an answer are a list in both, and a single item with a place is the item itself.</summary>
    private static bool IsNamed(SchemaKey key, SequenceNode list)
    {
        var items = list.Items.OfType<MappingNode>().ToList();
        return items.Exists(static item => item.Find("name") is not null)
            && !(key.Entry.Key.Value == "outputParameters" && items.Exists(static item => item.Find("mapping") is not null))
            && !(key.Entry.Key.Value == "items" && items.Count < 2);
    }

    /// <summary>A constant is a value in the older language, and one of a member the only one that is allowed.</summary>
    private void RewriteConstant(SchemaKey key)
    {
        if (target == DocumentLanguage.Naftiko)
        {
            findings.Report(
                MigrationDiagnostics.CannotSay, key.Entry.Key.Span, "const", version,
                "There it is the value; remove it, or write `value` if it is meant to be the value.");
        }
        else if (key.Block.Title == "parameter member")
        {
            Rename(key.Entry.Key, "enum");
            edits.Replace(key.Entry.Value.Span.Start, key.Entry.Value.Span.Start, "[");
            edits.Replace(key.Entry.Value.Span.End, key.Entry.Value.Span.End, "]");
        }
        else if (key.Owner.Find("value") is null && key.Owner.Find("mapping") is null)
        {
            Rename(key.Entry.Key, "value");
        }
    }

    private void AddPlacement(SchemaKey key)
    {
        if (key.Owner.Find("placement") is not null || key.Owner.Find("in") is not null || !key.Entry.Value.IsInside(key.Owner))
        {
            return;
        }

        var end = key.Entry.Value.Span.End;
        if (SourceText.First(key.Owner) == '{')
        {
            edits.Replace(end, end, ", placement: header");
        }
        else
        {
            end = end.Right(SourceText.After(root.Span.File, end).Length);
            edits.Replace(end, end, "\nplacement: header", key.Entry.Key.Span.Start.Column - 1);
        }
    }

    private void RefuseImports()
    {
        foreach (var import in ImportEntry.In(root).Where(static import => import.Section != ImportEntry.Consumes))
        {
            findings.Report(
                MigrationDiagnostics.CannotSay, import.File.Span, import.File.Value, version,
                $"Only APIs can be imported there; write the entry of `{import.Section}` here.");
        }
    }

    private void Rename(ScalarNode key, string name)
    {
        if (key.Value != name)
        {
            Write(key, name);
        }
    }

    /// <summary>With the quotes that are there.</summary>
    private void Write(SyntaxNode scalar, string text)
    {
        var quote = SourceText.First(scalar) is '"' or '\'' ? SourceText.First(scalar).ToString() : "";
        edits.Replace(scalar.Span.Start, scalar.Span.End, quote + text + quote);
    }
}
