namespace Naftiko.Compiler.Golden;

/// <summary>
/// A document in which everything is called like something that generated code has a use for already, with flows of several calls and
/// with inputs that go to parameters of different types. The same number makes the same document everywhere.
/// </summary>
internal sealed class AwkwardDocument
{
    /// <summary>What templates, the language and the framework call their own, and names that are the same once C# has made them.</summary>
    private static readonly string[] Names =
    [
        "class", "params", "event", "namespace", "string", "object", "default", "in", "is", "new", "null", "base", "this", "lock", "checked",
        "var", "value", "record", "file", "required", "init", "get", "set", "field", "await", "async", "yield", "when", "where", "with", "from",
        "select", "dynamic", "nameof", "not", "and", "or", "global", "partial", "scoped", "nint", "notnull", "managed", "extension", "args",
        "answer", "input", "upstream", "cancellationToken", "cancellation-token", "http", "body", "response", "request", "context", "flow", "root",
        "item", "child", "child2", "json", "count", "secrets", "secret", "provider", "options", "progress", "status", "tool", "text", "path",
        "System", "Task", "String", "JsonElement", "Answer", "CallInput", "CallContext", "RestCall", "GatewayTool", "InputText", "UpstreamClient",
        "UpstreamConnection", "UpstreamRequest", "UpstreamResponse", "GatewaySecrets", "CredentialRedactor", "LinkRoute", "IPathPolicy", "StepValue",
        "HttpContext", "HttpContent", "Regex", "GeneratedRegex", "RegexOptions", "Microsoft", "Features", "Flows", "Hosting", "Shared", "Generated",
        "ToString", "GetHashCode", "Equals", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "Clone", "EqualityContract", "PrintMembers",
        "Deconstruct", "SendAsync", "Send", "RunAsync", "Run", "HandleAsync", "Handle", "Map", "Tool", "Tool2", "Setup", "Secrets", "AddHeaders",
        "AllowsEncodedSlash", "ThrowIfInvalid", "Root", "Status", "JsonPropertyName", "IReadOnlyList", "Default", "Json", "Routes", "Tools",
        "Größe", "größe", "名前", "данные", "été", "ÅNGSTRÖM", "ångström", "2fa", "404", "1", "a", "A", "x", "X", "_", "__", "-", "$select", "select_",
        "filter[x]", "filter-x", "filterX", "filter_x", "FilterX", "filter.x", "Filter X", "id", "ID", "Id", "iD", "id2", "id-2", "id-boolean",
        "id-integer", "idInteger", "id-number", "shop-client", "shopClient", "ShopClient", "store-client", "shop", "store", "ShopFlow", "first-flow",
        "first", "first-tool", "FirstTool", "first-tool-flow", "FirstToolFlow", "items", "Orders", "orders", "OrdersJson", "orders-routes",
        "OrdersTools", "OrdersOperations", "orders-links", "shop-mcp", "names-rest", "Date<", "Date>", "+1", "-1", "if-Match", "X-Flag", "id-pattern",
    ];

    /// <summary>Of operations and tools: each may be taken once.</summary>
    private static readonly string[] Nouns =
    [
        "orders", "Orders", "answer", "System", "Task", "Tool2", "shop-client", "{}", "first", "upstreams", "rest-input", "gateway-secrets", "данные",
        "link-route", "call-log",
    ];

    private static readonly string[] Types = ["string", "integer", "number", "boolean", "array", "object"];

    private static readonly string[] Apis =
    [
        "shop", "store", "http", "task", "gateway-secrets", "upstream-request", "Shop", "json", "mcp", "2d", "names-rest", "first-result",
        "credential-redactor",
    ];

    private static readonly string[] Paths = ["$.", "$", "$.a", "$.items", "$.items[0].id", "$.items[*].id", "$.items.length()", "$.items[*].name.length()"];

    private readonly Random _random;
    private readonly List<(string Api, string Name, List<string> Parameters, string Method)> _operations = [];

    private AwkwardDocument(int seed) => _random = new Random(seed);

    public static string Of(int seed) => new AwkwardDocument(seed).Write();

    /// <summary>What the gateway is called, for every other document.</summary>
    public static string? GatewayName(int seed) => seed % 2 == 0 ? null : Names[seed * 7 % Names.Length];

