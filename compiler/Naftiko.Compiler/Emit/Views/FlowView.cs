using System.Collections.Frozen;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The class that runs the steps of an orchestrated operation.</summary>
internal sealed class FlowView(GatewayTraits traits, Operation operation, Behaviour.Flow flow)
{
    public PlannedFile File() => new($"Generated/Flows/{operation.Identifier}Flow.cs", "Generated/Flows/{Operation}Flow.cs", View());

    private TemplateView View()
    {
        var calls = flow.Steps.Select(Call).ToList();
        var parameters = MethodParameter.OfFlow(operation);
        var output = OutputCode.Of(traits, flow.Output).Indented(8);
        var line = CSharpCode.Join(", ", parameters.SkipLast(2).Select(static p => new CSharpCode($"{p.Type} {p.Name}")));
        return new TemplateView()
            .Set("name", new Identifier(operation.Identifier))
            .Set("feature", new Identifier(operation.Feature))
            .Set("summary", DocSummary.Of(operation.Description) ?? new("The flow of", operation.Name, "."))
            .Set("upstreams", flow.Clients.Select(static c => new TemplateView()
                .Set("name", new Identifier(c.Upstream))
                .Set("variable", new Identifier(c.Identifier))))
            .Set("has_contracts", OutputCode.All(flow.Output).Any(static s => s is OutputShape.Object))
            .Set("parameters", parameters.Select(static p => new TemplateView().Set("type", p.Type).Set("name", p.Name)))
            .Set("result", OutputCode.ResultOf(flow.Output))
            .Set("wide", 70 + OutputCode.TypeOf(flow.Output).Name.Length + line.Length > CallLayout.Width - 30)
            .Set("steps", flow.Steps.Select((step, index) => Step(step, index + 1, calls[index])))
            .Set("last_step", new Identifier(flow.Steps[^1].Identifier))
            .Set("output", output);
    }

    private CSharpCode Call(FlowStep step)
    {
        var client = new Identifier(flow.Clients.First(c => c.Upstream == step.Call.Upstream).Identifier);
        var request = new RequestCode(traits, new CallCode(traits, operation, client, FrozenDictionary<string, CSharpCode>.Empty));
        var locals = request.Locals(step.Call).Select(static local => new CSharpCode($"var {local.Name} = {local.Value};\n"));
        List<ITemplateText> arguments = [request.Of(step.Call), new FixedText("context"), new FixedText("cancellationToken")];
        var call = CallLayout.Of(new($"var {new Identifier(step.Identifier)} = await {client}.SendAsync("), arguments, new($").ReadJsonAsync();"), 8);
        return new CSharpCode($"{CSharpCode.Join("", locals)}{call}");
    }

    private TemplateView Step(FlowStep step, int number, CSharpCode call) => new TemplateView()
        .Set("code", call)
        .Set("done", number)
        .Set("total", flow.Steps.Length)
        .Set("name", new CSharpString(step.Name));
}
