using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Language;

/// <summary>The model of a gateway in lines: what is served, what it takes, and what it calls with which values.</summary>
internal static class GatewayFacts
{
    public static IEnumerable<string> Of(CompilationResult result)
    {
        if (result.Satisfaction is { } s)
        {
            yield return $"can succeed: {s.ToolsWorking} of {s.ToolsDeclared} tools, {s.RoutesWorking} of {s.RoutesDeclared} routes";
        }

        foreach (var left in result.LeftOut)
        {
            yield return $"left out: {left.Name}";
        }

        foreach (var fact in result is { HasErrors: false, Model: { } model } ? Of(model) : [])
        {
            yield return fact;
        }
    }

    private static IEnumerable<string> Of(GatewayModel model) =>
    [
        $"gateway {model.Name}{If(model.Version is not null, model.Version ?? "")}",
        .. model.Settings.Select(static setting => $"setting {setting.EnvironmentVariable}: {setting.UsedFor}"
            + (setting.File is { } file ? $", {setting.FileKey} in {file.Path} ({file.Format})" : "")),
        .. model.Upstreams.SelectMany(UpstreamFacts.Of),
        .. model.Adapters.SelectMany(Of),
        .. model.Operations.SelectMany(Of),
    ];

    private static IEnumerable<string> Of(Adapter adapter) => adapter switch
    {
        RestAdapter rest =>
        [
            $"adapter rest {adapter.Namespace} {adapter.Url}{Callers(adapter.Authentication)}",
            .. rest.Routes.Select(static route => $"route {route.Method} {route.Template} {route.Name}{If(route.NoStore, "no-store")}{Scopes(route.Scopes)}"),
        ],
        McpAdapter mcp =>
        [
            $"adapter mcp {adapter.Namespace} {adapter.Url}{Callers(adapter.Authentication)}"
                + $"{If(mcp.Cache?.Milliseconds is not null, $"list kept {mcp.Cache?.Milliseconds} ms")}"
                + $"{(mcp.Cache?.IsPublic switch { true => " public", false => " private", null => "" })}",
            .. mcp.Instructions is { } told ? [$"instructions {adapter.Namespace}: {told}"] : Array.Empty<string>(),
            .. mcp.Tools.SelectMany(Of),
            .. mcp.Resources.Select(Of),
            .. mcp.Prompts.Select(Of),
        ],
        SkillAdapter skills =>
        [
            $"adapter skill {adapter.Namespace} {adapter.Url}{Callers(adapter.Authentication)}",
            .. skills.Skills.Select(static skill =>
                $"skill {skill.Name}: tools {string.Join(' ', skill.Tools.Select(static tool => tool.Name))}, files {string.Join(' ', skill.Files.Select(static f => f.Path))}"),
        ],
        ControlAdapter control =>
        [
            $"adapter control {adapter.Namespace} {adapter.Url}{Callers(adapter.Authentication)}",
            .. ControlEndpoint.Of(control.Features).Select(static endpoint => $"control {endpoint.Method} {endpoint.Path}"),
            $"observed: traces {control.Features.Traces}, sampling {control.Features.Sampling}, {control.Features.Propagation}, collector {control.Features.Collector}",
        ],
        _ => throw new InvalidOperationException(adapter.ToString()),
    };

    private static string Callers(CallerAuthentication authentication) => authentication switch
    {
        CallerAuthentication.None => "",
        CallerAuthentication.ApiKeys keys =>
            string.Concat(keys.Keys.Select(static key => $" {key.Placement.Word()} {key.Name}: {UpstreamFacts.Text(key.Value)}")),
        CallerAuthentication.Bearer bearer => $" bearer {UpstreamFacts.Text(bearer.Token)}",
        CallerAuthentication.Basic basic => $" basic {UpstreamFacts.Text(basic.UserName)}:{UpstreamFacts.Text(basic.Password)}",
        CallerAuthentication.Tokens tokens => $" tokens of {tokens.Issuer} for {tokens.Resource} as {tokens.Audience}{Scopes(tokens.Scopes)}",
        _ => throw new InvalidOperationException(authentication.ToString()),
    };

    private static string Scopes(IEnumerable<string> scopes) => string.Concat(scopes.Select(static scope => $" [{scope}]"));

