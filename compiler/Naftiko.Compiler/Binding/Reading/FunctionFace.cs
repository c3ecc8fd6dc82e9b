using System.Collections.Immutable;
using System.Diagnostics;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// A REST operation or tool that is a function of an aggregate. It does what the function does and has what it says itself besides; it may give
/// the function's inputs other values by <c>with</c>, and these are then none of its callers'.
/// </summary>
internal static class FunctionFace
{
    /// <param name="own">What the operation or tool says itself.</param>
    /// <param name="with">Values for inputs of the function.</param>
    public static ExposedOperation Of(BoundFunction function, ExposedOperation own, ImmutableArray<BoundArgument> with, BindingContext context)
    {
        var given = new Dictionary<string, BoundValue>(StringComparer.Ordinal);
        foreach (var argument in with)
        {
            if (NameMatch.Find(function.Inputs, static input => input.Name.Value, argument.Key.Value) is { } input)
            {
                given[input.Name.Value] = argument.Value;
            }
            else
            {
                var names = function.Inputs.Select(static known => known.Name.Value).ToList();
                context.Report(
                    BindingDiagnostics.UnknownFunctionInput, argument.Key.Span, own.Name.Value, argument.Key.Value, function.FullName,
                    Suggestion.For(argument.Key.Value, names), names.Count == 0 ? "it declares none" : $"it has: {Suggestion.List(names)}");
            }
        }

        return own with
        {
            Title = own.Title ?? function.Title,
            Description = own.Description ?? function.Description,
            Hints = Hints(own.Hints, function.Semantics),
            Inputs = [.. Inputs(own, function, given)],
            Action = function.Action is null ? null : given.Count == 0 ? function.Action : In(function.Action, given),
            Outputs = function.Outputs.IsEmpty ? own.Outputs : [.. function.Outputs.Select(output => In(output, given))],
            Tags = own.Tags.IsEmpty ? function.Tags : own.Tags,
            MediaType = function.MediaType,
            Function = function,
        };
    }

    /// <summary>What is safe only reads and destroys nothing; what the operation says itself comes first.</summary>
    private static ExposedHints Hints(ExposedHints own, FunctionSemantics semantics) => own with
    {
        ReadOnly = own.ReadOnly ?? semantics.Safe,
        Destructive = own.Destructive ?? (semantics.Safe == true ? false : null),
        Idempotent = own.Idempotent ?? semantics.Idempotent,
    };

    private static IEnumerable<ExposedInput> Inputs(ExposedOperation own, BoundFunction function, Dictionary<string, BoundValue> given)
    {
        foreach (var input in own.Inputs)
        {
            var declared = NameMatch.Find(function.Inputs, static known => known.Name.Value, input.Name.Value);
            yield return declared is null ? input : input with
            {
                Shape = input.Shape.Or(declared.Shape),
                Required = input.Required ?? declared.Required,
                Value = input.Value ?? declared.Value,
                Secret = input.Value is null ? declared.Secret : input.Secret,
                BodyPath = input.BodyPath.IsEmpty ? declared.BodyPath : input.BodyPath,
            };
        }

        foreach (var input in function.Inputs)
        {
            if (!given.ContainsKey(input.Name.Value) && NameMatch.Find(own.Inputs, static known => known.Name.Value, input.Name.Value) is null)
            {
                yield return input with { Place = own.Route?.Path.Holds(input.Name.Value) == true ? Gateway.InputPlace.Route : input.Place };
            }
        }
    }

    private static ExposedAction In(ExposedAction action, Dictionary<string, BoundValue> given) => action switch
    {
        ExposedAction.Single single => new ExposedAction.Single(In(single.Call, given)),
        ExposedAction.Flow flow => new ExposedAction.Flow(
            [.. flow.Steps.Select(step => In(step, given))], [.. flow.Mappings.Select(mapping => mapping with { Value = In(mapping.Value, given) })]),
        ExposedAction.Mock or ExposedAction.Forward => action,
    };

    private static BoundStep In(BoundStep step, Dictionary<string, BoundValue> given) => step switch
    {
        BoundCallStep call => call with { Call = In(call.Call, given) },
        BoundLookupStep lookup => lookup with { Value = In(lookup.Value, given) },
        BoundScriptStep script => script with { With = [.. script.With.Select(argument => argument with { Value = In(argument.Value, given) })] },
    };

    /// <summary>What the called operation would have asked the caller for by the name of an input has its value from the same place.</summary>
    private static BoundCall In(BoundCall call, Dictionary<string, BoundValue> given)
    {
        var with = call.With.Select(argument => argument with { Value = In(argument.Value, given) }).ToList();
        foreach (var (name, value) in given)
        {
            if (!with.Exists(argument => NameMatch.Same(argument.Key.Value, name))
                && NameMatch.Find(call.Operation.Parameters, static parameter => parameter.Name.Value, name) is { Value: null } parameter)
            {
                with.Add(new(new(parameter.Name.Value, call.Span), value));
            }
        }

        return call with { With = [.. with] };
    }

    private static BoundOutput In(BoundOutput output, Dictionary<string, BoundValue> given) => given.Count == 0 ? output : output with
    {
        Value = output.Value is { } value ? In(value, given) : null,
        Properties = [.. output.Properties.Select(property => In(property, given))],
        Items = output.Items is { } items ? In(items, given) : null,
    };

    private static BoundValue In(BoundValue value, Dictionary<string, BoundValue> given)
    {
        switch (value)
        {
            case BoundValue.Input input when given.TryGetValue(input.Name, out var other):
                return other is BoundValue.Input renamed ? renamed with { Path = [.. renamed.Path, .. input.Path] } : other;
            case BoundValue.Text text:
                return new BoundValue.Text([.. text.Parts.Select(part => In(part, given))]);
            case BoundValue.Constant or BoundValue.Input or BoundValue.Body or BoundValue.Step or BoundValue.Setting or BoundValue.Unknown:
                return value;
            default:
                throw new UnreachableException();
        }
    }
}
