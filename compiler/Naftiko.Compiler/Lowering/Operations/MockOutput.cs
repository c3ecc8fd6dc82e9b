using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Makes the answer of a mock: an object of its named outputs, or the value of the one that has no name. A list has the one item that is described.
/// What has no value is left out, which has been reported.
/// </summary>
internal static class MockOutput
{
    public static OutputShape Lower(OperationPlan plan) =>
        plan.Exposed.Outputs is [{ Name: null } only] ? Lower(only, plan) : Object(plan.Exposed.Outputs, plan);

    private static OutputShape Lower(BoundOutput output, OperationPlan plan) => output switch
    {
        { Value: { } value } => AnswerShape.Of(value, output, plan),
        { Items: { } items } => new OutputShape.List(Lower(items, plan)),
        _ => Object(output.Properties, plan),
    };

    private static OutputShape.Object Object(ImmutableArray<BoundOutput> outputs, OperationPlan plan) =>
        new(
            "",
            [
                .. from output in outputs
                   where output.HasValue
                   select Member(output, plan),
            ]);

    public static OutputMember Member(BoundOutput output, OperationPlan plan) =>
        OutputLowering.Member(output.Name?.Value ?? "value", Lower(output, plan), output.Description);
}