    private string Write()
    {
        var consumes = Distinct(Apis, _random.Next(1, 4)).Select(Api).ToList();
        var plain = Operations(_random.Next(1, 4)).ToList();
        var flows = Distinct(Names, _random.Next(1, 4)).Where(name => plain.TrueForAll(p => p.Name != name)).Select(Flow).ToList();
        var exposed = plain.Concat(flows).ToList();
        var keys = Map([.. Distinct(Names, 2).Where(IsKey).Append("KEY").Distinct().Select(static key => (key, (object)key))]);
        return $"""
            naftiko: 1.0.0-alpha3
            info: {Map(("label", "Awkward"), ("description", "Names that are taken."))}
            binds: [{Map(("namespace", "env"), ("keys", Raw(keys)))}]
            capability:
              consumes:
            {string.Join('\n', consumes)}
              exposes:
              - type: rest
                port: 8080
                namespace: {Quote(Any(Apis) + "-front")}
                resources:
            {string.Join('\n', exposed.Select((e, i) => $"    - {Map(("path", $"/r{i}"), ("operations", Raw($"[{Routed(e.Name, e.Members)}]")))}"))}
              - type: mcp
                port: 9090
                namespace: names-mcp
                tools:
            {string.Join('\n', exposed.Select(e => $"    - {Map([.. e.Members.Prepend(("description", "Does it.")).Prepend(("name", e.Name))])}"))}
              - type: mcp
                port: 9091
                namespace: {Quote(Any(Names) + " more")}
                tools:
            {string.Join('\n', exposed.Take(2).Select(e => $"    - {Map([.. e.Members.Prepend(("description", "Does it, too.")).Prepend(("name", e.Name))])}"))}
            """.ReplaceLineEndings("\n");

        string Routed(string name, List<(string, object)> members) =>
            Map([.. members.Prepend(("method", Any(["GET", "POST", "PUT", "DELETE"]))).Prepend(("name", name))]);
    }

    private string Api(string name)
    {
        var operations = Distinct(Names, _random.Next(1, 4)).Select(operation => Consumed(name, operation)).ToList();
        var headers = _random.Next(3) == 0 ? "\n    inputParameters: [{name: X-Key, in: header, value: '{{KEY}}'}]" : "";
        var authentication = _random.Next(3) == 0 ? "\n    authentication: {type: apikey, key: X-Auth, value: '{{KEY}}', placement: query}" : "";
        return $"""
              - type: http
                namespace: {Quote(name)}
                baseUri: https://{_random.Next(1000)}.test-works.dev{headers}{authentication}
                resources:
            {string.Join('\n', operations)}
            """;
    }

    private string Consumed(string api, string name)
    {
        var method = Any(["GET", "GET", "POST", "PUT", "PATCH", "DELETE"]);
        var names = Distinct(Names, _random.Next(1, 5)).ToList();
        var isInPath = _random.Next(3) == 0 && names[0].All(char.IsLetterOrDigit);
        var parameters = names.Select((parameter, i) => Map(
            ("name", parameter),
            ("in", isInPath && i == 0 ? "path" : Any(["query", "query", "header", "cookie"])),
            ("type", Any(Types)),
            ("required", _random.Next(3) == 0)))
            .Select(static text => text.Replace("'True'", "true", StringComparison.Ordinal).Replace("'False'", "false", StringComparison.Ordinal));
        List<(string, object)> members = [("name", name), ("method", method), ("inputParameters", Raw($"[{string.Join(", ", parameters)}]"))];
        if (method is "POST" or "PUT" or "PATCH")
        {
            var value = Any(Names.Where(static n => n.All(char.IsLetterOrDigit)).ToArray());
            switch (_random.Next(5))
            {
                case 0:
                    members.Add(
                        ("body", Raw(Map(("type", "json"), ("data", Raw(Map((Any(Names), "{{" + value + "}}"), ("two parts", "a {{" + value + "}} b"))))))));
                    names.Add(value);
                    break;
                case 1:
                    members.Add(("body", Raw(Map(("type", "formUrlEncoded"), ("data", Raw(Map((Any(Names), "{{" + value + "}}"))))))));
                    names.Add(value);
                    break;
                case 2:
                    members[^1] = ("inputParameters", Raw("[{name: body, in: body, type: object}]"));
                    names = ["body"];
                    isInPath = false;
                    break;
            }
        }

        _operations.Add((api, name, names, method));
        var noun = Any(Nouns);
        var path = noun == "{}" ? $"/{_operations.Count}" : $"/{noun}/{_operations.Count}";
        return $"    - {Map(("path", isInPath ? $"{path}/{{{{{names[0]}}}}}" : path), ("operations", Raw($"[{Map([.. members])}]")))}";
    }

