using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Lowering.Operations;
using Naftiko.Compiler.Lowering.Upstreams;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>
/// Finds the upstream paths that adapters serve, so that links in responses can be turned into what a caller can follow: a REST route that
/// serves the path unchanged, or a tool that takes its values as arguments. Links of an API that gets no credential stay as they are over
/// REST, where callers can follow them; a model cannot.
/// </summary>
internal static class LinkLowering
{
    /// <param name="calls">Those of the upstream.</param>
    /// <param name="served">What all adapters serve, in document order.</param>
    public static Upstream AddLinks(Upstream upstream, ImmutableArray<UpstreamCall> calls, IReadOnlyList<ServedPlan> served)
    {
        var isOpen = !upstream.Credentials(calls).Any();
        var links = new List<UpstreamLink>();
        var places = new Dictionary<(string Adapter, string Shape), int>();

        // What reads comes first: it is what a link is for.
        foreach (var (adapter, plan, operation, tool) in served.OrderBy(static entry => entry.Plan.Only?.Target?.Operation.Method != "GET"))
        {
            if (plan.IsForwarded && plan.Only!.Target!.Upstream == upstream.Name)
            {
                // A credential is not the only reason why a caller cannot reach what a link leads to.
                var (path, template) = (GatewayPath(plan.Exposed.Route!.Path), RouteTemplates.WithRest(plan.Exposed.Route.Path));
                var rest = template[template.LastIndexOf('{')..];
                links.Add(new($"/{rest}", $"{path[..path.LastIndexOf('{')]}{rest}", [], adapter, operation));
                continue;
            }

            if ((isOpen && tool is null) || plan.Only?.Target is not { Model.Tool: null } target || target.Upstream != upstream.Name
                || Link(adapter, plan, target, operation, tool) is not { } link)
            {
                continue;
            }

            // Two routes can call the placeholders of one path differently.
            var shape = string.Concat(target.Model.Path.Select(static part => part.Literal ?? "{}"));
            if (places.TryAdd((adapter, shape), links.Count))
            {
                links.Add(link);
            }
            else if (tool is null)
            {
                var known = places[(adapter, shape)];
                links[known] = links[known] with { QueryNames = [.. links[known].QueryNames.Union(link.QueryNames)] };
            }
        }

        return upstream with { Links = [.. links] };
    }

    private static UpstreamLink? Link(string adapter, OperationPlan plan, UpstreamTarget target, string operation, string? tool)
    {
        var inputs = plan.Inputs.ToDictionary(static input => input.Identifier, StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var routeNames = new HashSet<string>(StringComparer.Ordinal);
        var queryNames = ImmutableArray.CreateBuilder<string>();
        foreach (var argument in plan.Only!.Call!.Arguments)
        {
            var parameter = target.Parameters.First(p => p.Model.Identifier == argument.Parameter);
            var input = argument.Value is ValueExpression.Input source ? inputs[source.Identifier] : null;
            switch (parameter.Model.Place)
            {
                // A value that no caller gives cannot be part of a link.
                case ParameterPlace.Path when input is null || (tool is null && input.Place != InputPlace.Route):
                    return null;
                case ParameterPlace.Path:
                    names[parameter.Model.Identifier] = tool is null ? input.Name : input.ToolKey;
                    routeNames.Add(input.Name);
                    break;
                case ParameterPlace.Query when input?.Place == InputPlace.Query && input.Name == parameter.Name:
                    queryNames.Add(parameter.Name);
                    break;
                case ParameterPlace.Query or ParameterPlace.Header or ParameterPlace.Cookie or ParameterPlace.Body:
                    break;
            }
        }

        // A value that failed is no argument, and has been reported.
        if (target.Model.Path.Any(part => part.Parameter is { } parameter && !names.ContainsKey(parameter)))
        {
            return null;
        }

        var template = string.Concat(target.Model.Path.Select(part => part.Literal ?? $"{{{names[part.Parameter!]}}}"));
        if (tool is not null)
        {
            // A link invites to look or to act, never to replace or to delete what it leads to.
            return target.Model.Method is "GET" or "POST" ? new(template, tool, [], adapter, operation) : null;
        }

        var path = plan.Exposed.Route!.Path;
        return OutputLowering.IsForward(plan.Exposed.Outputs) && path.Placeholders.All(p => routeNames.Contains(p.Name))
            ? new(template, GatewayPath(path), queryNames.ToImmutable(), adapter, operation)
            : null;
    }

    private static string GatewayPath(PathTemplate path) => string.Concat(path.Parts.Select(part => part switch
    {
        TemplatePart.Placeholder placeholder => "{" + placeholder.Name + "}",
        TemplatePart.Literal literal => PathLowering.Encode(literal.Text),
    }));
}
