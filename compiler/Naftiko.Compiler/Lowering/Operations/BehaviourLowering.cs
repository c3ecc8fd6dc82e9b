using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Decides how a planned operation makes its answer.</summary>
internal static class BehaviourLowering
{
    /// <param name="stem">The operation's identifier: begins the names of its contracts.</param>
    public static Behaviour Lower(OperationPlan plan, string stem, NameScope contracts, DiagnosticBag findings)
    {
        if (plan.IsFlow)
        {
            var steps = plan.Steps
                .Where(static step => step.Call is not null)
                .Select(static FlowStep (step) => new CallStep(step.Source!.Name.Value, step.Identifier, step.Call!, step.Source.Span));
            return new Behaviour.Flow([.. steps], FlowOutput.Lower(plan, stem, contracts, findings));
        }

        var call = plan.Only.Call!;
        var outputs = plan.Exposed.Outputs;
        if (OutputLowering.IsForward(outputs))
        {
            return new Behaviour.Forward(call);
        }

        if (plan.Only.Target!.Operation.OutputFormat is { Value: not "json" } format)
        {
            findings.Report(UnsupportedDiagnostics.OutputFormat, plan.Exposed.Name.Span, plan.Exposed.Name.Value, format.Value);
        }

        if (outputs.Length > 1 && outputs.Any(static output => output.Name is null))
        {
            findings.Report(UnsupportedDiagnostics.SeveralOutputs, outputs[1].Span, plan.Exposed.Name.Value, outputs.Length);
        }

        return new Behaviour.Map(call, new OutputLowering(contracts, stem).Lower(outputs, null));
    }
}
