using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The file of one adapter, which puts together the routes or the tools of the features.</summary>
internal sealed class AdapterViews(GatewayTraits traits)
{
    public PlannedFile File(Adapter adapter) => adapter switch
    {
        RestAdapter rest => new($"Generated/Hosting/{rest.Name}Adapter.cs", "Generated/Hosting/{Adapter}Adapter.rest.cs", Rest(rest)),
        McpAdapter mcp => new($"Generated/Hosting/{mcp.Name}Adapter.cs", "Generated/Hosting/{Adapter}Adapter.mcp.cs", Mcp(mcp)),
    };

    /// <summary>The name of the embedded OpenAPI document.</summary>
    public static string DocumentName(RestAdapter adapter) => string.Concat(adapter.Namespace.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')) + ".json";

    private TemplateView Rest(RestAdapter adapter) => Common(adapter, adapter.Routes.Select(static r => r.Operation))
        .Set("summary", DocSummary.Of(adapter.Description) ?? new("The REST adapter", adapter.Namespace, "."))
        .Set("tables", adapter.Routes
            .Select(r => traits.Find(r.Operation).Feature)
            .Distinct(StringComparer.Ordinal)
            .Select(FeatureTable.RoutesOf)
            .Select(table => new CSharpCode($"{new Identifier(table)}.{FeatureTable.Member(adapter, table)}")))
        .Set("document", new CSharpString(DocumentName(adapter)));

    private TemplateView Mcp(McpAdapter adapter) => Common(adapter, adapter.Tools.Select(static t => t.Operation))
        .Set("summary", DocSummary.Of(adapter.Description) ?? new("The MCP adapter", adapter.Namespace, "."))
        .Set("wire_name", new CSharpString(adapter.Namespace))
        .Set("http", !adapter.Stdio)
        .Set("title", new CSharpString(traits.Model.Title))
        .Set("instructions", string.IsNullOrWhiteSpace(adapter.Description) ? null : new CSharpString(adapter.Description))
        .Set("tables", ToolRun.Of(traits, adapter).Select(static run => new CSharpCode($"{new Identifier(FeatureTable.ToolsOf(run.Feature))}.{run.Name}")));

    private TemplateView Common(Adapter adapter, IEnumerable<string> operations) => new TemplateView()
        .Set("adapter", new Identifier(adapter.Name))
        .Set("features", operations.Select(o => traits.Find(o).Feature).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(static f => new Identifier(f)));
}
