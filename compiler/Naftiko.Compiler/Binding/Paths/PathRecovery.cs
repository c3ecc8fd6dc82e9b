using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Binding.Reading;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Binding.Paths;

/// <summary>
/// Finds the place of values that a called path has none for. Without them a call would concern something else: the collection instead of the
/// item. Where the document does not show one place, the operation is refused.
/// </summary>
internal sealed class PathRecovery
{
    private readonly BoundDocument _document;
    private readonly BindingContext _context;
    private readonly CallerIndex _callers;
    private readonly Dictionary<ConsumedOperation, ConsumedOperation> _completed = new(ReferenceEqualityComparer.Instance);

    private PathRecovery(BoundDocument document, BindingContext context)
    {
        _document = document;
        _context = context;
        _callers = new(document);
    }

    public static BoundDocument Apply(BoundDocument document, BindingContext context)
    {
        var recovery = new PathRecovery(document, context);
        foreach (var api in document.Consumes)
        {
            recovery.CompleteByRoutes(api);
            recovery.CompleteBySiblings(api);
            recovery.ReportLost(api);
        }

        return recovery._completed.Count == 0 ? document : new OperationExchange(recovery._completed).In(document);
    }

    private void CompleteByRoutes(ConsumedApi api)
    {
        var requests = new Lazy<HashSet<string>>(() => api.Operations.Select(Request).ToHashSet(StringComparer.Ordinal));
        foreach (var operation in api.Operations)
        {
            // A route whose value nothing declares may simply call the wrong operation.
            if (RouteEvidence.Find(operation, _callers.RoutesOf(operation)) is var (path, added, route)
                && (IsLost(operation) || !(ItemNames.IsAboutCollection(operation) || requests.Value.Contains(Request(operation.Method, path)))))
            {
                Complete(api, operation, path, added, $"the route `{route.Method} {route.Path}` shows where it belongs");
            }
        }
    }

    /// <summary>What several operations would become at once, or what another one is already, is nobody's one reading.</summary>
    private void CompleteBySiblings(ConsumedApi api)
    {
        var lost = api.Operations.Where(o => IsLost(o) && o.LostValues.Length == 1).ToList();
        if (lost.Count == 0)
        {
            return;
        }

        var items = new ItemPathIndex(api.Operations.Select(Current));
        var requests = api.Operations.Select(Current).Select(Request).ToHashSet(StringComparer.Ordinal);
        var found = lost.ConvertAll(operation => (Operation: operation, Evidence: items.Find(operation)));
        foreach (var group in found
            .Where(static f => f.Evidence is not null)
            .GroupBy(static f => Request(f.Operation.Method, f.Evidence!.Path), StringComparer.Ordinal))
        {
            if (group.Count() == 1 && !requests.Contains(group.Key))
            {
                var (operation, evidence) = group.Single();
                Complete(api, operation, evidence!.Path, operation.LostValues, evidence.Reason);
            }
        }
    }

    private void ReportLost(ConsumedApi api)
    {
        foreach (var operation in api.Operations.Where(IsLost))
        {
            using var _ = _context.Within(Scope(api, operation));
            foreach (var parameter in operation.LostValues)
            {
                _context.Report(
                    BindingDiagnostics.UnusedPathParameter,
                    parameter.Span,
                    parameter.Name.Value,
                    operation.Name.Value,
                    operation.Path.ToString(),
                    Suggestion(operation));
            }
        }
    }

    private void Complete(ConsumedApi api, ConsumedOperation operation, PathTemplate path, ImmutableArray<ConsumedParameter> values, string reason)
    {
        using var _ = _context.Within(Scope(api, operation));
        foreach (var value in values)
        {
            _context.Report(
                BindingDiagnostics.PathCompleted, value.Span, value.Name.Value, operation.Name.Value, operation.Path.ToString(), reason, path.ToString());
        }

        _completed[operation] = operation with { Path = path, Parameters = operation.Parameters.AddRange(values), LostValues = [] };
    }

    /// <summary>What nothing calls is not sent, whatever its path.</summary>
    private bool IsLost(ConsumedOperation operation) => !operation.LostValues.IsEmpty && _callers.IsCalled(operation) && !_completed.ContainsKey(operation);

    private ConsumedOperation Current(ConsumedOperation operation) => _completed.GetValueOrDefault(operation, operation);

    private static string Request(ConsumedOperation operation) => Request(operation.Method, operation.Path);

    private static string Request(string method, PathTemplate path) => $"{method} {PathSegments.Shape(path)}";

    private static DiagnosticScope Scope(ConsumedApi api, ConsumedOperation operation) =>
        new(ScopeKind.ConsumedOperation, api.Namespace.Value, operation.Name.Value, operation.Name.Span);

    private static string Suggestion(ConsumedOperation operation)
    {
        var action = operation.Method == "POST" && ItemNames.Action(operation) is { } verb ? "/" + verb : "";
        return operation.Path.ToString().TrimEnd('/') + string.Concat(operation.LostValues.Select(static p => "/{" + p.Name.Value + "}")) + action;
    }
}
