using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Operations;
using Naftiko.Compiler.Lowering.Upstreams;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Finds the upstream paths a REST adapter serves unchanged, so that links in responses can be rewritten to them.</summary>
internal static class LinkLowering
{
    /// <param name="routes">The routes of all REST adapters, in document order.</param>
    public static Upstream AddLinks(Upstream upstream, IEnumerable<(string Adapter, OperationPlan Plan)> routes)
    {
        if (!upstream.CleansResponses)
        {
            return upstream;
        }

        var links = new List<UpstreamLink>();
        foreach (var (adapter, plan) in routes)
        {
            if (plan.IsFlow || !OutputLowering.IsForward(plan.Exposed.Outputs) || plan.Only.Target!.Upstream != upstream.Name)
            {
                continue;
            }

            if (Link(adapter, plan, plan.Only.Target) is not { } link)
            {
                continue;
            }

            var known = links.FindIndex(other => other.UpstreamPath == link.UpstreamPath);
            if (known < 0)
            {
                links.Add(link);
            }
            else
            {
                links[known] = links[known] with { QueryNames = [.. links[known].QueryNames.Union(link.QueryNames)] };
            }
        }

        return upstream with { Links = [.. links] };
    }

    private static UpstreamLink? Link(string adapter, OperationPlan plan, UpstreamTarget target)
    {
        var inputs = plan.Inputs.ToDictionary(static input => input.Identifier, StringComparer.Ordinal);
        var routeNames = new Dictionary<string, string>(StringComparer.Ordinal);
        var queryNames = ImmutableArray.CreateBuilder<string>();
        foreach (var argument in plan.Only.Call!.Arguments)
        {
            var parameter = target.Parameters.First(p => p.Model.Identifier == argument.Parameter);
            var input = argument.Value is ValueExpression.Input source ? inputs[source.Identifier] : null;
            switch (parameter.Model.Place)
            {
                // A placeholder that is no part of the exposed path cannot be put into it.
                case ParameterPlace.Path when input?.Place != InputPlace.Route:
                    return null;
                case ParameterPlace.Path:
                    routeNames[input.Name] = parameter.Name;
                    break;
                case ParameterPlace.Query when input?.Place == InputPlace.Query && input.Name == parameter.Name:
                    queryNames.Add(parameter.Name);
                    break;
            }
        }

        var path = plan.Exposed.Route!.Path;
        return path.Placeholders.All(p => routeNames.ContainsKey(p.Name))
            ? new(Template(target.Model, target), GatewayPath(path, routeNames), queryNames.ToImmutable(), adapter, target.Model.Feature)
            : null;
    }

    private static string Template(UpstreamOperation operation, UpstreamTarget target) => string.Concat(operation.Path.Select(part =>
        part.Literal ?? "{" + target.Parameters.First(p => p.Model.Identifier == part.Parameter).Name + "}"));

    private static string GatewayPath(PathTemplate path, Dictionary<string, string> names) => string.Concat(path.Parts.Select(part => part switch
    {
        TemplatePart.Placeholder placeholder => "{" + names[placeholder.Name] + "}",
        TemplatePart.Literal literal => Upstreams.PathLowering.Encode(literal.Text),
        _ => "",
    }));
}
