using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Lowering.Upstreams;

namespace Naftiko.Compiler.Lowering.Lints;

/// <summary>Looks at what a document says of the MCP servers it calls.</summary>
internal static class ServerLints
{
    /// <param name="targets">The requests of one client.</param>
    public static void Check(ImmutableArray<UpstreamTarget> targets, LoweringContext context)
    {
        if (targets is not [{ Api: { Protocol: ConsumedProtocol.Mcp } api }, ..])
        {
            return;
        }

        if (api.BaseUri is { } endpoint && Uri.TryCreate(endpoint.Value, UriKind.Absolute, out var address) && address is { Scheme: "http", IsLoopback: false })
        {
            context.Report(LintDiagnostics.PlainEndpoint, endpoint.Span, api.Namespace.Value);
        }

        foreach (var tool in targets.Select(static target => target.Operation).Where(static tool => tool.Tool?.Hints.IsEmpty == true))
        {
            context.Report(LintDiagnostics.ToolWithoutHints, tool.Name.Span, $"{api.Namespace}.{tool.Name}");
        }
    }
}
