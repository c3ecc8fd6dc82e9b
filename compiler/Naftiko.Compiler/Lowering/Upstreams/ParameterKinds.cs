using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>Decides how the values of a request are held, which depends on what all calls give them.</summary>
internal static class ParameterKinds
{
    /// <param name="calls">Those of the upstream.</param>
    public static Upstream Settle(Upstream upstream, ImmutableArray<UpstreamCall> calls)
    {
        var given = calls
            .SelectMany(static call => call.Arguments, static (call, argument) => (Key: (call.Operation, argument.Parameter), argument.Value))
            .ToLookup(static entry => entry.Key, static entry => entry.Value);
        return upstream with { Operations = [.. upstream.Operations.Select(Settle)] };

        UpstreamOperation Settle(UpstreamOperation operation) =>
            operation with { Parameters = [.. operation.Parameters.Select(parameter => parameter with { Kind = KindOf(operation, parameter) })] };

        ValueKind KindOf(UpstreamOperation operation, UpstreamParameter parameter)
        {
            var kind = Of(operation, parameter);
            return given[(operation.Identifier, parameter.Identifier)].Any(value => IsText(value, kind)) ? ValueKind.Text : kind;
        }
    }

    private static ValueKind Of(UpstreamOperation operation, UpstreamParameter parameter) =>
        parameter.Place == ParameterPlace.Body && operation.Body is UpstreamBody.Template { Format: BodyFormat.Json } ? Kinds.InJson(parameter.Type)
        : parameter.Place == ParameterPlace.Body && operation.Body is UpstreamBody.Multipart form && form.IsFile(parameter) ? ValueKind.File
        : parameter.Place == ParameterPlace.Body && operation.Body is UpstreamBody.Multipart parts && parts.IsInJson(parameter) ? Kinds.InJson(parameter.Type)
        : parameter.Place != ParameterPlace.Path ? Kinds.Of(parameter.Type)
        : parameter.Type == JsonType.Integer ? ValueKind.Integer
        : ValueKind.Text;

    /// <summary>What is put together of several values, a secret, and a constant of another type than the declared one.</summary>
    private static bool IsText(ValueExpression value, ValueKind kind) => value switch
    {
        // One text of several values is a list of itself.
        ValueExpression.Secret or ValueExpression.Template => kind is not (ValueKind.List or ValueKind.File),
        ValueExpression.Literal literal => kind switch
        {
            ValueKind.Integer => !long.TryParse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            ValueKind.Number => !decimal.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            ValueKind.Boolean => !bool.TryParse(literal.Text, out _),
            ValueKind.Text or ValueKind.List or ValueKind.Json or ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean
                or ValueKind.JsonList or ValueKind.JsonObject or ValueKind.JsonAny or ValueKind.File => false,
        },
        ValueExpression.Input or ValueExpression.InputMember or ValueExpression.StepResult => false,
    };
}
