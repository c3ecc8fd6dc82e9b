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
    private readonly List<ExposedPlan> _exposed = [];

    private BoundDocument Document => context.Document;

    public GatewayModel Lower()
    {
        _upstreams.LowerAll();
        foreach (var targets in _upstreams.Targets)
        {
            SameRequests.Check(targets, context);
            ServerLints.Check([.. targets], context);
        }

        foreach (var adapter in Document.Exposes.OrderBy(Rank))
        {
            PlanAdapter(adapter);
        }

        var exposed = _exposed.Select(static entry => entry.Settled())
            .ToLookup(static entry => entry.Plan.Adapter, (IEqualityComparer<ExposedAdapter>)ReferenceEqualityComparer.Instance);
        var named = new OperationNaming(_upstreams.Upstreams.SelectMany(static u => ReservedNames.OfUpstream(u))).Lower(_operations.All);
        var adapters = new AdapterLowering(context, _upstreams, exposed, named).LowerAll(_upstreams.Upstreams.Select(static u => u.Name));
        var upstreams = SettleUpstreams(named.Values, [.. Served(adapters, exposed, named)]);
        var operations = OperationScopes.Settle(named.Values, upstreams, adapters);
        var settings = context.Secrets.ToSettings(
            [.. ReservedNames.Settings, .. ReservedNames.SecretMembers, .. upstreams.Select(static u => u.Name), .. adapters.Select(static a => a.Name)]);
        ReportBinds();
        var name = GatewayName.Of(Document, options);
        var model = new GatewayModel(
            name,
            PlainText.Clean(Document.Label) ?? name,
            PlainText.Clean(Document.Description),
            upstreams,
            adapters,
            operations,
            settings,
            Document.Span)
        {
            Version = PlainText.Clean(Document.Version),
        };
        return model with { Additions = AdditionLowering.Lower(options.Additions, model, context) };
    }

    /// <summary>Operations of REST give those they share with tools their names.</summary>
    private static int Rank(ExposedAdapter adapter) => adapter switch
    {
        ExposedRest => 0,
        ExposedMcp => 1,
        ExposedControl => 2,
        ExposedSkills => 2,
    };

    /// <summary>Decides what depends on all calls of an upstream.</summary>
    private ImmutableArray<Upstream> SettleUpstreams(IEnumerable<Operation> operations, IReadOnlyList<ServedPlan> served)
    {
        var all = operations
            .SelectMany(static operation => operation.Behaviour.Calls(), static (operation, call) => (Operation: operation, Call: call))
            .ToLookup(static entry => entry.Call.Upstream, StringComparer.Ordinal);
        return [.. _upstreams.Upstreams.Select(Settle)];

        Upstream Settle(Upstream upstream)
        {
            var calls = all[upstream.Name].Select(static entry => entry.Call).ToImmutableArray();
            var typed = _upstreams.SettleTypes(upstream, all[upstream.Name]);
            var addressed = _upstreams.SettleAddress(SecretQueries.Mark(typed, calls), calls);
            return ParameterKinds.Settle(LinkLowering.AddLinks(addressed, calls, served), calls);
        }
    }

    private void ReportBinds()
    {
        context.Secrets.ReportLocations();

        // What an adapter's own authentication uses is not known where it was refused.
        var isKnown = !Document.Exposes.Any(static adapter => adapter.Authentication is ExposedAuthentication.Refused);
        List<BindKey> unusedBinds = isKnown ? [.. context.Secrets.UnusedBinds] : [];
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
                _exposed.Add(new(plan, _operations.Add(plan, context.Findings)));
            }
        }
    }

    private IEnumerable<ServedPlan> Served(
        ImmutableArray<Adapter> adapters, ILookup<ExposedAdapter, ExposedPlan> exposed, OrderedDictionary<SharedOperation, Operation> operations) =>
        Document.Exposes.Zip(adapters).SelectMany(pair => exposed[pair.First].Where(static e => !e.Plan.IsResource).Select((entry, index) => new ServedPlan(
            pair.Second.Name,
            entry.Plan,
            operations[entry.Shared].Identifier,
            pair.Second switch
            {
                RestAdapter or SkillAdapter or ControlAdapter => null,
                McpAdapter mcp => mcp.Tools[index].Name,
            })));
}
