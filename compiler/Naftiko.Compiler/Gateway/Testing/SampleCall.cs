using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Naftiko.Compiler.Gateway.Testing;

/// <summary>What a caller gives an operation in a test: every value that is one text, and of the others those that are required.</summary>
internal sealed class SampleCall
{
    /// <summary>Headers that a client sets itself, or that do not reach a gateway as they are.</summary>
    private static readonly HashSet<string> OfClients = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept-Encoding", "Allow", "Authorization", "Connection", "Content-Encoding", "Content-Language", "Content-Length", "Content-Location", "Content-Type",
        "Cookie", "Date", "Expect", "Expires", "Host", "Last-Modified", "Origin", "Range", "TE", "Traceparent", "Tracestate", "Trailer", "Transfer-Encoding",
        "Upgrade",
    };

    private readonly List<(OperationInput Input, JsonNode Value)> _given = [];
    private readonly Dictionary<string, JsonNode> _known = new(StringComparer.Ordinal);
    private readonly (BodyInput Input, JsonNode Value)? _body;

    private SampleCall(Operation operation, List<string> reasons)
    {
        foreach (var input in operation.Inputs)
        {
            if (IsGiven(input))
            {
                var isSettable = input.BodyPath.All(IsPlace) && !(input.Place == InputPlace.Header && OfClients.Contains(input.Name));
                if (isSettable && SampleValue.Of(input.Schema, input.Name) is { } value)
                {
                    _given.Add((input, value));
                    _known.Add(input.Identifier, value);
                    continue;
                }

                if (input.Required)
                {
                    reasons.Add($"no value is known that {input.Name} could have");
                }
            }

            if (input.Schema.Default is { } json && SampleValue.Parsed(json) is { } assumed)
            {
                _known.Add(input.Identifier, assumed);
            }
        }

        if (operation.Body is { } body)
        {
            var value = body.Schema is { } schema ? SampleValue.Of(schema, body.ToolKey) : new JsonObject { ["some"] = "body" };
            if (value is not null)
            {
                _body = (body, value);
            }
            else if (body.Required)
            {
                reasons.Add("no value is known that its body could have");
            }
        }

        if (operation.TakesFiles)
        {
            reasons.Add("it takes files");
        }
    }

    /// <summary>Names and values of the headers, the cookies among them.</summary>
    public ImmutableArray<SentHeader> Headers =>
    [
        .. Texts(InputPlace.Header).Select(static header => new SentHeader(header.Name, header.Text)),
        .. Texts(InputPlace.Cookie).Select(static cookie => new SentHeader("Cookie", $"{cookie.Name}={cookie.Text}")),
    ];

    /// <summary>What REST callers send; null: nothing.</summary>
    public SentBody? Body
    {
        get
        {
            if (_body is { } body)
            {
                return body.Input.IsText ? new(SampleValue.Text(body.Value), IsJson: false) : new(body.Value.ToJsonString(), IsJson: true);
            }

            var members = new JsonObject();
            foreach (var (input, value) in _given.Where(static given => given.Input.Place == InputPlace.BodyMember))
            {
                Put(members, input, value);
            }

            return members.Count == 0 ? null : new(members.ToJsonString(), IsJson: true);
        }
    }

    /// <summary>What a tool is called with: a JSON object.</summary>
    public string Arguments
    {
        get
        {
            var arguments = new JsonObject();
            foreach (var (input, value) in _given)
            {
                arguments[input.ToolKey] = value.DeepClone();
            }

            if (_body is { } body)
            {
                arguments[body.Input.ToolKey] = body.Value.DeepClone();
            }

            return arguments.ToJsonString();
        }
    }

    /// <param name="reasons">Takes why there can be no such call.</param>
    public static SampleCall Of(Operation operation, List<string> reasons) => new(operation, reasons);

    /// <summary>A route with the values in it.</summary>
    public string Target(string template)
    {
        var path = Texts(InputPlace.Route).Aggregate(template, static (path, value) =>
            path.Replace($"{{{value.Name}}}", Uri.EscapeDataString(value.Text), StringComparison.OrdinalIgnoreCase));
        return path.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal) + QueryText.Of(Texts(InputPlace.Query));
    }

    /// <returns>What the gateway takes for the input; null: it is absent.</returns>
    public JsonNode? Value(string identifier) => _known.GetValueOrDefault(identifier);

    private static bool IsGiven(OperationInput input) => input.Required || input.Type is not (JsonType.Array or JsonType.Object);

    private IEnumerable<(string Name, string Text)> Texts(InputPlace place) =>
        _given.Where(given => given.Input.Place == place).Select(static given => (given.Input.Name, SampleValue.Text(given.Value)));

    private static void Put(JsonObject members, OperationInput input, JsonNode value)
    {
        ImmutableArray<JsonSelector> path = input.BodyPath.IsEmpty ? [new JsonSelector.Member(input.Name)] : input.BodyPath;
        JsonNode inside = members;
        for (var i = 0; i < path.Length - 1; i++)
        {
            inside = At(inside, path[i]) ?? Set(inside, path[i], path[i + 1] is JsonSelector.Index ? new JsonArray() : new JsonObject());
        }

        Set(inside, path[^1], value.DeepClone());
    }

    /// <summary>The body has places of members and of items, and no others.</summary>
    private static bool IsPlace(JsonSelector selector) => selector is JsonSelector.Member or JsonSelector.Index { Position: >= 0 and < 10 };

    private static JsonNode? At(JsonNode inside, JsonSelector selector) => (inside, selector) switch
    {
        (JsonObject members, JsonSelector.Member member) => members[member.Name],
        (JsonArray items, JsonSelector.Index index) => items.ElementAtOrDefault(index.Position),
        _ => null,
    };

    private static JsonNode Set(JsonNode inside, JsonSelector selector, JsonNode value)
    {
        if (inside is JsonObject members && selector is JsonSelector.Member member)
        {
            members[member.Name] = value;
        }
        else if (inside is JsonArray items && selector is JsonSelector.Index index)
        {
            while (items.Count <= index.Position)
            {
                items.Add(null);
            }

            items[index.Position] = value;
        }

        return value;
    }
}
