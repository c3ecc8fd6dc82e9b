using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Upstreams;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Reports what the document wants to reach the upstream and does not. Without a value that somebody gives, the call is another one, so that it is
/// an error, unless the value may be absent and the call only reads.
/// </summary>
internal static class UnreachedValues
{
    /// <param name="argument">A value of <c>with</c> for which the called operation has no place.</param>
    public static void Report(BoundArgument argument, ExposedOperation exposed, UpstreamTarget target, InputSet inputs, LoweringContext context)
    {
        var sources = argument.Value.All().OfType<BoundValue.Input>().Select(value => inputs.FindExact(value.Name)).OfType<InputDraft>().ToList();
        foreach (var source in sources)
        {
            source.IsReported = true;
        }

        // What is declared but never sent has been reported where it is declared.
        if (IsSettled(argument.Key.Value, target))
        {
            return;
        }

        var mayBeAbsent = argument.Value is BoundValue.Input && sources is [{ IsDeclared: true, Required: false }];
        var isSafe = target.Operation.IsRead && mayBeAbsent;
        context.Report(
            isSafe || IsInAddress(argument.Key.Value, target) ? LoweringDiagnostics.UnknownArgument : LoweringDiagnostics.ArgumentWithoutPlace,
            argument.Key.Span,
            argument.Key.Value,
            exposed.Name.Value,
            $"{target.Api.Namespace}.{target.Operation.Name}",
            Suggestion.For(argument.Key.Value, target.Parameters.Select(static p => p.Name)),
            target.Operation.Path.ToString().TrimEnd('/'));
    }

    /// <param name="steps">The finished calls of the operation.</param>
    public static void Report(
        InputSet inputs, ExposedAdapter adapter, ExposedOperation exposed, IReadOnlyList<PlannedStep> steps, LoweringContext context)
    {
        if (inputs.IsPoisoned || ReportMisspelt(inputs, exposed, context))
        {
            return;
        }

        var isFixed = steps.Any(static step => step.Call is { } call && step.Target is { } target && FixesPath(call, target));
        var isLost = steps.Any(static step => step.Target is
            { Operation.LostValues.IsEmpty: false } or { Operation.Body: ConsumedBody.Whole { IsUnread: true } });
        foreach (var input in inputs.All.Where(static input => input is { IsUsed: false, IsReported: false }).ToList())
        {
            // Who gives a path a value of his own wants no other.
            if (isFixed && !input.IsDeclared)
            {
                continue;
            }

            var isOptional = !input.Required || input.Constant is not null || input.ConstantSecret is not null
                || inputs.All.Any(other => other.IsUsed && other.Name == input.Name)
                || steps.Any(step => step.Target is { } target && IsSettled(input.Name, target));
            if (!isOptional && !isLost)
            {
                context.Report(LoweringDiagnostics.InputWithoutPlace, input.Span, input.Name, exposed.Name.Value, adapter.Namespace.Value, What(steps));
            }
            else if (input.IsDeclared && !isLost)
            {
                context.Report(LoweringDiagnostics.UnusedInput, input.Span, input.Name, exposed.Name.Value, adapter.Namespace.Value);
            }
        }
    }

    /// <summary>A placeholder of the exposed path that nothing reads, beside an input of nearly its name, is that input misspelt.</summary>
    private static bool ReportMisspelt(InputSet inputs, ExposedOperation exposed, LoweringContext context)
    {
        var others = inputs.All.Where(static input => input.Place != InputPlace.Route).Select(static input => input.Name).ToList();
        foreach (var placeholder in inputs.All.Where(static input => input is { IsUsed: false, IsDeclared: false, Place: InputPlace.Route }))
        {
            if (SpellChecker.Suggest(placeholder.Name, others) is { } near)
            {
                inputs.IsPoisoned = true;
                context.Report(LoweringDiagnostics.MisspeltPlaceholder, placeholder.Span, placeholder.Name, exposed.Name.Value, near);
            }
        }

        return inputs.IsPoisoned;
    }

    private static bool FixesPath(UpstreamCall call, UpstreamTarget target) => call.Arguments.Any(argument =>
        argument.Value is ValueExpression.Literal or ValueExpression.Secret
        && target.Parameters.Any(p => p.Model.Identifier == argument.Parameter && p.Model.Place == ParameterPlace.Path && p.Value is null));

    private static bool IsSettled(string name, UpstreamTarget target) =>
        target.Operation.Parameters.Concat(target.Operation.LostValues).Any(p => NameMatch.Same(p.Name.Value, name));

    private static bool IsInAddress(string name, UpstreamTarget target) =>
        target.Api.BaseUri?.Value.Contains("{" + name + "}", StringComparison.OrdinalIgnoreCase) == true;

    private static string What(IReadOnlyList<PlannedStep> steps) => string.Join(
        " and ",
        steps.Select(static step => step.Target?.Operation)
            .OfType<ConsumedOperation>()
            .Select(static operation => $"`{operation.Request}`")
            .Distinct(StringComparer.Ordinal));
}