    private static string Of(McpResource resource) => resource switch
    {
        McpResource.Dynamic read => $"resource {read.Name} {read.Uri}{(read.MediaType is { } type ? $" {type}" : "")}{Scopes(read.Scopes)} by {read.Operation}"
            + string.Concat(read.Values.Select(static list => $" {list.Name}: {string.Join('|', list.Values)}")),
        McpResource.Folder folder => $"resource {folder.Name} {string.Join(' ', folder.Files.Select(static f => $"{f.Uri} {f.MediaType}{(f.IsBase64 ? " base64" : "")}"))}",
        _ => throw new InvalidOperationException(resource.ToString()),
    };

    private static string Of(Prompt prompt) =>
        $"prompt {prompt.Name}({string.Join(", ", prompt.Arguments.Select(static a => a.Name + (a.Required ? "" : "?") + (a.Values.IsEmpty ? "" : $" of {string.Join('|', a.Values)}")))}):"
        + string.Concat(prompt.Messages.Select(static message =>
            $" {(message.IsAssistant ? "assistant" : "user")} \"{string.Concat(message.Parts.Select(static part => part.Text ?? $"<{part.Argument}>"))}\""));

    private static IEnumerable<string> Of(Tool tool) =>
    [
        $"text {tool.Name}: {(tool.Title is { } title ? $"[{title}] " : "")}{tool.Description}",
        $"points {tool.Name}: {tool.Points}",
        $"tool {tool.Name}: {(tool.Hints.ReadOnly ? "reads" : "writes")}{If(tool.Hints.Destructive, "destroys")}{If(tool.Hints.Idempotent, "repeatable")}{Scopes(tool.Scopes)}",
        $"arguments {tool.Name}: {Json(SchemaTree.Of(tool.InputSchema, isClosed: false).WriteTo)}",
    ];

    private static IEnumerable<string> Of(Operation operation) =>
    [
        .. operation.Inputs.Select(input => $"input {operation.Name} {input.Name}: {input.Place} {Shape(input.Schema)}"
            + $"{If(input.Required, "required")}{If(input.IsPathSegment, "segment")} as {input.ToolKey}"),
        .. operation.Body is { } body ? [$"body {operation.Name} {body.ToolKey}:{If(body.Required, "required")} {Shape(body)}"] : Array.Empty<string>(),
        .. operation.Behaviour.Calls().Select(call => $"call {operation.Name}: {ValueFacts.Of(call)}"),
        .. operation.Behaviour is Behaviour.Flow flow ? flow.Steps.Select(step => $"step {operation.Name} {step.Name}: {Step(step)}") : [],
        $"answer {operation.Name}: {Answer(operation.Behaviour)}",
    ];

    private static string If(bool condition, string word) => condition ? " " + word : "";

    private static string Shape(BodyInput body) => body.Schema is { } schema ? Shape(schema) : "any";

    private static string Shape(SchemaProperty member) => $"{member.Name}: {Shape(member.Schema)}{If(member.Required, "required")}";

    private static string Shape(SchemaType schema) =>
        schema.Type.ToString().ToLowerInvariant()
        + (schema.Format is null ? "" : " " + schema.Format)
        + (schema.Default is null ? "" : " = " + schema.Default)
        + (schema.Enum.IsEmpty ? "" : $" ({string.Join('|', schema.Enum)})")
        + (schema.Minimum is null ? "" : $" >= {schema.Minimum}")
        + (schema.Maximum is null ? "" : $" <= {schema.Maximum}")
        + (schema.Item is null ? "" : $" of {Shape(schema.Item)}")
        + (schema.Properties.IsEmpty ? "" : $" {{{string.Join(", ", schema.Properties.Select(Shape))}}}");

    private static string Step(FlowStep step) => step switch
    {
        FlowStep.Call call => $"stage {call.Stage}",
        FlowStep.Lookup lookup => ValueFacts.Of(lookup),
        FlowStep.Script script => $"{script.Method}({string.Join(", ", script.Arguments.Select(static a => $"{a.Name}: {ValueFacts.Of(a.Value)}"))})",
        _ => throw new InvalidOperationException(step.ToString()),
    };

    private static string Answer(Behaviour behaviour) => behaviour switch
    {
        Behaviour.Forward => "as it is",
        Behaviour.Proxy proxy => $"forwarded {(proxy.Methods.IsEmpty ? "any" : string.Join(' ', proxy.Methods))}"
            + (proxy.TrustedHeaders.IsEmpty ? "" : $" with {string.Join(' ', proxy.TrustedHeaders)}"),
        Behaviour.Map map => ValueFacts.Of(map.Output),
        Behaviour.Flow flow => ValueFacts.Of(flow.Output),
        Behaviour.Mock mock => $"made up {ValueFacts.Of(mock.Output)}",
        _ => throw new InvalidOperationException(behaviour.ToString()),
    };

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
