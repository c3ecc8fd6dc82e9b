using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Adapters;
using Naftiko.Compiler.Lowering.Lints;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Lowering.Operations;
using Naftiko.Compiler.Lowering.Upstreams;

namespace Naftiko.Compiler.Lowering;

/// <summary>Lowers one document: clients first, then what every operation needs of them, then names, then adapters.</summary>
internal sealed class GatewayLowering(LoweringContext context, CompilationOptions options)
{
    private readonly UpstreamLowering _upstreams = new(new CallCensus(context.Document), context);
    private readonly SharedOperations _operations = new();
    private readonly List<(ExposedAdapter Adapter, OperationPlan Plan, SharedOperation Shared)> _exposed = [];

    private BoundDocument Document => context.Document;

    public GatewayModel Lower()
    {
        _upstreams.LowerAll();
        foreach (var targets in _upstreams.Targets)
        {
            SameRequests.Check(targets, context);
        }

        foreach (var adapter in Document.Exposes.OrderBy(static adapter => adapter is ExposedRest ? 0 : 1))
        {
            PlanAdapter(adapter);
        }

        var named = new OperationNaming(context, _upstreams.Upstreams.SelectMany(static u => ReservedNames.OfUpstream(u.Name))).Lower(_operations.All);
        var adapters = new AdapterLowering(context, _upstreams, _exposed, named).LowerAll(_upstreams.Upstreams.Select(static u => u.Name));
        var calls = named.Values.SelectMany(static operation => operation.Behaviour.Calls()).ToList();
        var upstreams = _upstreams.Upstreams
            .Select(upstream => _upstreams.SettleTypes(upstream, named.Values))
            .Select(upstream => SecretQueries.Mark(upstream, named.Values))
            .Select(upstream => _upstreams.SettleAddress(upstream, named.Values))
            .Select(upstream => LinkLowering.AddLinks(upstream, named.Values, Exposed(adapters)))
            .Select(upstream => ParameterKinds.Settle(upstream, calls))
            .ToImmutableArray();
        var operations = OperationScopes.Settle(named.Values, upstreams, adapters);
        var settings = context.Secrets.ToSettings(
            [.. ReservedNames.Settings, .. ReservedNames.SecretMembers, .. upstreams.Select(static u => u.Name), .. adapters.Select(static a => a.Name)]);
        ReportBinds();
        var name = GatewayName.Of(Document, options);
        return new(
            name,
            PlainText.Clean(Document.Label) ?? name,
            PlainText.Clean(Document.Description),
            upstreams,
            adapters,
            operations,
            settings,
            Document.Span);
    }

    private void ReportBinds()
    {
        context.Secrets.ReportLocations();

        // What an adapter's own authentication uses is not known while it is refused.
        List<BindKey> unusedBinds = Document.Exposes.Any(static adapter => adapter.Authentication is not null) ? [] : [.. context.Secrets.UnusedBinds];
        var forgotten = ForgottenAuthentication.Check(unusedBinds, _upstreams.Upstreams, context);
        foreach (var unused in unusedBinds.Except(forgotten))
        {
            context.Report(LintDiagnostics.UnusedBind, unused.Span, unused.Name);
        }
    }

    private void PlanAdapter(ExposedAdapter adapter)
    {
        var routes = new Dictionary<(string Method, string Shape), ExposedOperation>();
        foreach (var exposed in adapter.Operations)
        {
            using var _ = context.Within(exposed.Scope);
            if (exposed.Route is { } own && RouteTemplates.Problem(own.Method, own.Path) is { } problem)
            {
                context.Report(LoweringDiagnostics.RouteRefused, own.PathSpan, $"{own.Method} {own.Path}", problem);
                continue;
            }

            if (exposed.Route is { } route && !routes.TryAdd((route.Method, RouteTemplates.Shape(route.Path)), exposed))
            {
                var first = routes[(route.Method, RouteTemplates.Shape(route.Path))];
                context.Findings.Add(
                    new Diagnostic(LoweringDiagnostics.DuplicateRoute, exposed.Name.Span, $"{route.Method} {route.Path}", first.Name.Value, exposed.Name.Value)
                    {
                        Related = [new(first.Name.Span, "served here")],
                    });
                continue;
            }

            if (OperationPlanner.Plan(adapter, exposed, _upstreams, context) is { } plan)
            {
                _exposed.Add((adapter, plan, _operations.Add(plan)));
            }
        }
    }

    private IEnumerable<(string Adapter, OperationPlan Plan, string Operation, string? Tool)> Exposed(ImmutableArray<Adapter> adapters) =>
        Document.Exposes.Zip(adapters).SelectMany(pair => _exposed
            .Where(entry => ReferenceEquals(entry.Adapter, pair.First))
            .Select((entry, index) => (pair.Second.Name, entry.Plan, entry.Shared.Identifier, (pair.Second as McpAdapter)?.Tools[index].Name)));
}
