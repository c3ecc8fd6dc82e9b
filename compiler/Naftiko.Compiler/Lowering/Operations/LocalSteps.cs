using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Finds the sources of what the steps of a flow are given that call nothing: lookups and scripts.</summary>
/// <param name="steps">Those above.</param>
internal sealed class LocalSteps(
    ExposedOperation exposed, InputSet inputs, IReadOnlyList<PlannedStep> steps, AnswerValues values, LoweringContext context)
{
    /// <summary>Members of the flow's class.</summary>
    private readonly NameScope _methods = new([.. ReservedNames.Members, "AllowsEncodedSlash"], "Step");

    public PlannedStep Plan(BoundLookupStep lookup)
    {
        var identifier = inputs.Locals.Claim(NameMaker.Camel(lookup.Name.Value));
        var wanted = values.Lower(lookup.Value, lookup.Name.Value, lookup.Span, null) ?? new ValueExpression.Literal("");
        return new(lookup, identifier, null, null) { Lookup = LookupLowering.Lower(lookup, identifier, wanted, steps, inputs, context) };
    }

    /// <summary>A script is given what its author sees in it: the inputs, the results of the steps above, and what <c>with</c> adds to them.</summary>
    public PlannedStep Plan(BoundScriptStep script)
    {
        var arguments = new OrderedDictionary<string, BoundValue>(StringComparer.Ordinal);
        foreach (var input in inputs.All.Where(static input => input.IsDeclared || input.Place == InputPlace.Route))
        {
            arguments[input.Identifier] = new BoundValue.Input(input.Name, [], input.Span);
        }

        foreach (var step in steps)
        {
            arguments[step.Identifier] = new BoundValue.Step(step.Source!.Name.Value, [], script.Span);
        }

        foreach (var argument in script.With)
        {
            arguments[NameMaker.Camel(argument.Key.Value)] = argument.Value;
        }

        var names = new NameScope(ReservedNames.Locals, "Value");
        var planned = ImmutableArray.CreateBuilder<PlannedArgument>();
        foreach (var (name, value) in arguments)
        {
            if (values.Lower(value, script.Name.Value, script.Span, null) is { } source)
            {
                planned.Add(new(names.Claim(name), value, source));
            }
        }

        var method = _methods.Claim(NameMaker.Pascal(script.Name.Value) + "Async");
        context.Report(LoweringDiagnostics.StepToWrite, script.Span, script.Name.Value, exposed.Name.Value, method);
        return new(script, inputs.Locals.Claim(NameMaker.Camel(script.Name.Value)), null, null) { Script = new(method, planned.ToImmutable()) };
    }
}
