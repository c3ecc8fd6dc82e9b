using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>What the project's README says.</summary>
internal static class ReadmeView
{
    /// <summary>Nobody reads a longer table, and the file is written once: it says in which folders to look instead.</summary>
    private const int MostRows = 100;

    public static TemplateView Of(GatewayTraits traits)
    {
        var model = traits.Model;
        return new TemplateView()
            .Set("title", new MarkdownText(model.Title))
            .Set("image", new FixedText(HostingFiles.Kebab(model.Name) + "-gateway"))
            .Set("description", string.IsNullOrWhiteSpace(model.Description) ? null : new MarkdownText(model.Description))
            .Set("adapters", model.Adapters.Select(a => Adapter(traits, a)))
            .Set("first_curl", FirstCurl(traits))
            .Set("mcp_config", McpConfiguration(traits))
            .Set("stdio_config", traits.HasMcp ? StdioConfiguration(traits) : null)
            .Set("secrets", model.Settings.Select(s => new TemplateView()
                .Set("variable", new MarkdownCode(s.EnvironmentVariable))
                .Set("word", new ShellWord(s.EnvironmentVariable))
                .Set("alternative", new MarkdownCode($"Secrets:{s.Key}"))
                .Set("use", new MarkdownText(s.UsedFor))))
            .Set("upstreams", model.Upstreams.Select(static u => new TemplateView()
                .Set("name", new Identifier(u.Name))
                .Set("wire_name", new MarkdownText(u.Namespace))
                .Set("address", u.BaseAddress is null ? null : new MarkdownCode(u.BaseAddress))
                .Set("cleans", u.CleansResponses)))
            .Set("flows", model.Operations.Where(static o => o.Behaviour is Behaviour.Flow).Select(static o => new Identifier(o.Identifier)))
            .Set("first_upstream", new Identifier(model.Upstreams.Length > 0 ? model.Upstreams[0].Name : model.Name));
    }

    private static TemplateView Adapter(GatewayTraits traits, Adapter adapter) => new TemplateView()
        .Set("name", new Identifier(adapter.Name))
        .Set("wire_name", new MarkdownText(adapter.Namespace))
        .Set("url", new MarkdownCode(adapter.Url))
        .Set("endpoint", new MarkdownCode(adapter.Url + "/mcp"))
        .Set("stdio", adapter is McpAdapter { Stdio: true })
        .Set("is_mcp", adapter is McpAdapter)
        .Set("description", string.IsNullOrWhiteSpace(adapter.Description) ? null : new MarkdownText(adapter.Description))
        .Set("folders", Folders(traits, adapter))
        .Set("routes", adapter is not RestAdapter rest ? [] : rest.Routes.Select(r => new TemplateView()
            .Set("method", new MarkdownText(r.Method))
            .Set("path", new MarkdownCode(r.Template))
            .Set("description", new MarkdownText(r.Description ?? traits.Find(r.Operation).Description))))
        .Set("tools", adapter is not McpAdapter mcp ? [] : mcp.Tools.Select(static t => new TemplateView()
            .Set("name", new MarkdownCode(t.Name))
            .Set("arguments", new MarkdownText(string.Join(", ", t.InputSchema.Properties.Select(static p => p.Required ? p.Name : p.Name + "?"))))
            .Set("description", new MarkdownText(t.Description))));

    /// <summary>How much of a big adapter is in which folder; none for one whose routes or tools fit into a table.</summary>
    private static IEnumerable<TemplateView> Folders(GatewayTraits traits, Adapter adapter)
    {
        List<string> operations = adapter switch
        {
            RestAdapter rest => [.. rest.Routes.Select(static r => r.Operation)],
            McpAdapter mcp => [.. mcp.Tools.Select(static t => t.Operation)],
            _ => [],
        };
        return operations.Count <= MostRows ? [] : operations
            .GroupBy(o => traits.Find(o).Feature, StringComparer.Ordinal)
            .Select(static feature => new TemplateView()
                .Set("count", feature.Count())
                .Set("path", new MarkdownCode($"Generated/Features/{feature.Key}")));
    }

    /// <summary>A route that can be tried without a body: a GET, the one with the fewest placeholders.</summary>
    private static CSharpCode? FirstCurl(GatewayTraits traits)
    {
        var routes = traits.Rest.SelectMany(static a => a.Routes.Select(r => (Adapter: a, Route: r)));
        var first = routes
            .OrderBy(static r => r.Route.Method == "GET" ? 0 : 1)
            .ThenBy(static r => r.Route.Template.Count(static c => c == '{'))
            .FirstOrDefault();
        if (first.Route is null)
        {
            return null;
        }

        var address = new ShellWord(first.Adapter.Url + first.Route.Template);
        return first.Route.Method == "GET" ? new($"curl {address}") : new($"curl -X {new ShellWord(first.Route.Method)} {address}");
    }

    private static JsonText? McpConfiguration(GatewayTraits traits) => traits.Mcp.FirstOrDefault(static a => !a.Stdio) is { } adapter
        ? Configuration(adapter, new JsonTree.Object([new("type", "http"), new("url", adapter.Url + "/mcp")]))
        : null;

    private static JsonText StdioConfiguration(GatewayTraits traits)
    {
        List<JsonMember> members =
        [
            new("command", "dotnet"),
            new("args", JsonTree.Texts(["run", "--no-launch-profile", "--project", $"/path/to/{traits.Model.Name}.Gateway.csproj", "--", "--stdio"])),
        ];
        if (traits.Model.Settings.Length > 0)
        {
            members.Add(new("env", new JsonTree.Object([.. traits.Model.Settings.Select(static s => new JsonMember(s.EnvironmentVariable, "…"))], IsOpen: true)));
        }

        return Configuration(traits.StdioAdapter!, new JsonTree.Object(members, IsOpen: true));
    }

    private static JsonText Configuration(McpAdapter adapter, JsonTree server) => new(
        new JsonTree.Object([new("mcpServers", new JsonTree.Object([new(adapter.Namespace, server)], IsOpen: true))], IsOpen: true));
}
