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

    /// <summary>A method of a client.</summary>
    /// <param name="value">The value a caller has for a parameter.</param>
    /// <param name="passesBody">The caller has a body to send.</param>
    /// <param name="context">The caller's expression for the context.</param>
    public static List<MethodParameter> Of(UpstreamOperation operation, Func<UpstreamParameter, CSharpCode> value, bool passesBody, CSharpCode context)
    {
        List<MethodParameter> parameters = [.. operation.Parameters.Select(p => new MethodParameter(TypeOf(p), new(p.Identifier), value(p)))];
        if (operation.Body is UpstreamBody.Caller)
        {
            parameters.Add(new(new("HttpContent?"), Body, passesBody ? new($"{Body}") : new($"null")));
        }

        return [.. parameters, .. Common(context)];
    }

    /// <summary>What a method of a client declares.</summary>
    public static List<MethodParameter> Of(UpstreamOperation operation) =>
        Of(operation, static p => new($"{new Identifier(p.Identifier)}"), true, new($"context"));

    /// <summary>A flow, which takes what its operation has read.</summary>
    public static List<MethodParameter> OfFlow(Operation operation)
    {
        List<MethodParameter> parameters = [.. operation.Locals.Select(Of)];
        if (operation.Body is not null)
        {
            parameters.Add(new(new("HttpContent?"), Body, new($"{Body}")));
        }

        return [.. parameters, .. Common(new($"input.Context"))];
    }

    private static MethodParameter Of(InputLocal local)
    {
        var name = new Identifier(local.Identifier);
        return new(local.IsOptional ? local.Kind.Type().Nullable : local.Kind.Type(), name, new($"{name}"));
    }

    private static CSharpType TypeOf(UpstreamParameter parameter) =>
        parameter.Place == ParameterPlace.Path ? parameter.Kind.Type() : parameter.Kind.Type().Nullable;

    private static MethodParameter[] Common(CSharpCode context) =>
        [new(new("CallContext"), new("context"), context), new(new("CancellationToken"), new("cancellationToken"), new($"cancellationToken"))];
}
