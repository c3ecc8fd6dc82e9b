using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Makes the answer of a flow: an object of its mappings, typed by the declared outputs of the same names, and of the outputs that have values of
/// their own; without any of these the last call's response, shaped by the declared outputs if there are any.
/// </summary>
internal static class FlowOutput
{
    /// <summary>What is declared of a mapping's target.</summary>
    public static BoundOutput? Declared(BoundMapping mapping, ImmutableArray<BoundOutput> outputs)
    {
        BoundOutput? found = null;
        foreach (var name in mapping.Target.Value.Split('.'))
        {
            found = outputs.FirstOrDefault(output => output.Name?.Value == name);
            outputs = found?.Properties ?? [];
        }

        return found;
    }

    public static OutputShape Lower(OperationPlan plan)
    {
        if (!plan.Mappings.IsEmpty || (!plan.Exposed.Outputs.IsEmpty && plan.Exposed.Outputs.All(static output => output.Name is not null && IsGiven(output))))
        {
            var entries = plan.Mappings.Select(static mapping => (Path: mapping.Target.Value.Split('.'), Mapping: mapping)).ToList();
            return Object(entries, plan.Exposed.Outputs, 0);
        }

        var last = plan.Steps.LastOrDefault(static step => step.Call is not null) ?? plan.Steps[^1];
        var root = new JsonSource(last.Identifier, []) { IsFound = last.IsFound };
        return OutputLowering.IsForward(plan.Exposed.Outputs) ? new OutputShape.Json(root) : OutputLowering.Lower(plan, root);

        OutputShape Object(IReadOnlyList<(string[] Path, BoundMapping Mapping)> entries, ImmutableArray<BoundOutput> declared, int depth)
        {
            var members = entries
                .GroupBy(entry => entry.Path[depth], StringComparer.Ordinal)
                .Select(group =>
                {
                    var output = declared.FirstOrDefault(o => o.Name?.Value == group.Key);
                    var inner = group.Where(entry => entry.Path.Length > depth + 1).ToList();
                    var shape = inner.Count > 0
                        ? Object(inner, output?.Properties ?? [], depth + 1)
                        : AnswerShape.Of(group.Last().Mapping.Value, output, plan);
                    return OutputLowering.Member(group.Key, shape, output?.Description);
                });

            // What has a value of its own needs no mapping.
            var others = declared.Where(output => output.HasValue && !entries.Any(entry => entry.Path[depth] == output.Name?.Value));
            return new OutputShape.Object("", [.. members, .. others.Select(output => MockOutput.Member(output, plan))]);
        }
    }

    /// <summary>No part of it is read out of the last call's response.</summary>
    private static bool IsGiven(BoundOutput output) => output.Value is not null || (!output.Properties.IsEmpty && output.Properties.All(IsGiven));
}
