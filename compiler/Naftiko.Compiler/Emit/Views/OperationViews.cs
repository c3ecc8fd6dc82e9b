using System.Collections.Immutable;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The file of one operation: where it is served, the request it makes and what it answers.</summary>
internal sealed class OperationViews(GatewayTraits traits, ServedOperations served, Operation operation)
{
    private readonly PatternNames _patterns = new(operation.Identifier);

    public PlannedFile File() => new(
        $"Generated/Features/{operation.Feature}/{operation.Identifier}.cs", "Generated/Features/{Feature}/{Operation}.cs", View());

    private OperationView View()
    {
        var tools = served.Tools(operation).ToList();
        if (tools.Exists(static tool => tool.Adapters.Count > 1))
        {
            traits.Shared.Use(SharedMember.ToolOfSeveral);
        }

        var code = operation.Behaviour switch
        {
            Behaviour.Forward forward => Request("Forward", forward.Call),
            Behaviour.Proxy proxy => Request("Proxy", proxy.Call) with { Arguments = ProxyCode.Arguments(traits, proxy) },
            Behaviour.Map map => Answers(Request("Map", map.Call), map.Output) with { Output = OutputCode.Of(traits, map.Output, values: null).Indented(4) },
            Behaviour.Mock mock => Answers(Mock(mock), mock.Output),
            Behaviour.Flow flow => Answers(Run(), flow.Output),
        };
        return code with
        {
            ReadsJson = operation.ReadsJson,
            ReadsForm = operation.TakesFiles && served.Routes(operation).Any(),
            Faces = [.. served.Routes(operation).Select(Route), .. tools.Select(Tool), .. served.Resources(operation).Select(Resource)],
            Patterns = [.. _patterns.All.Select(static p => new OperationView.Pattern { Name = p.Name, Text = p.Pattern })],
        };
    }

    private OperationView Of(string kind) => new()
    {
        Feature = new Identifier(operation.Feature),
        Name = new Identifier(operation.Identifier),
        Summary = DocSummary.Of(operation.Description) ?? new("The operation", operation.Name, "."),
        Kind = new FixedText(kind),
    };

    private OperationView Answers(OperationView view, OutputShape output) => view with
    {
        Result = OutputCode.ResultOf(output),
        TypeInfo = new CSharpCode($"{new Identifier(operation.Feature)}Json.Default.{OutputCode.TypeInfo(output)}"),
    };

    private static OperationView.RouteFace Route((string Adapter, RestRoute Route, UpstreamLink? Link) entry) => new()
    {
        Adapter = new CSharpString(entry.Adapter),
        Name = new CSharpString(entry.Route.Name),
        Method = new CSharpString(entry.Route.Method),
        Template = new CSharpString(entry.Route.Template),
        NoStore = entry.Route.NoStore,
        LeavesHead = entry.Route.LeavesHead,
        Scope = entry.Route.Scopes.IsEmpty ? null : new CSharpString(string.Join(' ', entry.Route.Scopes)),
        Link = entry.Link is not { } link ? null : CSharpCode.Join(", ", new[] { link.UpstreamPath }
            .Concat(link.Target == entry.Route.Template ? [] : [link.Target])
            .Concat(link.QueryNames)
            .Select(static text => new CSharpString(text))),
        LinkMethod = new FixedText(entry.Link?.Target == entry.Route.Template ? "Link" : "LinkTo"),
    };

    private static OperationView.ToolFace Tool((IReadOnlyList<string> Adapters, Tool Tool, string? Link, JsonText Definition) entry) => new()
    {
        Head = Head(
            new($".Tool("),
            entry.Adapters.Count == 1
                ? new CSharpCode($"{new CSharpString(entry.Adapters[0])}")
                : new CSharpCode($"[{CSharpCode.Join(", ", entry.Adapters.Select(static adapter => new CSharpString(adapter)))}]"),
            Argument("listedBy", entry.Tool.ListedBy),
            Argument("toldBy", entry.Tool.ToldBy),
            Argument("link", entry.Link),
            Scope(entry.Tool.Scopes),
            Largest(entry.Tool.MaxBinarySize)),
        Definition = entry.Definition,
    };

