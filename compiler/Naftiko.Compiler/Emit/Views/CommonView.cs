using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>What every template of a gateway sees.</summary>
internal static class CommonView
{
    public static TemplateView Of(GatewayTraits traits)
    {
        var kinds = traits.Model.Upstreams.SelectMany(u => u.Operations.SelectMany(o => o.Parameters.Select(p => (p.Place, Kind: traits.KindOf(u, o, p))))).ToHashSet();
        return new TemplateView()
            .Set("root", new Identifier($"{traits.Model.Name}.Gateway"))
            .Set("name", new Identifier(traits.Model.Name))
            .Set("has_rest", traits.HasRest)
            .Set("mcp", traits.HasMcp)
            .Set("http_mcp", traits.HasHttpMcp)
            .Set("stdio_always", traits.AlwaysStdio)
            .Set("stdio_on_request", traits.StdioOnRequest)
            .Set("forwards", traits.Forwards)
            .Set("responds", traits.Responds)
            .Set("has_flows", traits.Flows)
            .Set("cleaning", traits.Cleans)
            .Set("health_taken", traits.Rest.Any(static a => a.Routes.Any(static r => r is { Method: "GET", Template: "/health/live" or "/health/ready" })))
            .Set("several_mcp", traits.Mcp.Length > 1)
            .Set("has_secret_paths", traits.HasSecretPaths)
            .Set("reads_json", traits.Responds)
            .Set("hosts", traits.Hosts.Select(a => AdapterEntry(traits, a)))
            .Set("has_members", traits.Has(InputPlace.BodyMember))
            .Set("has_cookies", traits.Has(InputPlace.Cookie))
            .Set("has_required_bodies", traits.HasRequiredBodies)
            .Set("has_constant_headers", traits.HasConstantHeaders)
            .Set("has_content_headers", traits.HasContentHeaders)
            .Set("has_default_headers", traits.HasConstantHeaders || traits.Model.Upstreams.Any(static u => u.Operations.Any(static o => o.Headers.Length > 0)))
            .Set("sends_cookies", traits.Has(ParameterPlace.Cookie))
            .Set("sends_lists", kinds.Contains((ParameterPlace.Query, ValueKind.List)))
            .Set("json_bodies", traits.HasBodyFormat(BodyFormat.Json))
            .Set("form_bodies", traits.HasBodyFormat(BodyFormat.Form))
            .Set("text_bodies", traits.HasBodyFormat(BodyFormat.Text) || traits.HasBodyFormat(BodyFormat.Xml));
    }

    public static TemplateView AdapterEntry(GatewayTraits traits, Adapter adapter) => new TemplateView()
        .Set("name", new Identifier(adapter.Name))
        .Set("wire_name", new CSharpString(adapter.Namespace))
        .Set("url", new CSharpString(adapter.Url))
        .Set("port", Port(adapter))
        .Set("mcp", adapter is McpAdapter)
        .Set("host", adapter is not McpAdapter { Stdio: true })
        .Set("first", adapter == traits.Hosts.FirstOrDefault())
        .Set("has_credentials", traits.UsesCredentials(adapter))
        .Set("stdio", adapter != traits.StdioAdapter ? null : new FixedText(traits.AlwaysStdio ? "always" : "asked"));

    public static int Port(Adapter adapter) => Uri.TryCreate(adapter.Url, UriKind.Absolute, out var address) ? address.Port : 8080;
}
