using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Operations;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Lints;

/// <summary>Advice on what a model gets to read.</summary>
internal static class ToolLints
{
    /// <summary>Clients cut or refuse longer lists, and models choose worse from them.</summary>
    private const int ManyTools = 100;

    /// <summary>About 25,000 tokens, spent before anybody has asked anything.</summary>
    private const int ManyBytes = 100 * 1024;

    /// <param name="plans">What the adapter's tools do, one by one.</param>
    /// <param name="place">The name of the adapter in the document.</param>
    public static void CheckList(McpAdapter adapter, IReadOnlyList<OperationPlan> plans, SourceSpan place, LoweringContext context)
    {
        var sizes = adapter.Tools.Select(ToolJson.SizeOf).ToList();
        var bytes = sizes.Sum();
        if (adapter.Tools.Length >= ManyTools || bytes >= ManyBytes)
        {
            context.Report(
                LintDiagnostics.LongToolList, place, adapter.Namespace, adapter.Tools.Length, bytes, ToolJson.EstimatedTokens(bytes),
                ToolGroups.Describe(plans, sizes));
        }
    }

    public static void CheckDescription(Tool tool, SpannedText declared, LoweringContext context)
    {
        if (PlainText.Telling(tool.Description, declared.Value) is null)
        {
            context.Report(LintDiagnostics.UselessToolDescription, declared.Span, declared.Value);
        }
    }
}
