using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The file of one adapter: its routes or its tools.</summary>
internal sealed class AdapterViews(GatewayTraits traits, ToolNames toolNames)
{
    public PlannedFile File(Adapter adapter) => adapter switch
    {
        RestAdapter rest => new($"Generated/Hosting/{rest.Name}Adapter.cs", "Generated/Hosting/{Adapter}Adapter.rest.cs", Rest(rest)),
        McpAdapter mcp => new($"Generated/Hosting/{mcp.Name}Adapter.cs", "Generated/Hosting/{Adapter}Adapter.mcp.cs", Mcp(mcp)),
        _ => throw new NotSupportedException(adapter.GetType().Name),
    };

    /// <summary>The name of the embedded OpenAPI document.</summary>
    public static string DocumentName(RestAdapter adapter) => string.Concat(adapter.Namespace.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')) + ".json";

    private TemplateView Rest(RestAdapter adapter) => Common(adapter, adapter.Routes.Select(static r => r.Operation))
        .Set("summary", DocSummary.Of(adapter.Description) ?? new("The REST adapter", adapter.Namespace, "."))
        .Set("routes", adapter.Routes.Select(static r => new TemplateView()
            .Set("map", new FixedText(MapMethod(r.Method) ?? "MapMethods"))
            .Set("methods", MapMethod(r.Method) is null ? new CSharpCode($"[{new CSharpString(r.Method)}]") : null)
            .Set("template", new CSharpString(r.Template))
            .Set("operation", new Identifier(r.Operation))))
        .Set("document", new CSharpString(DocumentName(adapter)));

    private TemplateView Mcp(McpAdapter adapter) => Common(adapter, adapter.Tools.Select(static t => t.Operation))
        .Set("summary", DocSummary.Of(adapter.Description) ?? new("The MCP adapter", adapter.Namespace, "."))
        .Set("wire_name", new CSharpString(adapter.Namespace))
        .Set("title", new CSharpString(traits.Model.Title))
        .Set("instructions", string.IsNullOrWhiteSpace(adapter.Description) ? null : new CSharpString(adapter.Description))
        .Set("tools", adapter.Tools.Select(t => new CSharpCode($"{new Identifier(t.Operation)}.{toolNames.Of(t)}")));

    private TemplateView Common(Adapter adapter, IEnumerable<string> operations) => new TemplateView()
        .Set("adapter", new Identifier(adapter.Name))
        .Set("features", operations.Select(o => traits.Find(o).Feature).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(static f => new Identifier(f)));

    private static string? MapMethod(string method) => method switch
    {
        "GET" => "MapGet",
        "POST" => "MapPost",
        "PUT" => "MapPut",
        "PATCH" => "MapPatch",
        "DELETE" => "MapDelete",
        _ => null,
    };
}
