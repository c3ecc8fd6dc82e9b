using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing.Writing;
using Naftiko.Compiler.Overlays;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>
/// Says in an overlay what a description would add to a document, for documents that must stay as they are: a pure function. What the overlay says already
/// is neither changed nor said twice.
/// </summary>
public static class OverlayEnrichment
{
    /// <summary>Nobody is shown it: of these compilations only the number of errors counts, and what the last one says.</summary>
    private const string OverlayName = "overlay.yaml";

    /// <param name="overlay">Null: there is none yet.</param>
    /// <returns>The text of the overlay, and how many actions it has more; the text is null where errors kept the document from being compared.</returns>
    public static EnrichmentResult Run(SourceFile document, SourceFile description, SourceFile? overlay, EnrichmentOptions options)
    {
        var edited = DocumentEnrichment.Run(document, description, options with { Compilation = options.Compilation with { Overlay = null } });
        if (edited.Text is null)
        {
            return edited;
        }

        var root = Parser.Parse(document).Value!;
        var overlaid = Overlay.Apply(root, overlay);
        if (overlaid.Diagnostics.Any(static d => d.Severity == Severity.Error))
        {
            return edited with { Text = null, Diagnostics = DiagnosticOrder.Finish([.. overlaid.Diagnostics, .. edited.Diagnostics], new()), Additions = 0 };
        }

        var findings = new DiagnosticBag();
        findings.AddRange(edited.Diagnostics);
        var actions = OverlayDraft.Of(root, Parser.Parse(new SourceFile(document.Path, edited.Text)).Value!, overlaid.Value!);
        var before = Errors(document, overlay?.Text, options).Length;
        actions = Good(actions, before, more => Errors(document, Written(document, overlay, more), options), overlaid.Value!.Span, findings);
        return new(Written(document, overlay, actions), DiagnosticOrder.Finish(findings.ToImmutable(), new()), edited.Operations, actions.Count);
    }

    /// <summary>What somebody has written into the overlay may not go with what the description says: such actions are left out.</summary>
    private static IReadOnlyList<YamlMap> Good(
        IReadOnlyList<YamlMap> actions, int before, Func<IReadOnlyList<YamlMap>, ImmutableArray<Diagnostic>> errors, SourceSpan place, DiagnosticBag findings)
    {
        if (errors(actions).Length <= before)
        {
            return actions;
        }

        var good = new List<YamlMap>();
        foreach (var action in actions)
        {
            var now = errors([.. good, action]);
            if (now.Length <= before)
            {
                good.Add(action);
                continue;
            }

            var target = ((YamlLine)action.Entries[0].Value).Text;
            findings.Add(new Diagnostic(EnrichingDiagnostics.LeftOut, place, target, now[^1].Message.TrimEnd('.')) { Subject = target });
        }

        return good;
    }

    private static ImmutableArray<Diagnostic> Errors(SourceFile document, string? overlay, EnrichmentOptions options)
    {
        var compilation = options.Compilation with { Overlay = overlay is null ? null : new(OverlayName, overlay) };
        return [.. Compilation.Compile(document, compilation, static _ => []).Diagnostics.Where(static d => d.Severity == Severity.Error)];
    }

    private static string Written(SourceFile document, SourceFile? overlay, IReadOnlyList<YamlMap> actions) =>
        overlay is null ? Begun(document, actions) : Continued(overlay, actions);

    private static string Begun(SourceFile document, IReadOnlyList<YamlMap> actions) => YamlText.Of(new YamlMap()
        .Add("overlay", new YamlNumber("1.0.0"))
        .Add("info", new YamlMap()
            .Add("title", $"What the description of its API adds to {document.Path.Split('/')[^1]}").Add("version", new YamlNumber("1.0.0")))
        .Add("actions", actions));

    private static string Continued(SourceFile overlay, IReadOnlyList<YamlMap> actions)
    {
        if (actions.Count == 0 || Parser.Parse(overlay).Value is not { } root || root.Find("actions")?.Value is not SequenceNode list)
        {
            return overlay.Text;
        }

        var edits = new DocumentEdits(root);
        edits.Add(list, actions);
        return edits.Apply(new HashSet<int> { 0 });
    }
}