    private IEnumerable<(string Name, List<(string, object)> Members)> Operations(int count) => _operations.OrderBy(_ => _random.Next()).Take(count)
        .Select(o => (Name: Any(Names), Operation: o))
        .DistinctBy(static o => o.Name)
        .Select(o =>
        {
            List<(string, object)> members = [];
            if (_random.Next(2) == 0)
            {
                members.Add(("inputParameters", Inputs(o.Operation.Parameters)));
            }

            members.Add(("call", $"{o.Operation.Api}.{o.Operation.Name}"));
            if (_random.Next(2) == 0)
            {
                members.Add(("outputParameters", Raw($"[{Output(2)}]")));
            }

            return (o.Name, members);
        });

    private (string Name, List<(string, object)> Members) Flow(string name)
    {
        var inputs = Distinct(Names, _random.Next(1, 5)).ToList();
        var steps = new List<(string Name, string Text)>();
        foreach (var step in Distinct(Names, _random.Next(2, 5)))
        {
            var operation = Any(_operations.ToArray());
            var with = operation.Parameters.Distinct(StringComparer.Ordinal).Select(parameter => (parameter, (object)Value(inputs, steps))).ToArray();
            steps.Add((step, Map(("name", step), ("type", "call"), ("call", $"{operation.Api}.{operation.Name}"), ("with", Raw(Map(with))))));
        }

        List<(string, object)> members =
        [
            ("inputParameters", Inputs(inputs)),
            ("steps", Raw($"[{string.Join(", ", steps.Select(static s => s.Text))}]")),
        ];
        if (_random.Next(3) > 0)
        {
            var mappings = Distinct(Names, _random.Next(1, 4)).Select(target => Map(
                ("targetName", target.Replace(".", "", StringComparison.Ordinal)), ("value", "$." + Any(steps.ToArray()).Name + Any(Paths)[1..].TrimEnd('.'))));
            members.Add(("mappings", Raw($"[{string.Join(", ", mappings)}]")));
        }

        return (name, members);
    }

    private string Value(List<string> inputs, List<(string Name, string Text)> steps) => _random.Next(6) switch
    {
        0 when steps.Count > 0 => "{{" + Any(steps.ToArray()).Name + Any(Paths)[1..].TrimEnd('.') + "}}",
        1 => Any(["1", "true", "text", "{{KEY}}", "a {{" + Any(inputs.ToArray()) + "}} b"]),
        _ => "{{" + Any(inputs.ToArray()) + "}}",
    };

    private RawText Inputs(IEnumerable<string> names) => Raw($"[{string.Join(", ", names.Distinct(StringComparer.Ordinal).Select(name => Map(
        _random.Next(4) == 0 ? [("name", name), ("description", "Some value.")]
        : _random.Next(6) == 0 ? [("name", name), ("type", "string"), ("pattern", "^[a-z]+$"), ("description", "Some value.")]
        : [("name", name), ("type", Any(Types)), ("description", "Some value.")])))}]");

    private string Output(int depth)
    {
        var properties = Raw(Map([.. Distinct(Names, _random.Next(1, 5)).Select(name => (name, Raw(Property())))]));
        return _random.Next(3) == 0
            ? Map(("type", "array"), ("mapping", Any(Paths[..4])), ("items", Raw(Map(("type", "object"), ("properties", properties)))))
            : Map(("type", "object"), ("mapping", Any(Paths[..4])), ("properties", properties));

        string Property() => depth > 0 && _random.Next(3) == 0 ? Output(depth - 1) : Map(("type", Any(Types[..4])), ("mapping", Any(Paths)));
    }

    private IEnumerable<T> Distinct<T>(T[] all, int count) => _random.GetItems(all, count).Distinct();

    private T Any<T>(T[] all) => all[_random.Next(all.Length)];

    private static bool IsKey(string name) => name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_') && char.IsAsciiLetter(name[0]);

    private static string Map(params (string Key, object Value)[] members) =>
        $"{{{string.Join(", ", members.Select(static m => $"{Quote(m.Key)}: {(m.Value is RawText raw ? raw.Text : Quote(m.Value.ToString()!))}"))}}}";

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static RawText Raw(string text) => new RawText(text);

    private sealed record RawText(string Text);
}
