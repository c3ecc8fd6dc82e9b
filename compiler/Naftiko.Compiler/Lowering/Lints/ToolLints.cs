using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;
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

    /// <summary>Short names are read as one word: <c>getuser</c>.</summary>
    private const int ShortestRun = 10;

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

    /// <summary>One tool costs more than this share of a context only by what it carries along.</summary>
    private const int ManyTokens = 1000;

    /// <summary>Finds what keeps a model from using a tool rightly, and reports it.</summary>
    /// <returns>The tool with its weaknesses.</returns>
    public static Tool Check(Tool tool, OperationPlan plan, LoweringContext context)
    {
        using var _ = context.Within(plan.Exposed.Scope);
        ImmutableArray<ToolWeakness> weaknesses =
        [
            .. new ToolWeakness?[] { Description(tool, plan), Inputs(tool), Bounds(tool), Name(tool, plan), Size(tool) }.OfType<ToolWeakness>(),
        ];
        foreach (var weakness in weaknesses)
        {
            Report(weakness, tool, plan, context);
        }

        return tool with { Weaknesses = weaknesses };
    }

    private static ToolWeakness.Untold? Description(Tool tool, OperationPlan plan) =>
        PlainText.Telling(ToolTexts.Description(plan), plan.Exposed.Name.Value) is null ? new() : null;

    private static ToolWeakness.UntoldInputs? Inputs(Tool tool)
    {
        var untold = tool.InputSchema.Properties
            .Where(static property => property.Schema is { IsNarrow: false, Examples.IsEmpty: true, Description: null or DeclaredBody.Untold })
            .Select(static property => property.Name)
            .ToImmutableArray();
        return untold.IsEmpty ? null : new(untold, tool.InputSchema.Properties.Length);
    }

    private static ToolWeakness.Unbounded? Bounds(Tool tool) =>
        tool.Hints.Destructive && tool.InputSchema.Properties is [var first, ..] properties && !properties.Any(static property => property.Required)
            ? new(first.Name)
            : null;

    private static ToolWeakness.RunTogether? Name(Tool tool, OperationPlan plan)
    {
        if (tool.Name.Length < ShortestRun)
        {
            return null;
        }

        IEnumerable<string> texts =
        [
            ToolTexts.Description(plan),
            .. plan.Steps.Select(static step => step.Target?.Operation.Path.ToString()).OfType<string>(),
            .. plan.Inputs.Select(static input => input.Name),
        ];
        return NameMaker.Run(tool.Name, texts) is { Count: > 1 } words ? new(string.Join('_', words)) : null;
    }

    private static ToolWeakness.Costly? Size(Tool tool) =>
        ToolJson.EstimatedTokens(ToolJson.SizeOf(tool)) is var tokens && tokens >= ManyTokens ? new(tokens) : null;

    private static void Report(ToolWeakness weakness, Tool tool, OperationPlan plan, LoweringContext context)
    {
        var place = plan.Exposed.Name.Span;
        switch (weakness)
        {
            case ToolWeakness.Untold:
                context.Report(LintDiagnostics.UselessToolDescription, place, plan.Exposed.Name.Value);
                break;
            case ToolWeakness.UntoldInputs inputs:
                // Of a description that only repeats the name, another finding tells.
                var undescribed = inputs.Inputs.Where(key => !IsRepeated(key, plan)).ToList();
                if (undescribed.Count > 0)
                {
                    context.Report(LintDiagnostics.UntoldInputs, place, tool.Name, string.Join(", ", undescribed.Select(static key => $"`{key}`")));
                }

                break;
            case ToolWeakness.Unbounded unbounded:
                context.Report(LintDiagnostics.UnboundedTool, place, tool.Name, unbounded.Input);
                break;
            case ToolWeakness.RunTogether name:
                context.Report(LintDiagnostics.RunTogetherName, place, tool.Name, name.Better);
                break;
            case ToolWeakness.Costly costly:
                context.Report(LintDiagnostics.CostlyTool, place, tool.Name, costly.Tokens);
                break;
        }
    }

    private static bool IsRepeated(string key, OperationPlan plan) =>
        plan.Inputs.FirstOrDefault(input => input.ToolKey == key) is { } input
        && plan.Exposed.Inputs.Any(declared => declared.Name.Value == input.Name && declared.Shape.Description is not null);
}