    private static OperationView.ResourceFace Resource((string Adapter, McpResource.Dynamic Resource) entry) => new()
    {
        Head = Head(
            new($".Resource("),
            new($"{new CSharpString(entry.Adapter)}"),
            Scope(entry.Resource.Scopes),
            Largest(entry.Resource.MaxBinarySize),
            ListedCode.Of(entry.Resource.Values) is { } values ? new($"values: {values}") : null),
        Definition = new JsonText(ResourceTree.Of(entry.Resource)),
    };

    private static CSharpCode Head(CSharpCode call, params IEnumerable<CSharpCode?> arguments) =>
        CallLayout.Of(call, [.. arguments.OfType<CSharpCode>(), new CSharpCode($"definition:")], new($""), 8);

    private static CSharpCode? Argument(string name, string? value) => value is null ? null : new($"{new FixedText(name)}: {new CSharpString(value)}");

    private static CSharpCode? Scope(ImmutableArray<string> scopes) => scopes.IsEmpty ? null : Argument("scope", string.Join(' ', scopes));

    private static CSharpCode? Largest(long? bytes) => bytes is { } size ? new($"largest: {SizeCode.Of(size)}") : null;

    /// <summary>A request to one upstream, made of the inputs.</summary>
    private OperationView Request(string kind, UpstreamCall call)
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
            .Concat(body is not null && checksFirst ? [View(new("body"), body)] : Array.Empty<OperationView.Local>())
            .ToList();
        var segments = request.Locals(call).Select(static local => View(local.Name, local.Value)).ToList();
        var isExpression = locals.Count == 0 && segments.Count == 0;
        return Of(kind) with
        {
            Client = new Identifier(call.Upstream),
            Locals = locals,
            ChecksFirst = checksFirst,
            Segments = segments,
            IsExpression = isExpression,
            Request = isExpression ? request.Of(call) : request.Of(call).Indented(8),
            NeedsClient = traits.SendsSecrets(call),
        };
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
    private OperationView Run() => Of("Flow") with
    {
        Locals = [.. operation.Locals.Select(local => View(new(local.Identifier), Read(local)))
            .Concat(operation.Body is { } body ? [View(new("body"), InputCode.Read(traits, body, _patterns))] : Array.Empty<OperationView.Local>())],
        Call = CallLayout.Of(new($"return flow.RunAsync("), [.. MethodParameter.OfFlow(operation).Select(static p => p.Argument)], new($");"), 8),
    };

    /// <summary>Reads the inputs, those as well that the answer does not repeat: what is wrong is refused as in what the mock stands for.</summary>
    private OperationView Mock(Behaviour.Mock mock)
    {
        var repeated = mock.Values().Select(LocalOf).ToHashSet(StringComparer.Ordinal);
        var locals = operation.Locals
            .Select(local => (Name: repeated.Contains(local.Identifier) ? new Identifier(local.Identifier) : null, Value: Read(local)))
            .Concat(operation.Body is { } body ? [(null, InputCode.Read(traits, body, _patterns))] : Array.Empty<(Identifier?, CSharpCode)>())
            .Select(static local => new OperationView.Local { Name = local.Item1, Value = local.Item2.Indented(8) })
            .ToList();
        var values = new CallCode(traits, operation, new("input"), new Dictionary<string, CSharpCode>());
        return Of("Mock") with
        {
            Locals = locals,
            Output = OutputCode.Of(traits, mock.Output, values).Indented(locals.Count > 0 ? 8 : 4),
        };
    }

    private static OperationView.Local View(Identifier name, CSharpCode value) => new() { Name = name, Value = value.Indented(8) };

    private CSharpCode Read(InputLocal local) =>
        InputCode.Read(traits, operation.Inputs.First(i => i.Identifier == local.Input), local.Kind, local.IsFilter, _patterns);
}
