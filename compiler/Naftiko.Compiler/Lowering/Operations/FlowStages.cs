using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Puts the steps of a flow into the order in which they run. Calls that only read and need nothing of each other run side by side; whatever
/// writes waits for all before it, and all behind it wait for that. A lookup sends nothing, so that calls may overtake it.
/// </summary>
internal static class FlowStages
{
    public static ImmutableArray<FlowStep> Of(OperationPlan plan)
    {
        var stages = new List<Stage>();
        foreach (var step in plan.Steps)
        {
            if (step.Lookup is { } lookup)
            {
                // The list that is searched comes from a step, so that there is a stage.
                stages[^1].Lookups.Add(lookup);
                continue;
            }

            if (step is { Script: { } script, Source: BoundScriptStep source })
            {
                // Nobody knows what it does, so that it counts as writing.
                stages.Add(new(IsRead: false));
                var arguments =
                    from argument in script.Arguments
                    select new ScriptArgument(argument.Name, AnswerShape.Of(argument.Value, argument.Source, null, plan));
                stages[^1].Steps.Add(new FlowStep.Script(source.Name.Value, step.Identifier, script.Method, source.Script, [.. arguments], source.Name.Span));
                continue;
            }

            var isRead = step.Target!.Operation.IsRead;
            if (!isRead || stages is [] || !stages[^1].IsRead || stages[^1].Names().Overlaps(Needs(step.Call!)))
            {
                stages.Add(new(isRead));
            }

            stages[^1].Steps.Add(new FlowStep.Call(step.Source?.Name.Value ?? "", step.Identifier, step.Call!, step.Source?.Span ?? plan.Exposed.Span)
            {
                Stage = stages.Count,
            });
        }

        return [.. stages.SelectMany(static stage => stage.Steps.Concat(stage.Lookups))];
    }

    /// <summary>The steps whose results a call is made of.</summary>
    private static IEnumerable<string> Needs(UpstreamCall call) => call.Arguments
        .SelectMany(static argument => argument.Value.All())
        .OfType<ValueExpression.StepResult>()
        .SelectMany(static value => JsonQueries.In(value.Source.Path).Select(static query => query.Source.Step).Append(value.Source.Step))
        .OfType<string>();

    private sealed record Stage(bool IsRead)
    {
        public List<FlowStep> Steps { get; } = [];

        public List<FlowStep.Lookup> Lookups { get; } = [];

        public HashSet<string> Names() => [.. Steps.Select(static step => step.Identifier), .. Lookups.Select(static lookup => lookup.Identifier)];
    }
}
