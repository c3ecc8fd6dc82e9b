using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Reports what files cannot do: they stream through once, and come in a form.</summary>
internal static class Files
{
    /// <summary>Takes note of the inputs that are sent on as files.</summary>
    public static void Mark(InputSet inputs, IEnumerable<PlannedStep> steps)
    {
        foreach (var (_, _, call, target) in steps)
        {
            if (call is null || target?.Model.Body is not UpstreamBody.Multipart form)
            {
                continue;
            }

            foreach (var argument in call.Arguments)
            {
                if (argument.Value is ValueExpression.Input file && form.IsFile(target.Model.Parameters.First(known => known.Identifier == argument.Parameter)))
                {
                    inputs.All.First(input => input.Identifier == file.Identifier).IsFile = true;
                }
            }
        }
    }

    /// <param name="steps">Those of the operation.</param>
    public static void Report(ImmutableArray<PlannedInput> inputs, IReadOnlyList<PlannedStep> steps, ExposedOperation exposed, LoweringContext context)
    {
        foreach (var file in inputs.Where(static input => input.IsFile))
        {
            var uses = steps.Sum(step => Uses(step, file));
            if (uses > 1)
            {
                context.Report(LoweringDiagnostics.FileTwice, file.Span, file.Name, exposed.Name.Value, uses);
            }
        }

        if (exposed.Route is null || inputs.FirstOrDefault(static input => input.IsFile) is not { } first)
        {
            return;
        }

        foreach (var input in inputs)
        {
            var elsewhere = input is { Place: InputPlace.BodyMember, BodyPath.IsEmpty: false } ? $"`{BodyPlace.Text(input.BodyPath)}` of the request body"
                : input.IsFile && input.Place != InputPlace.BodyMember ? $"the {input.Place.Key()} of the request"
                : null;
            if (elsewhere is not null)
            {
                context.Report(LoweringDiagnostics.FilePlace, input.Span, input.Name, exposed.Name.Value, elsewhere, first.Name);
            }
        }
    }

    /// <summary>The places of a call that the file goes to: one for each argument, or the parts of a form that hold it.</summary>
    private static int Uses(PlannedStep step, PlannedInput file) => step.Call is null ? 0 : step.Call.Arguments
        .Where(argument => argument.Value.All().Any(value => value is ValueExpression.Input input && input.Identifier == file.Identifier))
        .Sum(argument => step.Target?.Model.Body is UpstreamBody.Multipart form
            ? Math.Max(1, form.Parts.Count(part => part.Value is BodyNode.Value value && value.Parameter == argument.Parameter))
            : 1);
}
