using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Overlays;

/// <summary>Reads an overlay (Overlay Specification 1.0 and 1.1): a list of changes to a document that stays as it is.</summary>
internal sealed class OverlayReader(DiagnosticBag findings)
{
    private static readonly string[] Keys = ["overlay", "info", "extends", "actions"];

    private static readonly string[] ActionKeys = ["target", "description", "update", "remove", "copy"];

    /// <returns>The changes that can be read, in their order.</returns>
    public ImmutableArray<OverlayAction> Read(SourceFile file)
    {
        var tree = Parser.Parse(file);
        ReportSyntax(tree.Diagnostics, file);
        if (tree.Value is not { } root || !IsOverlay(root))
        {
            return [];
        }

        CheckKeys(root, Keys, "an overlay");
        switch (root.Find("actions")?.Value)
        {
            case SequenceNode list:
                return [.. list.Items.Select(ReadAction).OfType<OverlayAction>()];
            case { } other:
                findings.Report(OverlayDiagnostics.NotOverlay, other.Span, file.Path, $"`actions` is {other.Kind} and no list");
                return [];
            case null:
                findings.Report(OverlayDiagnostics.NotOverlay, root.Entries[0].Key.Span, file.Path, "it has no `actions`");
                return [];
        }
    }

    /// <summary>What is said of an empty file, or one without keys, is about documents.</summary>
    private void ReportSyntax(ImmutableArray<Diagnostic> diagnostics, SourceFile file)
    {
        foreach (var diagnostic in diagnostics)
        {
            findings.Add(
                diagnostic.Descriptor == SyntaxDiagnostics.Empty ? new(OverlayDiagnostics.NotOverlay, diagnostic.Span, file.Path, "it is empty")
                : diagnostic.Descriptor == SyntaxDiagnostics.RootNotMapping
                    ? new(OverlayDiagnostics.NotOverlay, diagnostic.Span, file.Path, $"it is {diagnostic.Arguments[0]} and no mapping")
                : diagnostic);
        }
    }

    private bool IsOverlay(MappingNode root)
    {
        var file = root.Span.File.Path;
        if (root.Find("overlay") is not { } version)
        {
            findings.Report(
                OverlayDiagnostics.NotOverlay, root.Entries.IsEmpty ? root.Span : root.Entries[0].Key.Span, file, "it does not begin with the key `overlay`");
            return false;
        }

        if (version.Value is ScalarNode { Value: var text } && text.StartsWith("1.", StringComparison.Ordinal))
        {
            return true;
        }

        findings.Report(OverlayDiagnostics.NotOverlay, version.Value.Span, file, "it is of a version that is not known here");
        return false;
    }

    private OverlayAction? ReadAction(SyntaxNode node)
    {
        if (node is not MappingNode action)
        {
            findings.Report(OverlayDiagnostics.ActionIncomplete, node.Span, $"is {node.Kind} and no mapping");
            return null;
        }

        var isKnown = CheckKeys(action, ActionKeys, "an action");
        var remove = action.Find("remove")?.Value is ScalarNode flag ? flag.AsBoolean(acceptQuoted: true) : false;
        var update = action.Find("update")?.Value;
        if (action.Find("target") is not { Value: ScalarNode { IsNull: false } target })
        {
            return Incomplete(action.Entries.IsEmpty ? action.Span : action.Entries[0].Key.Span, isKnown ? "has no `target`" : null);
        }

        if (action.Find("copy") is { } copy)
        {
            return Incomplete(copy.Key.Span, "has `copy`, which is not built: write what to add below `update`");
        }

        if (remove is null)
        {
            return Incomplete(action.Find("remove")!.Value.Span, "says neither `remove: true` nor `remove: false`");
        }

        if (update is null && remove is false)
        {
            return Incomplete(action.Entries[0].Key.Span, isKnown ? "has neither `update` nor `remove: true`" : null);
        }

        return JsonPathParser.Parse(target, findings) is { } path ? new(target, path, remove is true ? null : update) : null;
    }

    /// <param name="what">Null: what is missing is misspelt, and has been reported.</param>
    private OverlayAction? Incomplete(SourceSpan place, string? what)
    {
        if (what is not null)
        {
            findings.Report(OverlayDiagnostics.ActionIncomplete, place, what);
        }

        return null;
    }

    private bool CheckKeys(MappingNode node, string[] known, string what)
    {
        var strange = node.Entries.Select(static entry => entry.Key)
            .Where(key => !known.Contains(key.Value, StringComparer.Ordinal) && !key.Value.StartsWith("x-", StringComparison.Ordinal)).ToList();
        foreach (var key in strange)
        {
            findings.Report(OverlayDiagnostics.UnknownKey, key.Span, key.Value, what, Suggestion.Help(key.Value, known));
        }

        return strange.Count == 0;
    }
}
