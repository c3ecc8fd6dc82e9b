using System.Collections.Immutable;
using System.Diagnostics;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Reading;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Lints;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Lowering.Operations;
using Naftiko.Compiler.Lowering.Shapes;
using Naftiko.Compiler.Lowering.Upstreams;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Makes the adapters with their routes and tools.</summary>
internal sealed class AdapterLowering(
    LoweringContext context,
    UpstreamLowering upstreams,
    ILookup<ExposedAdapter, ExposedPlan> exposed,
    OrderedDictionary<SharedOperation, Operation> operations)
{
    private readonly AdapterAddress _addresses = new(context);

    public ImmutableArray<Adapter> LowerAll(IEnumerable<string> upstreamNames)
    {
        var names = new NameScope([.. ReservedNames.Settings, .. upstreamNames], "Adapter");
        return [.. context.Document.Exposes.Select(adapter => Lower(adapter, names.Claim(NameMaker.Pascal(adapter.Namespace.Value))))];
    }

    private Adapter Lower(ExposedAdapter adapter, string name)
    {
        var url = _addresses.Of(adapter);
        List<ExposedPlan> mine = [.. exposed[adapter]];
        var authentication = CallerAuthenticationLowering.Lower(adapter, context);
        CheckAccess(adapter, mine.ConvertAll(static entry => entry.Plan), url);
        var description = PlainText.Clean(adapter.Description);
        var (key, span) = (adapter.Namespace.Value, adapter.Namespace.Span);
        switch (adapter)
        {
            case ExposedRest:
                return new RestAdapter(key, name, description, url, authentication, Routes(mine, authentication), span);
            case ExposedSkills skills:
                return new SkillAdapter(key, name, description, url, authentication, SkillLowering.Lower(skills, context.Document.Exposes), span);
            case ExposedMcp mcp:
                List<ExposedPlan> tools = mine.FindAll(static entry => !entry.Plan.IsResource);
                var resources = new ResourceLowering(mcp, authentication, context)
                    .Lower(mine.Except(tools).Select(entry => (entry.Plan, operations[entry.Shared])));
                var lowered = new McpAdapter(
                    key,
                    name,
                    description,
                    url,
                    authentication,
                    mcp.Stdio,
                    [.. Tools(tools, mcp, authentication).Select(tool => ResourceLowering.Connect(tool, resources))],
                    span)
                {
                    Cache = mcp.Cache,
                    Instructions = PlainText.Clean(mcp.Instructions),
                    Resources = resources,
                    Prompts = PromptLowering.Lower(mcp),
                };
                ToolLints.CheckList(lowered, tools.ConvertAll(static entry => entry.Plan), span, context);
                return lowered;
            case ExposedControl control:
                ControlChecks.Check(control, url, context);
                return new ControlAdapter(key, name, description, url, authentication, control.Features, span);
            default:
                throw new UnreachableException();
        }
    }

    private void CheckAccess(ExposedAdapter adapter, IReadOnlyList<OperationPlan> plans, string url)
    {
        if (adapter.Authentication is not null || !AdapterAddress.Listens(adapter))
        {
            return;
        }

        var guarded = plans
            .SelectMany(static plan => plan.Steps)
            .Select(step => upstreams.Upstreams.FirstOrDefault(u => u.Name == step.Target?.Upstream))
            .Where(static upstream => upstream is { Authentication: not Authentication.None })
            .Select(static upstream => $"`{upstream!.Namespace}`")
            .Distinct()
            .ToList();
        if (guarded.Count > 0)
        {
            var name = adapter.Namespace.Value;
            context.Findings.Add(new(
                LintDiagnostics.OpenAdapter, adapter.Namespace.Span, name, string.Join(", ", guarded), url, LiteralSecrets.Variable(name, "GATEWAY") + "_TOKEN")
            {
                // On loopback, where an adapter is unless somebody asks for more, only this machine reaches it.
                Severity = AdapterAddress.IsLoopback(url) ? Severity.Info : LintDiagnostics.OpenAdapter.Severity,
            });
        }
    }

    private ImmutableArray<RestRoute> Routes(IEnumerable<ExposedPlan> entries, CallerAuthentication authentication)
    {
        var (names, ids) = (new NameScope(), new NameScope());
        var heads = entries.Select(static entry => entry.Plan.Exposed.Route!).Where(static route => route.Method == "HEAD")
            .Select(static route => RouteTemplates.Shape(route.Path)).ToHashSet(StringComparer.Ordinal);
        return [.. entries.Select(entry => Route(entry.Plan, operations[entry.Shared], authentication, names, ids) with
        {
            LeavesHead = entry.Plan.Exposed.Route is { Method: "GET" } route && heads.Contains(RouteTemplates.Shape(route.Path)),
        })];
    }

    private RestRoute Route(OperationPlan plan, Operation operation, CallerAuthentication authentication, NameScope names, NameScope ids)
    {
        using var _ = context.Within(plan.Exposed.Scope);
        var route = plan.Exposed.Route!;
        CallerAuthenticationLowering.CheckInputs(plan, authentication, context);
        if (plan.IsForwarded)
        {
            ForwardChecks.Check(plan, upstreams.Upstreams.First(u => u.Name == plan.Only!.Target!.Upstream), authentication, context);
        }

        if (plan.Only?.Target is { Operation.Tool: not null } called)
        {
            if (MethodKinds.IsSafe(route.Method) && !ReadingCalls.IsReading(called.Operation, plan.Exposed.Name))
            {
                var tool = $"{called.Api.Namespace}.{called.Operation.Name}";
                context.Report(LoweringDiagnostics.ReadingRoute, plan.Exposed.Name.Span, $"{route.Method} {route.Path}", tool);
            }
        }
        else if (plan.Only?.Target is { } target && target.Operation.Method != route.Method)
        {
            context.Report(LoweringDiagnostics.MethodDiffers, plan.Exposed.Name.Span, plan.Exposed.Name.Value, route.Method, target.Operation.Method);
        }

        return new(
            operation.Identifier,
            names.Claim(plan.Exposed.Name.Value),
            ids.Claim(NameMaker.Variable(NameMaker.Segment(
                plan.Exposed.Name.Value, [plan.Exposed.Description ?? "", route.Path.ToString(), ToolTexts.Description(plan)]))),
            route.Method,
            plan.IsForwarded ? RouteTemplates.WithRest(route.Path) : RouteTemplates.Of(route.Path),
            PlainText.Clean(plan.Exposed.Description),
            plan.Exposed.Span)
        {
            Summary = ToolTexts.Summary(plan),
            Deprecated = plan.IsDeprecated,
            Responses = [.. plan.Exposed.Responses.Select(Response)],
            NoStore = plan.Exposed.Function is { Semantics.Cacheable: false },
            Scopes = CallerAuthenticationLowering.Scopes(plan, authentication, context),
        };
    }

    private static DeclaredResponse Response(BoundResponse response) => new(
        response.Status,
        PlainText.Clean(response.Description),
        [.. response.Contents.Select(static content => new DeclaredContent(
            content.MediaType, content.IsBinary, content.Shape is { } shape ? ShapeLowering.Lower(shape, JsonType.Any) : null))]);

    private ImmutableArray<Tool> Tools(IEnumerable<ExposedPlan> entries, ExposedMcp adapter, CallerAuthentication authentication)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        List<ExposedPlan> exposed = [.. entries];
        var tools = ToolRelations.Add([.. exposed.Select(entry => (
            entry.Plan,
            entry.Shared.Faces.Any(static face => face.Responses.Any(static response => response.Status == "202")),
            Tool(entry.Plan, operations[entry.Shared], adapter, authentication, names)))]);
        return [.. exposed.Zip(tools, (entry, tool) => ToolLints.Check(tool, entry.Plan, context))];
    }

    private Tool Tool(OperationPlan plan, Operation operation, ExposedMcp adapter, CallerAuthentication authentication, HashSet<string> names)
    {
        using var _ = context.Within(plan.Exposed.Scope);
        ReportChangedKeys(plan);
        var tool = new Tool(
            operation.Identifier,
            ToolName(plan, names),
            ToolTexts.Title(plan),
            ToolTexts.ForModels(plan),
            ToolHintsLowering.Lower(plan, context),
            ToolSchemas.Input(plan),
            ToolSchemas.Output(operation.Behaviour),
            plan.Exposed.Span)
        {
            Scopes = CallerAuthenticationLowering.Scopes(plan, authentication, context),
            MaxBinarySize = operation.Behaviour is Behaviour.Forward { Call.Bytes: var bytes } ? bytes?.MaxSize ?? adapter.MaxBinarySize : null,
            Ui = plan.Exposed.Ui is { } ui ? new(ui.ResourceUri?.Value, ui.Visibility) : null,
        };
        foreach (var (key, problem) in ToolSchemaRules.Violations(tool))
        {
            var what = key.Length > 0 ? $"The argument `{key}` of the tool `{tool.Name}`" : $"The name of the tool `{tool.Name}`";
            context.Report(LoweringDiagnostics.ToolSchemaRefused, plan.Exposed.Name.Span, what, problem);
        }

        return tool;
    }

    private string ToolName(OperationPlan plan, HashSet<string> names)
    {
        var declared = plan.Exposed.Name;
        var name = ToolKeys.SafeToolName(declared.Value);
        for (var i = 2; !names.Add(name); i++)
        {
            name = ToolKeys.Numbered(ToolKeys.SafeToolName(declared.Value), i);
        }

        if (name != declared.Value)
        {
            var problem = declared.Value.Length > ToolKeys.MaxLength ? $"has {declared.Value.Length} characters"
                : ToolKeys.SafeToolName(declared.Value) == declared.Value ? "is what clients call another tool already"
                : declared.Value.Length > 0 && name.EndsWith(declared.Value, StringComparison.Ordinal) ? "does not begin with a letter"
                : "has characters that clients do not accept";
            context.Report(LoweringDiagnostics.ToolNameChanged, declared.Span, declared.Value, problem, name);
        }

        return name;
    }

    private void ReportChangedKeys(OperationPlan plan)
    {
        foreach (var input in plan.Inputs.Where(static input => input.Name != input.ToolKey && ToolKeys.Safe(input.Name) != input.Name))
        {
            context.Report(LoweringDiagnostics.ToolKeyChanged, plan.Exposed.Name.Span, input.Name, plan.Exposed.Name.Value, input.ToolKey);
        }
    }
}
