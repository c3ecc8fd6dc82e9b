using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Decides the four annotations of a tool: what the document says, else what its HTTP methods mean (RFC 9110, section 9.2).</summary>
internal static class ToolHintsLowering
{
    public static ToolHints Lower(OperationPlan plan, LoweringContext context)
    {
        var methods = plan.Steps.Select(static step => step.Target?.Operation.Method).OfType<string>().ToList();
        var isReading = methods.TrueForAll(static method => method is "GET" or "HEAD" or "OPTIONS");
        var isIdempotent = methods.TrueForAll(static method => method is not ("POST" or "PATCH"));
        var isDestructive = methods.Contains("DELETE");

        var hints = plan.Exposed.Hints;
        if (hints.ReadOnly == true && !isReading)
        {
            var writing = methods.First(static method => method is not ("GET" or "HEAD" or "OPTIONS"));
            context.Report(LintDiagnostics.ReadOnlyHint, hints.Span ?? plan.Exposed.Name.Span, plan.Exposed.Name.Value, writing);
        }

        return new(
            hints.ReadOnly ?? isReading,
            hints.Destructive ?? isDestructive,
            hints.Idempotent ?? isIdempotent,
            hints.OpenWorld ?? true);
    }
}
