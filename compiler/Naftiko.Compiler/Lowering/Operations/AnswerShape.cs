using System.Diagnostics;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>The leaf of an answer that is a value of its own and no place in an upstream's answer.</summary>
internal static class AnswerShape
{
    /// <param name="output">What is declared of it; null: nothing.</param>
    public static OutputShape Of(BoundValue value, BoundOutput? output, OperationPlan plan) =>
        Of(value, plan.Answers.GetValueOrDefault(value), output, plan);

    /// <param name="source">Where the value comes from; null: a constant, or a value that was refused.</param>
    public static OutputShape Of(BoundValue value, ValueExpression? source, BoundOutput? output, OperationPlan plan)
    {
        if (value is BoundValue.Constant constant)
        {
            return TypedConstant.Shape(constant, output?.Type);
        }

        switch (source)
        {
            case null:
                // It was refused.
                return new OutputShape.Constant(JsonType.Any, "null");
            case ValueExpression.Literal literal:
                return TypedConstant.Shape(new(literal.Text, literal.JsonText ?? JsonText.Of(literal.Text)), output?.Type);
            case ValueExpression.StepResult step:
                return OutputLowering.LowerAt(output, step.Source, plan);
            case ValueExpression.Input input:
                return new OutputShape.Given(output?.Type ?? plan.Inputs.First(known => known.Identifier == input.Identifier).Schema.Type, input);
            case ValueExpression.InputMember member:
                return new OutputShape.Given(output?.Type ?? JsonType.Any, member);
            case ValueExpression.Template template:
                return new OutputShape.Given(JsonType.String, template);
            case ValueExpression.Secret:
                // Refused where the value is read.
                throw new UnreachableException();
            default:
                throw new UnreachableException();
        }
    }
}
