using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Finishes the operations, once it is known how the clients take their parameters and which adapters expose what.</summary>
internal static class OperationScopes
{
    public static ImmutableArray<Operation> Settle(IEnumerable<Operation> operations, ImmutableArray<Upstream> upstreams, ImmutableArray<Adapter> adapters)
    {
        var methods = upstreams
            .SelectMany(static upstream => upstream.Operations, static (upstream, method) => (upstream, method))
            .ToDictionary(static entry => (entry.upstream.Name, entry.method.Identifier), static entry => entry.method);
        var destructive = adapters.SelectMany(Destructive).ToHashSet(StringComparer.Ordinal);
        return [.. operations.Select(operation => OperationScope.Settle(operation, methods, destructive.Contains(operation.Identifier)))];
    }

    /// <summary>A DELETE, or a tool that says so of itself, makes what it does hard to take back.</summary>
    private static IEnumerable<string> Destructive(Adapter adapter) => adapter switch
    {
        RestAdapter rest => rest.Routes.Where(static route => route.Method == "DELETE").Select(static route => route.Operation),
        SkillAdapter => [],
        McpAdapter mcp => mcp.Tools.Where(static tool => tool.Hints.Destructive).Select(static tool => tool.Operation),
        ControlAdapter => [],
    };
}
