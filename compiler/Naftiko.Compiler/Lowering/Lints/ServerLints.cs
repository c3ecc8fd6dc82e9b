using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Lowering.Lints;

/// <summary>Looks at what a document says of the MCP servers it calls.</summary>
internal static class ServerLints
{
    /// <param name="called">The tools that something calls.</param>
    /// <param name="address">Null: the document has none.</param>
    public static void Check(ConsumedApi api, IEnumerable<ConsumedOperation> called, Uri? address, LoweringContext context)
    {
        if (address is { Scheme: "http", IsLoopback: false })
        {
            context.Report(LintDiagnostics.PlainEndpoint, api.BaseUri!.Span, api.Namespace.Value);
        }

        foreach (var tool in called.Where(static tool => tool.Tool is { Hints: { ReadOnly: null, Destructive: null, Idempotent: null, OpenWorld: null } }))
        {
            context.Report(LintDiagnostics.ToolWithoutHints, tool.Name.Span, $"{api.Namespace}.{tool.Name}");
        }
    }
}
