using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>Where each operation is served, by operation.</summary>
internal sealed class ServedOperations
{
    private readonly ILookup<string, (string Adapter, RestRoute Route)> _routes;
    private readonly ILookup<string, (string Adapter, Tool Tool)> _tools;
    private readonly ILookup<string, (string Adapter, McpResource.Dynamic Resource)> _resources;
    private readonly ILookup<string, UpstreamLink> _links;

    public ServedOperations(GatewayTraits traits)
    {
        _routes = traits.Rest.SelectMany(static adapter => adapter.Routes, static (adapter, route) => (adapter.Name, route))
            .ToLookup(static entry => entry.route.Operation, StringComparer.Ordinal);
        _tools = traits.Mcp.SelectMany(static adapter => adapter.Tools, static (adapter, tool) => (adapter.Name, tool))
            .ToLookup(static entry => entry.tool.Operation, StringComparer.Ordinal);
        _resources = traits.Mcp.SelectMany(static adapter => adapter.Reads(), static (adapter, resource) => (adapter.Name, resource))
            .ToLookup(static entry => entry.resource.Operation, StringComparer.Ordinal);
        _links = traits.Model.Upstreams.SelectMany(static upstream => upstream.Links).ToLookup(static link => link.Operation, StringComparer.Ordinal);
    }

    /// <summary>Its routes, one of an adapter, each with the link of the upstream that leads there.</summary>
    public IEnumerable<(string Adapter, RestRoute Route, UpstreamLink? Link)> Routes(Operation operation) =>
        from entry in _routes[operation.Identifier]
        select (entry.Adapter, entry.Route, _links[operation.Identifier].FirstOrDefault(link => link.Adapter == entry.Adapter));

    /// <summary>The resources that it answers for, one of an adapter.</summary>
    public IEnumerable<(string Adapter, McpResource.Dynamic Resource)> Resources(Operation operation) => _resources[operation.Identifier];

    /// <summary>The different tools of an operation, each with the adapters that show it like that.</summary>
    public IEnumerable<(IReadOnlyList<string> Adapters, Tool Tool, string? Link, JsonText Definition)> Tools(Operation operation) =>
        from entry in _tools[operation.Identifier]
        let definition = ToolDefinition.Of(entry.Tool)
        let link = _links[operation.Identifier].FirstOrDefault(link => link.Adapter == entry.Adapter)?.UpstreamPath
        let scopes = string.Join(' ', entry.Tool.Scopes)
        group (entry.Adapter, entry.Tool, link, definition)
            by $"{definition} {entry.Tool.ListedBy} {entry.Tool.ToldBy} {link} {scopes} {entry.Tool.MaxBinarySize}" into same
        let first = same.First()
        select ((IReadOnlyList<string>)[.. same.Select(static entry => entry.Adapter)], first.Tool, first.link, first.definition);
}
