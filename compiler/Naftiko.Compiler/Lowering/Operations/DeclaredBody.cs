using System.Diagnostics;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Shapes;
using Naftiko.Compiler.Lowering.Upstreams;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>What a document says about a body that is passed on whole.</summary>
internal static class DeclaredBody
{
    /// <summary>What is said of a body that nobody describes.</summary>
    public const string Untold = "The request body: any JSON value.";

    /// <returns>The name of the body that a call passes on; null where it passes on none.</returns>
    public static string? NameOf(WithArguments with, UpstreamTarget target, ExposedOperation exposed, InputSet inputs, LoweringContext context)
    {
        var name = target.BodyParameter?.Name.Value ?? "body";
        if (with.Take(name, isLoose: true) is { } given)
        {
            switch (given.Value)
            {
                case BoundValue.Input { Path.IsEmpty: true } whole:
                    name = whole.Name;
                    break;
                case BoundValue.Unknown:
                    inputs.IsPoisoned = true;
                    return null;
                case BoundValue.Input or BoundValue.Body or BoundValue.Constant or BoundValue.Setting or BoundValue.Step or BoundValue.Text:
                    context.Report(UnsupportedDiagnostics.BodyValue, given.Key.Span, exposed.Name.Value, name);
                    return null;
                default:
                    throw new UnreachableException();
            }
        }
        else if (exposed.Action is ExposedAction.Flow && inputs.FindExact(name) is null)
        {
            return null;
        }

        return inputs.All.Any(static input => input is { Place: InputPlace.BodyMember, IsUsed: true }) ? null : name;
    }

    /// <summary>The one declared list or object that nothing else takes: where a body goes out, it can only be that.</summary>
    public static InputDraft? Find(InputSet inputs) =>
        inputs.All.Where(static input => input is { IsDeclared: true, IsUsed: false, Constant: null, ConstantSecret: null }
            && input.Place != InputPlace.Route
            && input.Shape.Type is JsonType.Array or JsonType.Object).ToList() is [var only] ? only : null;

    /// <param name="input">What the exposed side says.</param>
    /// <param name="consumed">What the consumed side says.</param>
    public static BodyInput Lower(InputDraft? input, ConsumedParameter? consumed, UpstreamTarget target, string key, LoweringContext context)
    {
        var shape = (input?.Shape ?? BoundShape.Nothing).Or(consumed?.Shape ?? BoundShape.Nothing);
        var name = input?.Name ?? consumed?.Name.Value ?? key;
        var schema = ShapeLowering.Lower(shape);
        new ShapeCheck(name, input?.Span ?? consumed?.Span ?? target.Operation.Span, context).Report(shape);
        var required = (target.Model.Body is UpstreamBody.Caller { Required: true } || input is { Required: true })
            && (shape.Default is null || input is { MustBeGiven: true });
        var isKnown = shape is not { Type: null or JsonType.Any, Enum.IsEmpty: true };
        var description = input?.Description ?? PlainText.Telling(consumed?.Description, name) ?? (isKnown ? "The request body." : Untold);
        return new(key, required, description, isKnown ? schema with { Description = description } : null);
    }
}
