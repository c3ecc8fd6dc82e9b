using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>What the gateway's own file says of each adapter.</summary>
internal static class AdapterViews
{
    /// <summary>The name of the embedded OpenAPI document.</summary>
    public static string DocumentName(RestAdapter adapter) =>
        string.Concat(adapter.Namespace.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')) + ".json";

    /// <summary>The server of an MCP adapter.</summary>
    public static TemplateView Server(GatewayTraits traits, McpAdapter adapter) => new TemplateView()
        .Set("name", new Identifier(adapter.Name))
        .Set("summary", DocSummary.Of(adapter.Description) ?? new("The MCP adapter", adapter.Namespace, "."))
        .Set("wire_name", new CSharpString(adapter.Namespace))
        .Set("title", new CSharpString(traits.Model.Title))
        .Set("instructions", string.IsNullOrWhiteSpace(adapter.Description) ? null : new CSharpString(adapter.Description))
        .Set("lifetime", adapter.Cache?.Milliseconds is { } time ? new CSharpCode($"TimeSpan.FromMilliseconds({time})") : null)
        .Set("is_public", adapter.Cache?.IsPublic is { } isPublic ? isPublic ? new CSharpCode($"true") : new CSharpCode($"false") : null)
        .Set("has_settings", !string.IsNullOrWhiteSpace(adapter.Description) || adapter.Cache is not null)
        .Set("order", Order(traits, adapter).Select(static name => new CSharpString(name)));

    /// <summary>Maps an adapter that listens.</summary>
    public static CSharpCode Mapping(GatewayTraits traits, Adapter adapter) => new($"{Map(traits, adapter)}{CallerCode.Requirement(adapter)}");

    private static CSharpCode Map(GatewayTraits traits, Adapter adapter) => adapter switch
    {
        RestAdapter rest => new($"app.MapRestAdapter(\"{new Identifier(rest.Name)}\", Operations, {new CSharpString(DocumentName(rest))})"),
        SkillAdapter skills => new($"app.MapSkillAdapter(\"{new Identifier(skills.Name)}\", {new Identifier(skills.Name)}Catalogue.Skills)"),
        McpAdapter mcp when traits.MapsServers => new($"app.MapMcpAdapter({new Identifier(mcp.Name)})"),
        McpAdapter mcp => new($"app.MapMcpAdapter(\"{new Identifier(mcp.Name)}\")"),
        ControlAdapter control => new($"app.MapControlAdapter(\"{new Identifier(control.Name)}\")"),
    };

    /// <summary>The tools in document order; empty where they have it by feature, operation by operation.</summary>
    private static List<string> Order(GatewayTraits traits, McpAdapter adapter)
    {
        var tools = adapter.Tools.ToLookup(static tool => tool.Operation, StringComparer.Ordinal);
        var listed = traits.Model.Operations.GroupBy(static operation => operation.Feature, StringComparer.Ordinal)
            .SelectMany(static feature => feature)
            .SelectMany(operation => tools[operation.Identifier])
            .Select(static tool => tool.Name);
        var declared = adapter.Tools.Select(static tool => tool.Name).ToList();
        return listed.SequenceEqual(declared, StringComparer.Ordinal) ? [] : declared;
    }
}
