using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>
/// A parameter of a method that one file declares and another one calls: both go through the same list, so that they cannot disagree
/// about what is passed.
/// </summary>
/// <param name="Argument">What a caller gives.</param>
internal sealed record MethodParameter(CSharpType Type, Identifier Name, CSharpCode Argument)
{
    private static readonly Identifier Body = new("body");

    /// <summary>A flow, which takes what its operation has read.</summary>
    public static List<MethodParameter> OfFlow(Operation operation)
    {
        List<MethodParameter> parameters = [.. operation.Locals.Select(Of)];
        if (operation.Body is not null)
        {
            parameters.Add(new(new("HttpContent?"), Body, new($"{Body}")));
        }

        return [.. parameters, .. Common()];
    }

    private static MethodParameter Of(InputLocal local)
    {
        var name = new Identifier(local.Identifier);
        return new(local.IsOptional ? local.Kind.Type().Nullable : local.Kind.Type(), name, new($"{name}"));
    }

    private static MethodParameter[] Common() =>
        [new(new("CallContext"), new("context"), new($"input.Context")), new(new("CancellationToken"), new("cancellationToken"), new($"cancellationToken"))];
}
