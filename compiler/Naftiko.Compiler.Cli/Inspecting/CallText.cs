using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Inspecting;

/// <summary>Says in words what an operation calls and where each value comes from.</summary>
internal sealed class CallText(GatewayModel model)
{
    /// <summary>"GET durable-functions/instances/{instanceId}", "tool docs.search"</summary>
    public string Target(UpstreamCall call)
    {
        var upstream = Upstream(call);
        var operation = Operation(call);
        if (operation.Tool is { } tool)
        {
            return $"tool {upstream.Namespace}.{tool.Name}";
        }

        var path = string.Concat(operation.Path.Select(part => part.Literal ?? $"{{{WireName(operation, part.Parameter!)}}}"));
        return $"{operation.Method} {upstream.Namespace}{path}";
    }

    /// <summary>"xml", where it has to be read; null: JSON, or something that is only passed on.</summary>
    public string? Format(UpstreamCall call) => Operation(call).Format?.Key;

    /// <summary>"GET", or of what is forwarded "any" or "GET, HEAD".</summary>
    public static string Methods(RestRoute route, Operation operation) => operation.Behaviour is not Behaviour.Proxy proxy ? route.Method
        : proxy.Methods.IsEmpty ? "any"
        : string.Join(", ", proxy.Methods);

    /// <summary>", with the caller's Notion-Version", or nothing.</summary>
    public static string Trust(Behaviour.Proxy proxy) =>
        proxy.TrustedHeaders.IsEmpty ? "" : $", with the caller's {string.Join(", ", proxy.TrustedHeaders)}";

    /// <summary>"path instanceId ← instanceId", one per upstream parameter with a value.</summary>
    public IEnumerable<string> Values(UpstreamCall call, Operation operation)
    {
        var target = Operation(call);
        foreach (var argument in call.Arguments)
        {
            var parameter = target.Parameters.First(p => p.Identifier == argument.Parameter);
            yield return $"{(target.Tool is null ? parameter.Place.Key() : "argument")} {parameter.Name} ← {Source(argument.Value, operation)}";
        }

        if (call.PassesBody)
        {
            yield return "body ← the caller's body";
        }
    }

    /// <summary>What a step does that is no call; null for a call.</summary>
    public static string? Step(FlowStep step, Operation operation) => step switch
    {
        FlowStep.Call => null,
        FlowStep.Lookup lookup =>
            $"finds {lookup.Name} in {Text(lookup.Entries)}, where {JsonPathText.Of(lookup.Key).TrimStart('.')} = {Source(lookup.Wanted, operation)}",
        FlowStep.Script script => $"runs {script.Name}, yours to write: {script.Method}({string.Join(", ", script.Arguments.Select(static a => a.Name))})",
    };

    /// <summary>"lookup"</summary>
    public static string Kind(FlowStep step) => step switch
    {
        FlowStep.Call => "call",
        FlowStep.Lookup => "lookup",
        FlowStep.Script => "script",
    };

    public Upstream Upstream(UpstreamCall call) => model.Upstreams.First(u => u.Name == call.Upstream);

    public UpstreamOperation Operation(UpstreamCall call) => Upstream(call).Operations.First(o => o.Identifier == call.Operation);

    private static string WireName(UpstreamOperation operation, string identifier) =>
        operation.Parameters.FirstOrDefault(p => p.Identifier == identifier)?.Name ?? identifier;

    private static string Source(ValueExpression value, Operation operation) => value switch
    {
        ValueExpression.Input input => operation.Inputs.FirstOrDefault(i => i.Identifier == input.Identifier)?.Name ?? input.Identifier,
        ValueExpression.Literal literal => $"\"{literal.Text}\"",
        ValueExpression.Secret secret => $"secret {secret.Setting}",
        ValueExpression.StepResult step => Text(step.Source),
        ValueExpression.InputMember member => member.Name + JsonPathText.Of(member.Path),
        ValueExpression.Template template => string.Join(" + ", template.Parts.Select(part => Source(part, operation))),
    };

    private static string Text(JsonSource source) => (source.Step ?? "$") + JsonPathText.Of(source.Path);
}
