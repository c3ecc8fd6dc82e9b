using System.Collections.Immutable;
using System.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>A command to paste into another terminal, that shows an adapter at work.</summary>
internal static class FirstCall
{
    private const string Example = "example";

    /// <summary>Null when the adapter has nothing to call.</summary>
    /// <param name="isMock">Secrets are made up.</param>
    public static string? Of(GatewayModel model, AdapterAddress address, bool isMock)
    {
        var credential = CallerCredential.Of(model, address.Adapter, isMock);
        var mcp = $"{address.Reachable}mcp";
        return address.Adapter switch
        {
            RestAdapter { Routes.IsEmpty: false } rest => OfRest(model, rest, address.Reachable, credential),
            McpAdapter tools => $"curl -s {(credential.Query.Length == 0 ? mcp : Quoted(mcp, credential))} -H 'Content-Type: application/json' -H 'Accept: application/json, text/event-stream'"
                + credential.Arguments + $$""" -d '{"jsonrpc":"2.0","id":1,"method":"{{List(tools)}}"}'""",
            ControlAdapter control => ControlEndpoint.Of(control.Features).FirstOrDefault() is { } endpoint
                ? $"curl -s {Quoted($"{address.Reachable}{endpoint.Path.TrimStart('/')}", credential)}{credential.Arguments}"
                : null,
            SkillAdapter => $"curl -s {Quoted($"{address.Reachable}skills", credential)}{credential.Arguments}",
            RestAdapter => null,
        };
    }

    private static string List(McpAdapter adapter) =>
        !adapter.Tools.IsEmpty ? "tools/list" : !adapter.Resources.IsEmpty ? "resources/list" : "prompts/list";

    private static string OfRest(GatewayModel model, RestAdapter adapter, Uri address, CallerCredential credential)
    {
        // The simplest route says most: one that reads, with few things to fill in.
        var route = adapter.Routes
            .OrderBy(static r => r.Method == "GET" ? 0 : r.IsForwarded ? 1 : 2)
            .ThenBy(r => Inputs(model, r).Count(static i => i.Required))
            .First();
        var inputs = Inputs(model, route).ToList();
        var path = new StringBuilder(route.Template);
        if (route.IsForwarded)
        {
            path.Length = route.Template.LastIndexOf('{');
            path.Append(Example);
        }

        foreach (var input in inputs.Where(static i => i.Place == InputPlace.Route))
        {
            path.Replace($"{{{input.Name}}}", Value(input));
        }

        var query = string.Join('&', inputs
            .Where(static i => i is { Place: InputPlace.Query, Required: true })
            .Select(static i => $"{Uri.EscapeDataString(i.Name)}={Value(i)}"));
        var url = new Uri(address, path.ToString().TrimStart('/')) + (query.Length > 0 ? "?" + query : "");
        var text = new StringBuilder("curl -s ");
        var operation = model.Operations.First(o => o.Identifier == route.Operation);
        var method = operation.Behaviour is Behaviour.Proxy proxy ? proxy.SimplestMethod : route.Method;
        text.Append(method == "GET" ? "" : $"-X {method} ").Append(Quoted(url, credential)).Append(credential.Arguments);
        foreach (var header in inputs.Where(static i => i is { Place: InputPlace.Header, Required: true }))
        {
            text.Append($" -H '{header.Name}: {Value(header)}'");
        }

        if (operation.Body is { } body)
        {
            text.Append($" -H 'Content-Type: application/json' -d '{(body.Schema?.Type == JsonType.Array ? "[]" : "{}")}'");
        }

        return text.ToString();
    }

    /// <summary>The credential is a variable of the shell, and nothing else may be one.</summary>
    private static string Quoted(string url, CallerCredential credential)
    {
        var text = url.Replace("'", "%27", StringComparison.Ordinal);
        return credential.Query.Length == 0 ? $"'{text}'" : $"'{text}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}'\"{credential.Query}\"";
    }

    private static ImmutableArray<OperationInput> Inputs(GatewayModel model, RestRoute route) =>
        model.Operations.First(o => o.Identifier == route.Operation).Inputs;

    private static string Value(OperationInput input) =>
        input.Schema.Enum is [var first, ..] ? Uri.EscapeDataString(first)
        : input.Schema.Examples.Append(input.Schema.Default).FirstOrDefault() is { } json and not ['[' or '{', ..] ? Uri.EscapeDataString(json.Trim('"'))
        : TextFormat.Find(input.Schema.Format) is { } format ? Uri.EscapeDataString(format.Example)
        : input.Type is JsonType.Integer or JsonType.Number ? input.Schema.Minimum ?? "1"
        : input.Type is JsonType.Boolean ? "true"
        : Example;
}
