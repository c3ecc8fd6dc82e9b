using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Naftiko.Compiler.Gateway.Testing;

/// <summary>What the APIs behind an operation have to be sent, out of the model alone: the code of the gateway has no part in it.</summary>
internal sealed class RequestExpectation
{
    private readonly Dictionary<string, Upstream> _upstreams;
    private readonly Func<string, string> _secretOf;

    /// <param name="secretOf">The value that a secret has in tests, by its <see cref="SecretSetting.Key"/>.</param>
    public RequestExpectation(GatewayModel model, Func<string, string> secretOf)
    {
        _upstreams = model.Upstreams.ToDictionary(static upstream => upstream.Name, StringComparer.Ordinal);
        _secretOf = secretOf;
    }

    /// <summary>Nothing else is sent than what can be told in advance, and the operation goes on with an answer in JSON.</summary>
    public bool IsWhole(Behaviour behaviour) => behaviour switch
    {
        Behaviour.Forward or Behaviour.Map => behaviour.Calls().All(call => call.Bytes is null && Target(call).Format is null),
        Behaviour.Mock => true,
        Behaviour.Flow or Behaviour.Proxy => false,
    };

    /// <param name="reasons">Takes why it cannot be told.</param>
    public ImmutableArray<ExpectedRequest> Of(Operation operation, SampleCall sample, List<string> reasons)
    {
        var calls = Known(operation.Behaviour, reasons).ToList();
        if (calls.Exists(call => _upstreams[call.Upstream].Server is not null))
        {
            reasons.Add("it calls an MCP server");
            return [];
        }

        return [.. calls.Select(call => Of(call, sample, reasons))];
    }

    /// <summary>The calls that do not depend on what others are answered.</summary>
    private static IEnumerable<UpstreamCall> Known(Behaviour behaviour, List<string> reasons)
    {
        return behaviour switch
        {
            Behaviour.Forward or Behaviour.Map or Behaviour.Mock => behaviour.Calls(),
            Behaviour.Flow { Steps: [FlowStep.Call first, ..] } flow =>
                flow.Steps.OfType<FlowStep.Call>().Where(call => call.Stage == first.Stage).Select(static call => call.Request),
            Behaviour.Flow => None("its first step calls no API"),
            Behaviour.Proxy => None("it forwards any path"),
        };

        IEnumerable<UpstreamCall> None(string reason)
        {
            reasons.Add(reason);
            return [];
        }
    }

    private UpstreamOperation Target(UpstreamCall call) => _upstreams[call.Upstream].Operations.First(operation => operation.Identifier == call.Operation);

    private ExpectedRequest Of(UpstreamCall call, SampleCall sample, List<string> reasons)
    {
        var (upstream, operation) = (_upstreams[call.Upstream], Target(call));
        var values = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var parameter in operation.Parameters.Where(static parameter => parameter.Place != ParameterPlace.Body))
        {
            if (call.Arguments.FirstOrDefault(argument => argument.Parameter == parameter.Identifier) is not { } argument)
            {
                continue;
            }

            if (Texts(argument.Value, sample) is { } texts)
            {
                values.Add(parameter.Identifier, texts);
            }
            else
            {
                reasons.Add($"{parameter.Name} of {upstream.Namespace} is no plain value");
            }
        }

        var path = string.Concat(operation.Path.Select(part => part.Literal ?? string.Concat(Given(part.Parameter!).Select(Uri.EscapeDataString))));
        var query = Of(ParameterPlace.Query).Where(static value => value.Text.Length > 0);
        var credentials = TestCredential.Of(upstream.Authentication, _secretOf).Where(static credential => credential.Place == KeyPlacement.Header)
            .Select(static credential => credential.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<SentHeader> headers = [.. Of(ParameterPlace.Header).Select(static value => new SentHeader(value.Name, value.Text))];
        foreach (var header in operation.Headers.Concat(upstream.Headers))
        {
            // What belongs to a body is only there with one.
            if (!headers.Exists(sent => sent.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase))
                && !header.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            {
                headers.Add(new(header.Name, TestCredential.Text(header.Value, _secretOf)));
            }
        }

        // Authentication has the last word about its header.
        return new(
            upstream.Name,
            operation.Method,
            path + QueryText.Of(query),
            [
                .. headers.Where(header => !credentials.Contains(header.Name)),
                .. Of(ParameterPlace.Cookie).Select(static value => new SentHeader("Cookie", $"{value.Name}={value.Text}")),
            ],
            call.PassesBody ? sample.Body : null);

        ImmutableArray<string> Given(string parameter) => values.GetValueOrDefault(parameter, []);

        IEnumerable<(string Name, string Text)> Of(ParameterPlace place) => operation.Parameters
            .Where(parameter => parameter.Place == place)
            .SelectMany(parameter => Given(parameter.Identifier).Select(text => (WireName(parameter), text)));
    }

    /// <summary>A list of one value is written in the same way in every other style.</summary>
    private static string WireName(UpstreamParameter parameter) =>
        parameter is { Place: ParameterPlace.Query, Type: JsonType.Array, Style: ParameterStyle.Brackets } ? parameter.Name + "[]" : parameter.Name;

    /// <returns>None: the value is absent; null: what it is cannot be told, or how it is written is a matter of its own.</returns>
    private ImmutableArray<string>? Texts(ValueExpression value, SampleCall sample) => value switch
    {
        ValueExpression.Input input => sample.Value(input.Identifier) is { } given ? Texts(given) : [],
        ValueExpression.Literal literal =>
            SampleValue.Parsed(literal.JsonText ?? literal.Text) is { } many and (JsonArray or JsonObject) ? Texts(many) : [literal.Text],
        ValueExpression.Secret secret => [_secretOf(secret.Setting)],
        ValueExpression.Template template => Joined([.. template.Parts.Select(part => Texts(part, sample))]),
        ValueExpression.InputMember or ValueExpression.StepResult => null,
    };

    private static ImmutableArray<string>? Joined(List<ImmutableArray<string>?> parts) =>
        parts.TrueForAll(static part => part is [_]) ? [string.Concat(parts.Select(static part => part!.Value[0]))] : null;

    private static ImmutableArray<string>? Texts(JsonNode value) => value switch
    {
        JsonObject => null,
        JsonArray { Count: 1 } list when list[0] is JsonValue item => [SampleValue.Text(item)],
        JsonArray => null,
        _ => [SampleValue.Text(value)],
    };
}
