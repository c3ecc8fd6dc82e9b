using System.Collections.Immutable;
using System.Diagnostics;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Finds the source of the values that reach no upstream: those in an answer, and those that a step looks for.</summary>
/// <param name="steps">The steps above, or all of them for an answer.</param>
internal sealed class AnswerValues(ExposedOperation exposed, InputSet inputs, IReadOnlyList<PlannedStep> steps, LoweringContext context)
{
    /// <returns>The sources of the values in the answer that are not constants, by the value itself; those that were refused are missing.</returns>
    public ImmutableDictionary<BoundValue, ValueExpression> Of(ImmutableArray<BoundMapping> mappings)
    {
        var sources = OperationPlan.NoAnswers.ToBuilder();
        foreach (var output in exposed.Outputs.SelectMany(static output => output.All()))
        {
            Add(output.Value, output.Name?.Value ?? "value", output.Span, output.Type);
        }

        foreach (var output in mappings.IsEmpty ? [] : exposed.Outputs)
        {
            if (!output.HasValue && !mappings.Any(mapping => mapping.Target.Value.Split('.')[0] == output.Name?.Value))
            {
                context.Report(LoweringDiagnostics.OutputWithoutMapping, output.Span, output.Name?.Value ?? "value", exposed.Name.Value);
            }
        }

        foreach (var mapping in mappings)
        {
            Add(mapping.Value, mapping.Target.Value, mapping.Span, FlowOutput.Declared(mapping, exposed.Outputs)?.Type);
        }

        return sources.ToImmutable();

        void Add(BoundValue? value, string name, SourceSpan span, JsonType? type)
        {
            if (value is not (null or BoundValue.Constant) && Lower(value, name, span, type) is { } source)
            {
                sources[value] = source;
            }
        }
    }

    /// <param name="name">The output or step, for messages.</param>
    /// <param name="span">The place of the output or step.</param>
    /// <param name="type">What the document declares it to be; null: it is what its value is.</param>
    /// <returns>Null when it was refused, which has been reported.</returns>
    public ValueExpression? Lower(BoundValue value, string name, SourceSpan span, JsonType? type)
    {
        var source = Find(value, name, span, type);
        inputs.IsPoisoned |= source is null;
        return source;
    }

    private ValueExpression? Find(BoundValue value, string name, SourceSpan span, JsonType? type)
    {
        switch (value)
        {
            case BoundValue.Constant constant:
                return new ValueExpression.Literal(constant.Plain, constant.QuotedJson);
            case BoundValue.Input input:
                return Find(input, name, span, type);
            case BoundValue.Step step:
                return new ValueExpression.StepResult(StepSources.Of(step, steps));
            case BoundValue.Text text:
                if (type is not (null or JsonType.String or JsonType.Any))
                {
                    context.Report(LoweringDiagnostics.TypeOfRepeatedValue, span, name, type.Value.WithArticle(), "what is made of several values is a string");
                    return null;
                }

                var parts = text.Parts.Select(part => Find(part, name, span, JsonType.String)).ToList();
                return parts.Contains(null) ? null : new ValueExpression.Template([.. parts.OfType<ValueExpression>()]);
            case BoundValue.Setting setting:
                context.Report(LoweringDiagnostics.SecretInAnswer, setting.Span, name, exposed.Name.Value, setting.Key);
                return null;
            case BoundValue.Body body:
                return BodyPlaces.Find(body, name, inputs, context) is { } place
                    ? Find(new BoundValue.Input(place.Name, [], body.Span), name, span, type)
                    : null;
            case BoundValue.Unknown:
                return null;
            default:
                throw new UnreachableException();
        }
    }

    private ValueExpression? Find(BoundValue.Input value, string name, SourceSpan span, JsonType? type)
    {
        if ((inputs.FindExact(value.Name) ?? inputs.Find(value.Name)) is not { } input)
        {
            var known = inputs.All.Select(static other => other.Name).ToList();
            context.Report(
                BindingDiagnostics.UnknownName, value.Span, value.Name, exposed.Name.Value, Suggestion.For(value.Name, known), Suggestion.List(known));
            return null;
        }

        input.IsUsed = true;
        if (input.ConstantSecret is { } key)
        {
            context.Report(LoweringDiagnostics.SecretInAnswer, value.Span, name, exposed.Name.Value, key);
            return null;
        }

        if (input.Constant is { } constant)
        {
            return new ValueExpression.Literal(constant);
        }

        if (!value.Path.IsEmpty)
        {
            return input.Member(value, context);
        }

        input.Shape = input.Shape with { Type = input.Shape.Type ?? type };
        if (type is { } wanted && !Fits(input.Shape.Type ?? JsonType.String, wanted))
        {
            var actual = (input.Shape.Type ?? JsonType.String).WithArticle();
            context.Report(LoweringDiagnostics.TypeOfRepeatedValue, span, name, wanted.WithArticle(), $"the input `{input.Name}` is {actual}");
            return null;
        }

        return new ValueExpression.Input(input.Identifier);
    }

    /// <summary>Everything can be written as a string, and a whole number is a number.</summary>
    private static bool Fits(JsonType type, JsonType wanted) =>
        wanted is JsonType.String or JsonType.Any || type == wanted || (type, wanted) is (JsonType.Integer, JsonType.Number) or (JsonType.Any, _);
}
