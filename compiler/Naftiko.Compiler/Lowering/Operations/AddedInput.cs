using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Upstreams;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Tells of an input that an operation has only because what it calls needs a value.</summary>
internal static class AddedInput
{
    /// <param name="isAsked">The document refers to the value by this name.</param>
    public static void Report(
        InputDraft input, TargetParameter parameter, UpstreamTarget target, ExposedOperation exposed, bool isAsked, LoweringContext context)
    {
        if (parameter.IsImplicit)
        {
            return;
        }

        // What a resource is not given is an error, which is reported where all of it is known.
        if (exposed.Resource is not null)
        {
            return;
        }

        if (exposed.Route is not { } route)
        {
            // Said where the path is.
            if (target.Operation.Parameters.Any(p => p is { IsImplicit: true, Place: ConsumedPlace.Path } && p.Name.Value == parameter.Name))
            {
                return;
            }

            if (!isAsked || exposed.Inputs.Length > 0)
            {
                var kind = parameter.Model.Required ? "a required one" : "an optional one";
                context.Report(
                    LoweringDiagnostics.AddedToolInput, exposed.Name.Span, input.Name, exposed.Name.Value, kind, parameter.Model.Type.Word());
            }
        }
        else if (parameter.Model.Place == ParameterPlace.Path)
        {
            context.Report(LoweringDiagnostics.LostPlaceholder, route.PathSpan, input.Name, exposed.Name.Value);
        }
        else if (!isAsked)
        {
            var place = parameter.IsArgument && input.Place == InputPlace.Query ? "query" : parameter.Model.Place.Word().Split(' ')[0];
            context.Report(LoweringDiagnostics.UnnamedRestInput, exposed.Name.Span, input.Name, exposed.Name.Value, place);
        }
    }
}
