using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Reports what a resource needs and cannot be given: whoever reads it has nothing but its URI.</summary>
internal static class ResourceInputs
{
    /// <param name="steps">The finished calls of the operation.</param>
    public static void Report(InputSet inputs, BodyInput? body, ExposedOperation exposed, IReadOnlyList<PlannedStep> steps, LoweringContext context)
    {
        if (exposed.Resource is not { } resource || inputs.IsPoisoned)
        {
            return;
        }

        var called = steps.Select(static step => step.Target?.Operation.Name.Value).OfType<string>().Distinct().ToList();
        var what = called.Count == 0 ? "its answer" : string.Join(" and ", called.Select(static name => $"`{name}`"));
        var missing = inputs.All
            .Where(input => input is { IsUsed: true, Constant: null, ConstantSecret: null } && input.Place != InputPlace.Route
                && (input.IsDemanded || exposed.Function is null))
            .Select(static input => input.Name);
        foreach (var name in body is { Required: true } ? missing.Append(body.ToolKey) : missing)
        {
            context.Report(LoweringDiagnostics.ResourceValue, exposed.Name.Span, exposed.Name.Value, name, what, resource.Uri.ToString());
        }
    }
}
