using Naftiko.Compiler.Binding;
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
            return WithPlaces(new(FlowStages.Of(plan), last, FlowOutput.Lower(plan)), plan);
        }

        if (plan.Only is not { Call: { } call } only)
        {
            return new Behaviour.Mock(MockOutput.Lower(plan));
        }

        if (plan.Exposed.Action is ExposedAction.Forward forward)
        {
            return new Behaviour.Proxy(call, [.. forward.TrustedHeaders.Select(static header => header.Value)], forward.Methods);
        }

        var outputs = plan.Exposed.Outputs;
        if (OutputLowering.IsForward(outputs) && (outputs.IsEmpty || !IsReadAsJson(only)))
        {
            return new Behaviour.Forward(only.Target?.Operation.Format is ConsumedFormat.Binary binary
                ? call with { Bytes = new(plan.Exposed.MediaType ?? binary.MediaType, binary.MaxSize) }
                : call);
        }

        CheckFormat(only, plan.Exposed.Name.Span, findings, plan);

        if (outputs.Length > 1 && outputs.Any(static output => output.Name is null))
        {
            findings.Report(UnsupportedDiagnostics.SeveralOutputs, outputs[1].Span, plan.Exposed.Name.Value, outputs.Length);
        }

        var output = OutputLowering.Lower(plan, new JsonSource(null, []));
        return new Behaviour.Map(AnswerPlaces.Read(call, only.Target?.Model.Format, null, output, [], []), output);
    }

    private static Behaviour.Flow WithPlaces(Behaviour.Flow flow, OperationPlan plan)
    {
        var formats = plan.Steps.ToDictionary(static step => step.Identifier, static step => step.Target?.Model.Format, StringComparer.Ordinal);
        var read = flow.Values().SelectMany(static value => value.All()).OfType<ValueExpression.StepResult>().Select(static result => result.Source)
            .ToList();
        var lists = new List<JsonSource>();
        foreach (var lookup in flow.Steps.OfType<FlowStep.Lookup>().Reverse())
        {
            lists.AddRange([.. AnswerPlaces.Behind(lookup, flow.Output, read, lists)]);
        }

        return flow with
        {
            Steps = [.. flow.Steps.Select(step => step is FlowStep.Call call
                ? call with { Request = AnswerPlaces.Read(call.Request, formats[call.Identifier], call.Identifier, flow.Output, read, lists) }
                : step)],
        };
    }

    /// <summary>Whoever declares an output of an answer in another format gets JSON, even where it is all of it.</summary>
    private static bool IsReadAsJson(PlannedStep step) => step.Target?.Operation.Format is ConsumedFormat.Readable or ConsumedFormat.WithoutSchema;

    /// <summary>Outputs are made of parts of an answer, and so is what the steps of a flow give each other.</summary>
    private static void CheckFormat(PlannedStep step, SourceSpan span, DiagnosticBag findings, OperationPlan plan)
    {
        switch (step.Target?.Operation.Format)
        {
            case ConsumedFormat.Opaque opaque:
                findings.Report(UnsupportedDiagnostics.OutputFormat, span, plan.Exposed.Name.Value, opaque.Name);
                break;
            case ConsumedFormat.Binary:
                findings.Report(UnsupportedDiagnostics.OutputFormat, span, plan.Exposed.Name.Value, "binary");
                break;
            case ConsumedFormat.WithoutSchema open:
                findings.Report(LoweringDiagnostics.AnswerWithoutSchema, span, plan.Exposed.Name.Value, open.Name, open.Extension);
                break;
            case null or ConsumedFormat.Json or ConsumedFormat.Readable or ConsumedFormat.Unknown:
                break;
        }
    }
}
