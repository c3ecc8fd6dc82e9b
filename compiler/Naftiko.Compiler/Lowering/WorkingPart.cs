using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering;

/// <summary>
/// Lowers a document and finds out which of its operations and tools can succeed. On request it leaves out those that cannot, as if
/// they were not in the document.
/// </summary>
internal static class WorkingPart
{
    /// <param name="bound">The document with what binding found about it.</param>
    public static LoweredPart Lower(StageResult<BoundDocument> bound, CompilationOptions options)
    {
        var document = bound.Value!;
        var refused = new RefusedScopes(bound.Diagnostics);
        if (!options.KeepGoing)
        {
            var whole = Lowerer.Lower(document, options);
            refused.AddErrors(whole.Diagnostics);
            return Finish(document, whole.Value, bound.Diagnostics.AddRange(whole.Diagnostics), refused, options);
        }

        var findings = bound.Diagnostics;
        while (true)
        {
            // An operation that is left out can be what another one shares its code with, so what remains is lowered again.
            var part = Lowerer.Lower(refused.LeaveOutOf(document), options);
            if (!refused.AddErrors(part.Diagnostics))
            {
                return Finish(document, part.Value, findings.AddRange(part.Diagnostics), refused, options);
            }

            findings = findings.AddRange(part.Diagnostics.Where(RefusedScopes.IsLocalError));
        }
    }

    private static LoweredPart Finish(
        BoundDocument document, GatewayModel? model, ImmutableArray<Diagnostic> findings, RefusedScopes refused, CompilationOptions options)
    {
        findings = Consequences.LeaveOutOf(findings, refused.Exposed(document));

        var satisfaction = Count(document, model, refused);
        var hasOther = document.Exposes.Any(static adapter =>
            adapter is ExposedSkills { Skills.IsEmpty: false } or ExposedControl or ExposedMcp { HasFixedParts: true });
        if (satisfaction.Declared == 0 && !hasOther && !document.Exposes.IsEmpty && !findings.Any(static d => d.Severity == Severity.Error))
        {
            findings = findings.Add(new(LoweringDiagnostics.NothingDeclared, document.Exposes[0].Namespace.Span, document.Exposes[0].Namespace.Value));
        }

        if (!options.KeepGoing)
        {
            return new(model, findings, satisfaction, []);
        }

        var leftOut = refused.Exposed(document);
        var demoted = findings.Select(Demote).Concat(leftOut.Select(scope => LeftOut(scope, findings)));
        if (satisfaction is { Working: 0, Declared: > 0 } && document.Exposes is [var first, ..])
        {
            demoted = demoted.Append(new(LoweringDiagnostics.NothingWorks, first.Namespace.Span, satisfaction.Declared));
        }

        return new(model, [.. demoted], satisfaction, leftOut);
    }

    private static Satisfaction Count(BoundDocument document, GatewayModel? model, RefusedScopes refused)
    {
        var broken = refused.Exposed(document).Select(static scope => scope.Span).ToHashSet();
        var routes = model?.Adapters.OfType<RestAdapter>().SelectMany(static adapter => adapter.Routes).ToList() ?? [];
        var tools = model?.Adapters.OfType<McpAdapter>().SelectMany(static adapter => adapter.Tools).ToList() ?? [];
        var resources = model?.Adapters.OfType<McpAdapter>().SelectMany(static adapter => adapter.Reads()).ToList() ?? [];

        // What shares its code with something broken is broken, too.
        var operations = routes.Where(route => broken.Contains(route.Span)).Select(static route => route.Operation)
            .Concat(tools.Where(tool => broken.Contains(tool.Span)).Select(static tool => tool.Operation))
            .Concat(resources.Where(resource => broken.Contains(resource.Span)).Select(static resource => resource.Operation))
            .ToHashSet(StringComparer.Ordinal);
        return new(
            document.Declared.Count(static scope => scope.Kind == ScopeKind.Tool),
            tools.Count(tool => !operations.Contains(tool.Operation)),
            document.Declared.Count(static scope => scope.Kind == ScopeKind.RestOperation),
            routes.Count(route => !operations.Contains(route.Operation)))
        {
            ResourcesDeclared = document.Declared.Count(static scope => scope.Kind == ScopeKind.Resource),
            ResourcesWorking = resources.Count(resource => !operations.Contains(resource.Operation)),
        };
    }

    /// <summary>What was left out is no reason to write nothing.</summary>
    private static Diagnostic Demote(Diagnostic diagnostic) =>
        RefusedScopes.IsLocalError(diagnostic) ? diagnostic with { Severity = Severity.Warning } : diagnostic;

    private static string What(ScopeKind kind) => kind switch
    {
        ScopeKind.Tool => "tool",
        ScopeKind.Resource => "resource",
        ScopeKind.RestOperation or ScopeKind.ConsumedOperation or ScopeKind.Function => "REST operation",
    };

    private static Diagnostic LeftOut(DiagnosticScope scope, ImmutableArray<Diagnostic> findings)
    {
        var reason = findings.FirstOrDefault(d => RefusedScopes.IsLocalError(d) && d.Scope == scope)?.Span;
        return new Diagnostic(LoweringDiagnostics.LeftOut, scope.Span, scope.Name, What(scope.Kind))
        {
            Related = reason is { } span && span != scope.Span ? [new(span, "because of this")] : [],
        };
    }
}
