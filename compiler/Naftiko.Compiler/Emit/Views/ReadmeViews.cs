using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>
/// What the project's README says. It is written once and then its owner's, so that it holds what stays true when the document changes; the rest
/// is in the <see cref="ReferenceViews"/>.
/// </summary>
internal static class ReadmeViews
{
    public static ReadmeView Of(GatewayTraits traits)
    {
        var model = traits.Model;
        return new()
        {
            Title = new MarkdownText(model.Title),
            Image = new FixedText(HostingFiles.Kebab(model.Name) + "-gateway"),
            Description = string.IsNullOrWhiteSpace(model.Description) ? null : new MarkdownText(model.Description),
            Compose = model.Additions.Contains(Addition.Compose),
            Kubernetes = model.Additions.Contains(Addition.Kubernetes),
            OpenHost = OpenHost(traits) is { } open ? new Identifier(open.Name) : null,
            FirstCurl = FirstCurl(traits),
            McpConfig = McpConfiguration(traits),
            StdioConfig = traits.HasMcp ? StdioConfiguration(traits) : null,
            Secrets = [.. model.Settings.Select(static s => new ReadmeView.Secret
            {
                Word = new ShellWord(s.EnvironmentVariable),
                Setting = new ShellWord($"Secrets:{s.Key}"),
            })],
            MissingAddresses = [.. model.Upstreams
                .Where(static u => u.BaseAddress is null)
                .Select(static u => new ShellWord($"Upstreams__{u.Name}__BaseAddress"))],
            Sharing = [.. traits.Rest.Cast<Adapter>().Concat(traits.Mcp.Where(static a => !a.Stdio).Take(1)).Select(static a => new Identifier(a.Name))],
            FirstUpstream = new Identifier(model.Upstreams.Length > 0 ? model.Upstreams[0].Name : model.Name),
        };
    }

    /// <summary>An adapter whose callers the document does not ask for anything.</summary>
    private static Adapter? OpenHost(GatewayTraits traits) =>
        traits.Hosts.FirstOrDefault(static adapter => adapter is { Authentication: CallerAuthentication.None } and not ControlAdapter);

    /// <summary>A route that can be tried without a body: a GET, the one with the fewest values to fill in.</summary>
    private static CSharpCode? FirstCurl(GatewayTraits traits)
    {
        var routes = traits.Rest.SelectMany(static a => a.Routes.Select(r => (Adapter: a, Route: r)));
        var first = routes
            .OrderBy(static r => r.Route.Method == "GET" ? 0 : r.Route.IsForwarded ? 1 : 2)
            .ThenBy(static r => r.Route.Template.Count(static c => c == '{'))
            .ThenBy(r => Required(traits, r.Route).Count())
            .FirstOrDefault();
        if (first.Route is null)
        {
            return null;
        }

        var (credential, query) = Credential(first.Adapter.Authentication);
        var inputs = Required(traits, first.Route).ToLookup(static input => input.Place, static input => input.Name);
        foreach (var name in inputs[InputPlace.Query])
        {
            query += $"{(query.Length == 0 ? '?' : '&')}{Uri.EscapeDataString(name)}=…";
        }

        var address = new ShellWord(first.Adapter.Url + first.Route.Template.Replace("{**", "{", StringComparison.Ordinal) + query);
        IEnumerable<string> headers = [.. credential is null ? [] : new[] { credential }, .. inputs[InputPlace.Header].Select(static name => $"{name}: …")];
        var header = CSharpCode.Join("", headers.Select(static text => new CSharpCode($" -H {new ShellWord(text)}")));
        var method = traits.Find(first.Route.Operation).Behaviour is Behaviour.Proxy proxy ? proxy.SimplestMethod : first.Route.Method;
        return method == "GET" ? new($"curl{header} {address}") : new($"curl -X {new ShellWord(method)}{header} {address}");
    }

    private static IEnumerable<OperationInput> Required(GatewayTraits traits, RestRoute route) =>
        traits.Find(route.Operation).Inputs.Where(static input => input is { Required: true, Place: InputPlace.Query or InputPlace.Header });

    /// <summary>What a caller adds to its request: a header, or a query string. Clients of OAuth get their tokens by themselves.</summary>
    public static (string? Header, string Query) Credential(CallerAuthentication authentication) => authentication switch
    {
        CallerAuthentication.None => (null, ""),
        CallerAuthentication.ApiKeys { Keys: [{ Placement: KeyPlacement.Query } key, ..] } => (null, $"?{Uri.EscapeDataString(key.Name)}=…"),
        CallerAuthentication.ApiKeys { Keys: [{ Placement: KeyPlacement.Cookie } key, ..] } => ($"Cookie: {key.Name}=…", ""),
        CallerAuthentication.ApiKeys keys => ($"{keys.Keys[0].Name}: …", ""),
        CallerAuthentication.Bearer or CallerAuthentication.Tokens => ("Authorization: Bearer …", ""),
        CallerAuthentication.Basic => ("Authorization: Basic …", ""),
    };

    private static JsonText? McpConfiguration(GatewayTraits traits)
    {
        if (traits.Mcp.FirstOrDefault(static a => !a.Stdio) is not { } adapter)
        {
            return null;
        }

        var (header, query) = Credential(adapter.Authentication);
        List<JsonMember> members = [new("type", "http"), new("url", adapter.Url + "/mcp" + query)];
        if (header?.Split(": ", 2) is [var name, var value] && adapter.Authentication is not CallerAuthentication.Tokens)
        {
            members.Add(new("headers", new JsonTree.Object([new(name, value)])));
        }

        return Configuration(adapter, new JsonTree.Object(members));
    }

    private static JsonText StdioConfiguration(GatewayTraits traits)
    {
        List<JsonMember> members =
        [
            new("command", "dotnet"),
            new("args", JsonTree.Texts(["run", "--no-launch-profile", "--project", $"/path/to/{traits.Model.Name}.Gateway.csproj", "--", "--stdio"])),
        ];
        if (traits.Model.Settings.Length > 0)
        {
            members.Add(
                new("env", new JsonTree.Object([.. traits.Model.Settings.Select(static s => new JsonMember(s.EnvironmentVariable, "…"))], IsOpen: true)));
        }

        return Configuration(traits.StdioAdapter!, new JsonTree.Object(members, IsOpen: true));
    }

    private static JsonText Configuration(McpAdapter adapter, JsonTree server) => new(
        new JsonTree.Object([new("mcpServers", new JsonTree.Object([new(adapter.Namespace, server)], IsOpen: true))], IsOpen: true));
}
