using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The class that runs the steps of an orchestrated operation.</summary>
internal sealed class FlowView(GatewayTraits traits, Operation operation, Behaviour.Flow flow)
{
    private readonly OperationLocals _locals = new(traits, operation);

    public PlannedFile File() => new($"Generated/Flows/{operation.Identifier}Flow.cs", "Generated/Flows/{Operation}Flow.cs", View());

    private TemplateView View()
    {
        var calls = flow.Steps.OfType<CallStep>().Select(Call).ToList();
        var upstreams = flow.Steps.OfType<CallStep>().Select(static s => s.Call.Upstream).Distinct(StringComparer.Ordinal).ToList();
        List<(CSharpType Type, Identifier Name)> parameters = [.. _locals.Variables.Select(static v => (v.Type, v.Name))];
        if (operation.Body is not null)
        {
            parameters.Add((new("HttpContent?"), new("body")));
        }

        var output = OutputCode.Of(traits, flow.Output).Indented(8);
        var line = CSharpCode.Join(", ", parameters.Select(static p => new CSharpCode($"{p.Type} {p.Name}")));
        return new TemplateView()
            .Set("name", new Identifier(operation.Identifier))
            .Set("feature", new Identifier(operation.Feature))
            .Set("summary", DocSummary.Of(operation.Description) ?? new("The flow of", operation.Name, "."))
            .Set("upstreams", upstreams.Select(static u => new TemplateView().Set("name", new Identifier(u)).Set("variable", Variable(u))))
            .Set("has_contracts", OutputCode.All(flow.Output).Any(static s => s is OutputShape.Object))
            .Set("needs_generic", flow.Output is OutputShape.Array || parameters.Exists(static p => p.Type.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal)))
            .Set("needs_json", calls.Exists(static c => c.ToString().Contains("JsonElement", StringComparison.Ordinal)) || output.ToString().Contains("JsonElement", StringComparison.Ordinal) || flow.Output is OutputShape.Json || parameters.Exists(static p => p.Type.Name.StartsWith("JsonElement", StringComparison.Ordinal)))
            .Set("body", operation.Body is not null)
            .Set("parameters", parameters.Select(static p => new TemplateView().Set("type", p.Type).Set("name", p.Name)))
            .Set("result", OutputCode.ResultOf(flow.Output))
            .Set("wide", 70 + OutputCode.TypeOf(flow.Output).Name.Length + line.Length > CallLayout.Width - 30)
            .Set("steps", flow.Steps.OfType<CallStep>().Select((step, index) => Step(step, index + 1, calls[index])))
            .Set("last_step", new Identifier(flow.Steps[^1].Identifier))
            .Set("output", output);
    }

    private static Identifier Variable(string upstream) => new($"{char.ToLowerInvariant(upstream[0])}{upstream[1..]}Client");

    private CSharpCode Call(CallStep step)
    {
        var code = new CallCode(traits, _locals, Variable(step.Call.Upstream), new($"context"), flow);
        return CallLayout.Of(
            new($"var {new Identifier(step.Identifier)} = await {code.Target(step.Call)}"), code.Arguments(step.Call), new($").ReadJsonAsync();"), 8);
    }

    private TemplateView Step(CallStep step, int number, CSharpCode call) => new TemplateView()
        .Set("values", Array.Empty<TemplateView>())
        .Set("code", call)
        .Set("done", number)
        .Set("total", flow.Steps.OfType<CallStep>().Count())
        .Set("name", new CSharpString(step.Name));
}
