using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The file of one operation: where it is served, the request it makes and what it answers.</summary>
internal sealed class OperationView(GatewayTraits traits, ServedOperations served, Operation operation)
{
    private readonly PatternNames _patterns = new(operation.Identifier);

    public PlannedFile File() => new(
        $"Generated/Features/{operation.Feature}/{operation.Identifier}.cs", "Generated/Features/{Feature}/{Operation}.cs", View());

    private TemplateView View()
    {
        var tools = served.Tools(operation).ToList();
        if (tools.Exists(static tool => tool.Adapters.Count > 1))
        {
            traits.Shared.Use(SharedMember.ToolOfSeveral);
        }

        var code = operation.Behaviour switch
        {
            Behaviour.Forward forward => Request(forward.Call),
            Behaviour.Proxy proxy => Request(proxy.Call).Set("arguments", ProxyCode.Arguments(traits, proxy)),
            Behaviour.Map map => Request(map.Call)
                .Set("result", OutputCode.ResultOf(map.Output))
                .Set("type_info", TypeInfo(map.Output))
                .Set("output", OutputCode.Of(traits, map.Output, values: null).Indented(4)),
            Behaviour.Mock mock => Mock(mock)
                .Set("result", OutputCode.ResultOf(mock.Output))
                .Set("type_info", TypeInfo(mock.Output)),
            Behaviour.Flow flow => Run()
                .Set("result", OutputCode.ResultOf(flow.Output))
                .Set("type_info", TypeInfo(flow.Output)),
        };
        return code
            .Set("feature", new Identifier(operation.Feature))
            .Set("name", new Identifier(operation.Identifier))
            .Set("summary", DocSummary.Of(operation.Description) ?? new("The operation", operation.Name, "."))
            .Set("kind", new FixedText(operation.Behaviour switch
            {
                Behaviour.Forward => "Forward",
                Behaviour.Map => "Map",
                Behaviour.Flow => "Flow",
                Behaviour.Mock => "Mock",
                Behaviour.Proxy => "Proxy",
            }))
            .Set("reads_json", operation.ReadsJson)
            .Set("reads_form", operation.TakesFiles && served.Routes(operation).Any())
            .Set("faces", [.. served.Routes(operation).Select(Route), .. tools.Select(Tool), .. served.Resources(operation).Select(Resource)])
            .Set("patterns", _patterns.All.Select(static p => new TemplateView().Set("name", p.Name).Set("text", p.Pattern)));
    }

    private static TemplateView Route((string Adapter, RestRoute Route, UpstreamLink? Link) entry) => new TemplateView()
        .Set("is_route", true)
        .Set("adapter", new CSharpString(entry.Adapter))
        .Set("name", new CSharpString(entry.Route.Name))
        .Set("method", new CSharpString(entry.Route.Method))
        .Set("template", new CSharpString(entry.Route.Template))
        .Set("no_store", entry.Route.NoStore)
        .Set("leaves_head", entry.Route.LeavesHead)
        .Set("scope", entry.Route.Scopes.IsEmpty ? null : new CSharpString(string.Join(' ', entry.Route.Scopes)))
        .Set("link", entry.Link is not { } link ? null : CSharpCode.Join(", ", new[] { link.UpstreamPath }
            .Concat(link.Target == entry.Route.Template ? [] : [link.Target])
            .Concat(link.QueryNames)
            .Select(static text => new CSharpString(text))))
        .Set("link_method", new FixedText(entry.Link?.Target == entry.Route.Template ? "Link" : "LinkTo"));

    private static TemplateView Tool((IReadOnlyList<string> Adapters, Tool Tool, string? Link, JsonText Definition) entry) => new TemplateView()
        .Set("is_route", false)
        .Set("is_resource", false)
        .Set("adapters", entry.Adapters.Count == 1
            ? new CSharpCode($"{new CSharpString(entry.Adapters[0])}")
            : new CSharpCode($"[{CSharpCode.Join(", ", entry.Adapters.Select(static adapter => new CSharpString(adapter)))}]"))
        .Set("named", from argument in new (string Name, string? Value)[]
                      {
                          ("listedBy", entry.Tool.ListedBy), ("toldBy", entry.Tool.ToldBy), ("link", entry.Link), ("scope", Scope(entry.Tool)),
                      }
                      where argument.Value is not null
                      select new TemplateView().Set("name", new FixedText(argument.Name)).Set("value", new CSharpString(argument.Value)))
        .Set("largest", entry.Tool.MaxBinarySize is { } bytes ? SizeCode.Of(bytes) : null)
        .Set("definition", entry.Definition);

    private static TemplateView Resource((string Adapter, McpResource.Dynamic Resource) entry) => new TemplateView()
        .Set("is_route", false)
        .Set("is_resource", true)
        .Set("adapter", new CSharpString(entry.Adapter))
        .Set("scope", entry.Resource.Scopes.IsEmpty ? null : new CSharpString(string.Join(' ', entry.Resource.Scopes)))
        .Set("largest", entry.Resource.MaxBinarySize is { } bytes ? SizeCode.Of(bytes) : null)
        .Set("values", ListedCode.Of(entry.Resource.Values))
        .Set("definition", new JsonText(ResourceTree.Of(entry.Resource)));

