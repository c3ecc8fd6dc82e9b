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
    public static McpServerView Server(GatewayTraits traits, McpAdapter adapter) => new()
    {
        Name = new Identifier(adapter.Name),
        Summary = DocSummary.Of(adapter.Description) ?? new("The MCP adapter", adapter.Namespace, "."),
        WireName = new CSharpString(adapter.Namespace),
        Title = new CSharpString(traits.Model.Title),
        Instructions = Instructions(adapter) is { } instructions ? new CSharpString(instructions) : null,
        Lifetime = adapter.Cache?.Milliseconds is { } time ? new CSharpCode($"TimeSpan.FromMilliseconds({time})") : null,
        IsPublic = adapter.Cache?.IsPublic is { } isPublic ? isPublic ? new CSharpCode($"true") : new CSharpCode($"false") : null,
        Resources = adapter.Resources.IsEmpty ? null : Resources(traits, adapter),
        Prompts = adapter.Prompts.IsEmpty ? null : new CSharpCode($"new({new Identifier(adapter.Name)}Prompts.All)"),
        HasMore = Instructions(adapter) is not null || adapter.Resources.Length > 0 || adapter.Prompts.Length > 0 || adapter.Cache is not null,
        Order = [.. Order(traits, adapter).Select(static name => new CSharpString(name))],
    };

    public static GatewayView.Adapter Entry(GatewayTraits traits, Adapter adapter) => new()
    {
        Name = new Identifier(adapter.Name),
        Host = adapter is not McpAdapter { Stdio: true },
        IsControl = adapter is ControlAdapter,
        Registration = Registration(traits, adapter),
        Callers = CallerCode.Secrets(traits, adapter),
        Tokens = CallerCode.Tokens(adapter),
    };

    /// <summary>Adds an adapter that listens.</summary>
    private static CSharpCode Registration(GatewayTraits traits, Adapter adapter)
    {
        var isLoopbackOnly = adapter is ControlAdapter { Authentication: CallerAuthentication.None };
        var url = new CSharpString(adapter.Url);
        var isFirst = new FixedText(adapter == traits.FirstHost ? ", isFirst: true" : "");
        List<ITemplateText> arguments =
        [
            new CSharpCode($"\"{new Identifier(adapter.Name)}\""),
            new CSharpString(adapter.Namespace),
            isLoopbackOnly ? url : new CSharpCode($"builder.DefaultUrl({url}{isFirst})"),
            new CSharpCode($"isGuarded: {Flag(adapter is McpAdapter || isLoopbackOnly)}"),
            new CSharpCode($"hasCredentials: {Flag(traits.UsesCredentials(adapter))}"),
            .. adapter is McpAdapter ? [new($"defaults: \"Mcp\"")] : Array.Empty<CSharpCode>(),
        ];
        return CallLayout.Of(new($"builder.AddAdapter("), arguments, new($");"), 8);
    }

    private static FixedText Flag(bool value) => new(value ? "true" : "false");

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

    private static string? Instructions(McpAdapter adapter) =>
        adapter.Instructions ?? (string.IsNullOrWhiteSpace(adapter.Description) ? null : adapter.Description);

    private static CSharpCode Resources(GatewayTraits traits, McpAdapter adapter)
    {
        var listed = traits.Model.Operations.GroupBy(static operation => operation.Feature, StringComparer.Ordinal)
            .SelectMany(static feature => feature)
            .SelectMany(operation => adapter.Reads().Where(resource => resource.Operation == operation.Identifier))
            .Select(static resource => resource.Uri);
        var declared = adapter.Reads().Select(static resource => resource.Uri).ToList();
        List<CSharpCode> arguments =
        [
            .. traits.ReadsResources ? [new($"\"{new Identifier(adapter.Name)}\""), new($"Operations")] : Array.Empty<CSharpCode>(),
            .. !traits.HasFolders ? Array.Empty<CSharpCode>()
                : [adapter.Folders().Any() ? new CSharpCode($"{new Identifier(adapter.Name)}Files.All") : new($"[]")],
            .. listed.SequenceEqual(declared, StringComparer.Ordinal) ? [] : declared.Select(static uri => new CSharpCode($"{new CSharpString(uri)}")),
        ];
        return CallLayout.Of(new($"new("), arguments, new($")"), 20).Indented(8);
    }

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
