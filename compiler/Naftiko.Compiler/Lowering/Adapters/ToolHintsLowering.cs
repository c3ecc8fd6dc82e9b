using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>
/// Decides the four annotations of a tool: what the document says, else what its HTTP methods mean (RFC 9110, section 9.2), or what
/// the document says of the tools of other servers that it calls. Of a script nobody
/// knows anything, so that it may be and do everything, as MCP has it where nothing is announced. That a call which writes only reads is not
/// passed on: clients may run such a tool without asking.
/// </summary>
internal static class ToolHintsLowering
{
    public static ToolHints Lower(OperationPlan plan, LoweringContext context)
    {
        var targets = plan.Steps.Select(static step => step.Target?.Operation).OfType<ConsumedOperation>().ToList();
        var hasScript = plan.Steps.Any(static step => step.Script is not null);
        var isReading = !hasScript && targets.TrueForAll(static target => target.IsRead);
        var isIdempotent = !hasScript && targets.TrueForAll(static target => target.IsIdempotent);
        var isDestructive = hasScript || targets.Exists(static target => target.IsDestructive);
        var isOpen = hasScript || targets.Exists(static target => target.Tool?.Hints.OpenWorld != false);

        var hints = plan.Exposed.Hints;
        if (hints.ReadOnly == true && targets.Find(target => !ReadingCalls.IsReading(target, plan.Exposed.Name)) is { } writing)
        {
            // What stands beside a wrong hint was meant for a call that reads.
            var what = writing.Tool is null ? $"{writing.Method}, `{writing.Name}`" : $"the tool `{writing.Name}`";
            context.Report(LintDiagnostics.ReadOnlyHint, hints.Span ?? plan.Exposed.Name.Span, plan.Exposed.Name.Value, what);
            return new(false, isDestructive || hints.Destructive == true, isIdempotent, hints.OpenWorld ?? isOpen);
        }

        return new(
            hints.ReadOnly ?? isReading,
            hints.Destructive ?? (isDestructive && hints.ReadOnly != true),
            hints.Idempotent ?? isIdempotent,
            hints.OpenWorld ?? isOpen);
    }
}
