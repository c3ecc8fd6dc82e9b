using System.Collections.Immutable;
using System.Diagnostics;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Makes the answer of a flow: an object of its mappings, typed by the declared outputs of the same names; without mappings the last
/// call's response, shaped by the declared outputs if there are any.
/// </summary>
internal static class FlowOutput
{
    public static OutputShape Lower(OperationPlan plan, DiagnosticBag findings)
    {
        if (!plan.Mappings.IsEmpty)
        {
            var entries = plan.Mappings.Select(static mapping => (Path: mapping.Target.Value.Split('.'), Mapping: mapping)).ToList();
            return Object(entries, plan.Exposed.Outputs, 0);
        }

        var last = plan.Steps[^1].Identifier;
        return OutputLowering.IsForward(plan.Exposed.Outputs) ? new OutputShape.Json(new(last, [])) : OutputLowering.Lower(plan.Exposed.Outputs, last);

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
                        : Leaf(group.Last().Mapping, output);
                    return OutputLowering.Member(group.Key, shape, output?.Description);
                });
            return new OutputShape.Object("", [.. members]);
        }

        OutputShape Leaf(BoundMapping mapping, BoundOutput? declared)
        {
            switch (mapping.Value)
            {
                case BoundValue.Step step:
                    return OutputLowering.LowerAt(declared, StepSources.Of(step, plan.Steps));
                case BoundValue.Constant constant:
                    return new OutputShape.Constant(TypedConstant.Of(constant, declared?.Type));
                case BoundValue.Input or BoundValue.Body or BoundValue.Setting or BoundValue.Text:
                    findings.Report(UnsupportedDiagnostics.MappedInput, mapping.Span, plan.Exposed.Name.Value, mapping.Target.Value);
                    return new OutputShape.Constant("null");
                case BoundValue.Unknown:
                    return new OutputShape.Constant("null");
                default:
                    throw new UnreachableException();
            }
        }
    }
}
