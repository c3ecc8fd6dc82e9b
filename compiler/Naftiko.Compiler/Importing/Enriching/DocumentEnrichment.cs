using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing;
using Naftiko.Compiler.Importing.Operations;
using Naftiko.Compiler.Importing.Parts;
using Naftiko.Compiler.Importing.Reading;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>
/// Adds to a capability document what an OpenAPI description of its API says and the document does not: a pure function. Nothing that the document says is
/// changed, but for a description that repeats the summary; comments and order stay, and the document compiles afterwards if it did before.
/// </summary>
public static class DocumentEnrichment
{
    public static EnrichmentResult Run(SourceFile document, SourceFile description, EnrichmentOptions options)
    {
        var findings = new DiagnosticBag();
        var tree = Parser.Parse(document);
        if (tree.Value is not { } root || !VersionCheck.Check(root).IsEmpty || tree.Diagnostics.Any(static d => d.Severity == Severity.Error))
        {
            // The compiler knows best what is wrong with it.
            return new(null, Compilation.Compile(document, options.Compilation, static _ => []).Diagnostics, 0, 0);
        }

        var problems = new DiagnosticBag();
        var described = DescriptionReader.Read(description, new() { ReadFile = options.ReadDescription }, problems);

        // What no document can say is no news here.
        findings.AddRange(problems.ToImmutable().Where(static d => d.Severity != Severity.Info));
        if (described is null || findings.HasErrors)
        {
            return new(null, Finished(findings), 0, 0);
        }

        var imports = ImportLoader.Load(root, options.Compilation).Value!;
        var bound = Binder.Bind(root, imports, options.Compilation).Value!;
        var nodes = new NodeIndex(root);
        var all = OperationList.Of(described, Losses.Nobody);
        var match = new OperationMatch(all, described.Document.Servers);
        var found = Sites(bound, nodes, options.Api).Select(site => (Site: site, Described: match.Of(site))).ToList();
        var pairs = found.Where(static pair => pair.Described is not null).ToList();
        if (!IsMatch(bound, all, found, options, findings))
        {
            return new(null, Finished(findings), 0, 0);
        }

        foreach (var (site, _) in found.Where(static pair => pair.Described is null))
        {
            findings.Add(new Diagnostic(EnrichingDiagnostics.NotDescribed, site.Operation.Name.Span, site.Title, site.Request) { Subject = site.Title });
        }

        var credentials = new CredentialPart(described.Document, "api", Losses.Nobody);
        var imported = OperationPart
            .Of([.. pairs.Select(static pair => pair.Described!).Distinct()], credentials, null, hasOutputs: options.Outputs, Losses.Nobody)
            .ToDictionary(static operation => operation.Source);
        var edits = new DocumentEdits(root);
        var shapes = new ShapeEnrichment(edits, findings);
        var operations = new OperationEnrichment(edits, nodes, shapes, new(all), findings, MayRequire(bound));
        var faces = new FaceEnrichment(bound, edits, nodes, shapes, operations, options.Outputs);
        foreach (var (pair, part) in pairs.Select(static (pair, i) => (pair, i)).Where(pair => imported.ContainsKey(pair.pair.Described!)))
        {
            edits.Part = part;
            operations.Add(pair.Site, imported[pair.Described!]);
            faces.Add(pair.Site, imported[pair.Described!]);
        }

        var trial = new Trial(document, edits, options.Compilation);
        var parts = trial.Good([.. Enumerable.Range(0, pairs.Count)]);
        foreach (var (part, reason) in trial.Bad)
        {
            var site = pairs[part].Site;
            findings.Add(new Diagnostic(EnrichingDiagnostics.LeftOut, site.Operation.Name.Span, site.Title, reason.TrimEnd('.')) { Subject = site.Title });
        }

        return new(edits.Apply(parts), Finished(findings), pairs.Count, edits.Count(parts));
    }

    private static IEnumerable<ConsumedSite> Sites(BoundDocument bound, NodeIndex nodes, string? api) =>
        from consumed in bound.Consumes
        where api is null || consumed.Namespace.Value == api
        from operation in consumed.Operations
        let node = nodes.Of(operation.Name.Span)
        where node is not null
        select new ConsumedSite(consumed, operation, node);

    /// <summary>In the official dialect a mark at a consumed parameter would change what unmarked inputs of tools mean.</summary>
    private static bool MayRequire(BoundDocument bound) => bound.Dialect == Dialect.Field
        || bound.Exposes.OfType<ExposedMcp>().SelectMany(static adapter => adapter.Operations).All(static tool => tool.Inputs.IsEmpty);

    /// <summary>Whether the description is one of this document, and of one API in it.</summary>
    private static bool IsMatch(
        BoundDocument bound, ImmutableArray<DescribedOperation> described, List<(ConsumedSite Site, DescribedOperation? Described)> found,
        EnrichmentOptions options, DiagnosticBag findings)
    {
        var names = bound.Consumes.Select(static api => api.Namespace.Value).Distinct(StringComparer.Ordinal).ToList();
        if (options.Api is { } api && !names.Contains(api))
        {
            findings.Report(EnrichingDiagnostics.UnknownApi, bound.Span, api, names.Count == 0 ? "The document consumes none." : Suggestion.Help(api, names));
            return false;
        }

        var matched = found.Where(static pair => pair.Described is not null).Select(static pair => pair.Site.Api.Namespace.Value)
            .Distinct(StringComparer.Ordinal).ToList();
        if (matched.Count > 1)
        {
            findings.Report(EnrichingDiagnostics.SeveralApis, bound.Span, Suggestion.List(matched), matched[0]);
        }
        else if (matched.Count == 0)
        {
            findings.Report(
                EnrichingDiagnostics.NothingMatches, bound.Span,
                found.Count == 0 ? "the document calls nothing of its own (what it imports is in a file that can be enriched)"
                    : $"the document calls `{found[0].Site.Request}`",
                described.IsEmpty ? "the description has no operation" : $"the description has `{described[0].Title}`");
        }

        return matched.Count == 1;
    }

    private static ImmutableArray<Diagnostic> Finished(DiagnosticBag findings) => DiagnosticOrder.Finish(findings.ToImmutable(), new());
}
