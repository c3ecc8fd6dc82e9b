using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Decides how a planned operation makes its answer. Its contracts have no names yet.</summary>
internal static class BehaviourLowering
{
    public static Behaviour Lower(OperationPlan plan, DiagnosticBag findings)
    {
        if (plan.IsFlow)
        {
            foreach (var step in plan.Steps)
            {
                CheckFormat(step, step.Source?.Name.Span ?? plan.Exposed.Name.Span, findings, plan);
            }

            var last = plan.Steps.LastOrDefault(static step => step.Call is not null)?.Identifier;
            return new Behaviour.Flow(FlowStages.Of(plan), last, FlowOutput.Lower(plan));
        }

        if (plan.Only is not { Call: { } call } only)
        {
            return new Behaviour.Mock(MockOutput.Lower(plan));
        }

        var outputs = plan.Exposed.Outputs;
        if (OutputLowering.IsForward(outputs))
        {
            return new Behaviour.Forward(call);
        }

        CheckFormat(only, plan.Exposed.Name.Span, findings, plan);

        if (outputs.Length > 1 && outputs.Any(static output => output.Name is null))
        {
            findings.Report(UnsupportedDiagnostics.SeveralOutputs, outputs[1].Span, plan.Exposed.Name.Value, outputs.Length);
        }

        return new Behaviour.Map(call, OutputLowering.Lower(plan, new JsonSource(null, [])));
    }

    /// <summary>Outputs are made of JSON, and so is what the steps of a flow give each other.</summary>
    private static void CheckFormat(PlannedStep step, SourceSpan span, DiagnosticBag findings, OperationPlan plan)
    {
        if (step.Target?.Operation.OutputFormat is { Value: not "json" } format)
        {
            findings.Report(UnsupportedDiagnostics.OutputFormat, span, plan.Exposed.Name.Value, format.Value);
        }
    }
}