    private static string? Scope(Tool tool) => tool.Scopes.IsEmpty ? null : string.Join(' ', tool.Scopes);

    private CSharpCode TypeInfo(OutputShape output) => new($"{new Identifier(operation.Feature)}Json.Default.{OutputCode.TypeInfo(output)}");

    /// <summary>A request to one upstream, made of the inputs.</summary>
    private TemplateView Request(UpstreamCall call)
    {
        // A member of an input is read out of what has been checked before.
        var checksFirst = call.Arguments.Any(static argument => argument.Value.All().Any(static value => value is ValueExpression.InputMember));
        var inlined = operation.Locals.Where(local => !checksFirst && IsWrittenWhereItGoes(local, call))
            .Select(local => (local.Identifier, Code: Read(local)))
            .Where(static local => local.Code.IsOneLine)
            .ToDictionary(static local => local.Identifier, static local => local.Code, StringComparer.Ordinal);
        var body = operation.Body is { } declared ? InputCode.Read(traits, declared, _patterns) : null;
        var client = new Identifier("upstream");
        var values = new CallCode(traits, operation, client, inlined)
        {
            Body = body is not null && !checksFirst ? body : new($"body"),
            Policy = new($"input"),
        };
        var request = new RequestCode(traits, values);
        var locals = operation.Locals.Where(local => !inlined.ContainsKey(local.Identifier)).Select(local => View(new(local.Identifier), Read(local)))
            .Concat(body is not null && checksFirst ? [View(new("body"), body)] : Array.Empty<TemplateView>())
            .ToList();
        var segments = request.Locals(call).Select(static local => View(local.Name, local.Value)).ToList();
        var isExpression = locals.Count == 0 && segments.Count == 0;
        return new TemplateView()
            .Set("client", new Identifier(call.Upstream))
            .Set("locals", locals)
            .Set("checks_first", checksFirst)
            .Set("segments", segments)
            .Set("is_expression", isExpression)
            .Set("request", isExpression ? request.Of(call) : request.Of(call).Indented(8))
            .Set("needs_client", traits.SendsSecrets(call));
    }

    /// <summary>What goes to one place as it is needs no variable; a value in a path has one, so that the path can be read.</summary>
    private bool IsWrittenWhereItGoes(InputLocal local, UpstreamCall call) =>
        call.Arguments.Count(argument => argument.Value.All().Any(value => LocalOf(value) == local.Identifier)) == 1
        && call.Arguments.Any(argument => argument.Value is ValueExpression.Input input && input.Local == local.Identifier
            && traits.OperationOf(call).Parameters.First(p => p.Identifier == argument.Parameter).Place
                is ParameterPlace.Query or ParameterPlace.Header or ParameterPlace.Cookie);

    private static string? LocalOf(ValueExpression value) => value switch
    {
        ValueExpression.Input input => input.Local,
        ValueExpression.InputMember member => member.Local,
        ValueExpression.Literal or ValueExpression.Secret or ValueExpression.StepResult or ValueExpression.Template => null,
    };

    /// <summary>Reads the inputs of a flow and starts it.</summary>
    private TemplateView Run() => new TemplateView()
        .Set("locals", operation.Locals.Select(local => View(new(local.Identifier), Read(local)))
            .Concat(operation.Body is { } body ? [View(new("body"), InputCode.Read(traits, body, _patterns))] : Array.Empty<TemplateView>()))
        .Set("call", CallLayout.Of(new($"return flow.RunAsync("), [.. MethodParameter.OfFlow(operation).Select(static p => p.Argument)], new($");"), 8));

    /// <summary>Reads the inputs, those as well that the answer does not repeat: what is wrong is refused as in what the mock stands for.</summary>
    private TemplateView Mock(Behaviour.Mock mock)
    {
        var repeated = mock.Values().Select(LocalOf).ToHashSet(StringComparer.Ordinal);
        var locals = operation.Locals
            .Select(local => (Name: repeated.Contains(local.Identifier) ? new Identifier(local.Identifier) : null, Value: Read(local)))
            .Concat(operation.Body is { } body ? [(null, InputCode.Read(traits, body, _patterns))] : Array.Empty<(Identifier?, CSharpCode)>())
            .Select(static local => new TemplateView().Set("name", local.Item1).Set("value", local.Item2.Indented(8)))
            .ToList();
        var values = new CallCode(traits, operation, new("input"), new Dictionary<string, CSharpCode>());
        return new TemplateView()
            .Set("locals", locals)
            .Set("output", OutputCode.Of(traits, mock.Output, values).Indented(locals.Count > 0 ? 8 : 4));
    }

    private static TemplateView View(Identifier name, CSharpCode value) => new TemplateView().Set("name", name).Set("value", value.Indented(8));

    private CSharpCode Read(InputLocal local) =>
        InputCode.Read(traits, operation.Inputs.First(i => i.Identifier == local.Input), local.Kind, local.IsFilter, _patterns);
}
