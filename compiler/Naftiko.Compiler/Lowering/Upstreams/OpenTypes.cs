using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>
/// What parameters without a type are, by what calls give them. A query parameter, header, cookie or part of a form takes a list where some call gives
/// it one, so that a list goes over the wire in one way, whether it comes from a caller, out of a step or from the document. A value of a form is text
/// where every call gives it text: JSON is read where a caller may pass an object.
/// </summary>
internal static class OpenTypes
{
    public static Upstream Settle(Upstream upstream, IEnumerable<UpstreamTarget> targets, IEnumerable<(Operation Operation, UpstreamCall Call)> calls)
    {
        calls = [.. calls];
        return WithTexts(WithLists(upstream, targets, calls), calls);
    }

    private static Upstream WithTexts(Upstream upstream, IEnumerable<(Operation Operation, UpstreamCall Call)> calls)
    {
        var given = calls
            .SelectMany(static entry => entry.Call.Arguments, static (entry, argument) =>
                (Key: (entry.Call.Operation, argument.Parameter), IsText: IsText(argument.Value, entry.Operation)))
            .ToLookup(static entry => entry.Key, static entry => entry.IsText);
        return upstream with { Operations = [.. upstream.Operations.Select(Settle)] };

        UpstreamOperation Settle(UpstreamOperation operation) => operation.Body is UpstreamBody.Template { Format: BodyFormat.Form }
            ? operation with
            {
                Parameters = [.. operation.Parameters.Select(parameter =>
                    IsGivenText(operation, parameter) ? parameter with { Type = JsonType.String } : parameter)],
            }
            : operation;

        bool IsGivenText(UpstreamOperation operation, UpstreamParameter parameter) =>
            parameter is { Place: ParameterPlace.Body, Type: JsonType.Any }
            && given[(operation.Identifier, parameter.Identifier)] is var values && values.Any() && values.All(static isText => isText);
    }

    private static bool IsText(ValueExpression value, Operation operation) =>
        value is ValueExpression.Input input && operation.Inputs.Any(i => i.Identifier == input.Identifier && i.Type == JsonType.String);

    private static Upstream WithLists(Upstream upstream, IEnumerable<UpstreamTarget> targets, IEnumerable<(Operation Operation, UpstreamCall Call)> calls)
    {
        var open = targets
            .SelectMany(static target => target.Parameters, static (target, parameter) => (target, parameter))
            .Where(static entry => !entry.parameter.IsTyped)
            .Where(static entry => entry.parameter.Model.Place is ParameterPlace.Query or ParameterPlace.Header or ParameterPlace.Cookie
                || (entry.target.Model.Body is UpstreamBody.Multipart form && form.IsPart(entry.parameter.Model)))
            .Select(static entry => (entry.target.Model.Identifier, entry.parameter.Model.Identifier))
            .ToHashSet();
        var given =
            from entry in calls
            let call = entry.Call
            from argument in call.Arguments
            where open.Contains((call.Operation, argument.Parameter))
            group MayBeList(argument.Value, entry.Operation) by (call.Operation, argument.Parameter);
        var lists = given.Where(static values => values.Contains(true) && !values.Contains(null)).Select(static values => values.Key).ToHashSet();
        return lists.Count == 0 ? upstream : upstream with
        {
            Operations = [.. upstream.Operations.Select(operation => operation with
            {
                Parameters = [.. operation.Parameters.Select(parameter =>
                    lists.Contains((operation.Identifier, parameter.Identifier)) ? parameter with { Type = JsonType.Array } : parameter)],
            })],
        };
    }

    /// <returns>Null: it never is one, and text is wanted.</returns>
    private static bool? MayBeList(ValueExpression value, Operation operation) => value switch
    {
        ValueExpression.Input input => operation.Inputs.Any(i => i.Identifier == input.Identifier && i.Type == JsonType.Array),
        ValueExpression.Literal literal => literal.Text.StartsWith('[') && JsonText.IsJson(literal.Text),
        ValueExpression.StepResult { Source.Path: [.., JsonSelector.Length] } or ValueExpression.InputMember { Path: [.., JsonSelector.Length] } => null,
        ValueExpression.StepResult or ValueExpression.InputMember => true,
        ValueExpression.Secret or ValueExpression.Template => null,
    };
}
