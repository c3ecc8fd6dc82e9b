using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The file of one operation: its tool, its REST handler and how the call is made.</summary>
internal sealed class OperationView(GatewayTraits traits, ToolNames toolNames, Operation operation)
{
    public PlannedFile File() => new(
        $"Generated/Features/{operation.Feature}/{operation.Identifier}.cs", "Generated/Features/{Feature}/{Operation}.cs", View());

    private TemplateView View()
    {
        var call = Call();
        var patterns = new PatternNames(operation.Identifier);
        var reads = operation.Locals.Select(local => Read(local, patterns)).ToList();
        var body = operation.Body is { } declared ? InputCode.Read(traits, declared, patterns) : null;
        var output = Output;
        var client = operation.Behaviour is Behaviour.Flow ? null : operation.Behaviour.Calls().First().Upstream;
        var mapping = operation.Behaviour is Behaviour.Map ? OutputCode.Of(traits, output!).Indented(8) : null;
        return new TemplateView()
            .Set("feature", new Identifier(operation.Feature))
            .Set("name", new Identifier(operation.Identifier))
            .Set("wire_name", new CSharpString(operation.Name))
            .Set("summary", DocSummary.Of(operation.Description) ?? new("The operation", operation.Name, "."))
            .Set("forward", operation.Behaviour is Behaviour.Forward)
            .Set("flow", operation.Behaviour is Behaviour.Flow)
            .Set("mapped", operation.Behaviour is Behaviour.Map)
            .Set("rest", IsRest)
            .Set("upstream", client is null ? null : new Identifier(client))
            .Set("service", client is null ? new($"{new Identifier(operation.Identifier)}Flow") : new CSharpCode($"{new Identifier(client)}Client"))
            .Set("result", output is null ? null : OutputCode.ResultOf(output))
            .Set("type_info", output is null ? null : new CSharpCode($"{new Identifier(operation.Feature)}Json.Default.{OutputCode.TypeInfo(output)}"))
            .Set("tools", toolNames.Of(operation).Select(static t => new TemplateView().Set("name", t.Name).Set("definition", t.Definition).Set("links", Links(t.Tool))))
            .Set("patterns", patterns.All.Select(static p => new TemplateView().Set("name", p.Name).Set("text", p.Pattern)))
            .Set("reads_json", operation.Body is { IsChecked: true } || operation.Inputs.Any(static i => i.Place == InputPlace.BodyMember))
            .Set("inputs", reads)
            .Set("body", body?.Indented(8))
            .Set("call", call)
            .Set("output", mapping);
    }

    private TemplateView Read(InputLocal local, PatternNames patterns) => new TemplateView()
        .Set("name", new Identifier(local.Identifier))
        .Set("value", InputCode.Read(traits, operation.Inputs.First(i => i.Identifier == local.Input), local.Kind, local.IsFilter, patterns).Indented(8));

    private static IEnumerable<TemplateView> Links(Tool tool) =>
        from link in new[] { (Name: "listedBy", Tool: tool.ListedBy), (Name: "toldBy", Tool: tool.ToldBy) }
        where link.Tool is not null
        select new TemplateView().Set("name", new FixedText(link.Name)).Set("value", new CSharpString(link.Tool));

    private OutputShape? Output => operation.Behaviour switch
    {
        Behaviour.Map map => map.Output,
        Behaviour.Flow flow => flow.Output,
        Behaviour.Forward => null,
    };

    private bool IsRest => traits.Rest.Any(a => a.Routes.Any(r => r.Operation == operation.Identifier));

    private CSharpCode Call()
    {
        if (operation.Behaviour is Behaviour.Flow)
        {
            return CallLayout.Of(new($"return flow.RunAsync("), [.. MethodParameter.OfFlow(operation).Select(static p => p.Argument)], new($");"), 8);
        }

        var call = operation.Behaviour.Calls().First();
        var code = new CallCode(traits, operation, new("upstream"), new($"input.Context"));
        var values = code.Arguments(call);
        return operation.Behaviour is Behaviour.Map
            ? CallLayout.Of(new($"var answer = await {code.Target(call)}"), values, new($").ReadJsonAsync();"), 8)
            : CallLayout.Of(new($"return {code.Target(call)}"), values, new($");"), 8);
    }
}
