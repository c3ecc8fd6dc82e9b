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
                CheckFormat(step, step.Source!.Name.Span, findings, plan);
            }

            var steps = plan.Steps
                .Where(static step => step.Call is not null)
                .Select(static step => new FlowStep(step.Source!.Name.Value, step.Identifier, step.Call!, step.Source.Span));
            return new Behaviour.Flow([.. steps], FlowOutput.Lower(plan, findings));
        }

        var call = plan.Only.Call!;
        var outputs = plan.Exposed.Outputs;
        if (OutputLowering.IsForward(outputs))
        {
            return new Behaviour.Forward(call);
        }

        CheckFormat(plan.Only, plan.Exposed.Name.Span, findings, plan);

        if (outputs.Length > 1 && outputs.Any(static output => output.Name is null))
        {
            findings.Report(UnsupportedDiagnostics.SeveralOutputs, outputs[1].Span, plan.Exposed.Name.Value, outputs.Length);
        }

        return new Behaviour.Map(call, OutputLowering.Lower(outputs, null));
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
