using System.Globalization;

namespace Naftiko.Compiler.Tests.Fuzz;

/// <summary>Documents that are large or deep where nobody would expect it: each is answered, whatever the answer is.</summary>
[Trait("Speed", "Slow")]
public sealed class WorstCaseTests
{
    /// <summary>Turns what never ends into a failure; what ends comes nowhere near it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const string Get = "{name: get, method: GET}";

    private static readonly string Mebibyte = new('a', 1024 * 1024);

    private static readonly Dictionary<string, Func<string>> Documents = new(StringComparer.Ordinal)
    {
        ["a mebibyte of description"] = static () => Document(Get, Tool("t", $"description: {Mebibyte}")),
        ["a mebibyte of tool name"] = static () => Document(Get, Tool(Mebibyte)),
        ["a mebibyte of operation name"] = static () => Document($"{{name: {Mebibyte}, method: GET}}", Tool("t", $"call: shop.{Mebibyte}")),
        ["a mebibyte of path"] = static () => Document(Get, Tool("t"), path: "/" + Mebibyte),
        ["a mebibyte of namespace"] = static () => Document(Get, Tool("t")).Replace("namespace: shop", "namespace: " + Mebibyte, StringComparison.Ordinal),
        ["a mebibyte of base address"] = static () =>
            Document(Get, Tool("t")).Replace("baseUri: ", "baseUri: https://" + Mebibyte + "/", StringComparison.Ordinal),
        ["a mebibyte of label"] = static () => Document(Get, Tool("t")).Replace("label: Shop", "label: " + Mebibyte, StringComparison.Ordinal),
        ["a mebibyte of token"] = static () => Document(Get, Tool("t")).Replace("resources:", $"authentication: {{type: bearer, token: {Mebibyte}}}\n    resources:", StringComparison.Ordinal),
        ["a thousand placeholders in a path"] = static () => Document(Get, Tool("t"), path: Many(1000, static i => $"/{{p{i}}}", "")),
        ["a template of a thousand parts"] = static () => Document($"{{name: get, method: POST, body: {{type: text, data: '{Many(1000, static i => $"{{{{v{i}}}}}", " ")}'}}}}", Tool("t")),
        ["a template of one value a hundred thousand times"] = static () => Document($"{{name: get, method: POST, body: {{type: text, data: '{Many(100_000, static _ => "{{a}}", "")}'}}}}", Tool("t")),
        ["a thousand parameters"] = static () => Document($"{{name: get, method: GET, inputParameters: [{Many(1000, static i => $"{{name: p{i}, in: query}}")}]}}", Tool("t")),
        ["a hundred thousand tags"] = static () =>
            Document(Get, Tool("t")).Replace("label: Shop", $"label: Shop, tags: [{Many(100_000, static i => "t")}]", StringComparison.Ordinal),
        ["ten thousand words that are no API"] = static () => $"naftiko: 1.0.0-alpha2\ncapability:\n  consumes: [{Many(10_000, static i => "x")}]\n  exposes: []\n",
        ["thousands of calls nearly right"] = static () => Document(
            Many(4000, static i => $"{{name: operation-{i:000000}, method: GET}}", "\n      - "), Many(4000, static i => Tool($"t{i}", $"call: shop.operatoin-{i:000000}"), "\n    - ")),
        ["thousands of keys nearly right"] = static () => Document(Get, Many(1000, static i => Tool($"t{i}", "callls: x"), "\n    - ")),
        ["thousands of unknown methods"] = static () => Document(
            Many(4000, static i => $"{{name: get{i}, method: GETT}}", "\n      - "), Many(4000, static i => Tool($"t{i}", $"call: shop.get{i}"), "\n    - ")),
        ["a thousand tools of one name"] = static () => Document(Get, Many(1000, static i => Tool($"'{new string('.', i + 1)}'"), "\n    - ")),
        ["a JSONPath of a hundred thousand steps"] = static () => Document(Get, Tool("t", "outputParameters: [{type: object, properties: {a: {type: string, mapping: $" + Many(100_000, static i => ".a", "") + "}}}]")),
        ["a JSONPath of parentheses"] = static () => Document(Get, Tool("t", $"outputParameters: [{{type: string, mapping: '$[?{new string('(', 50_000)}@.a{new string(')', 50_000)}]'}}]")),
        ["outputs nested to the limit"] = static () => Document(Get, Tool("t", "outputParameters: [" + Many(30, static i => "{type: object, properties: {a: ", "") + "{type: string, mapping: $.a}" + new string('}', 60) + "]")),
        ["a pattern that takes for ever"] = static () => Document(Get, Tool("t", "inputParameters: [{name: a, type: string, pattern: '^(a+)+$'}]")),
        ["brackets without an end"] = static () => new string('[', 1024 * 1024),
        ["quotes without an end"] = static () => "a: '" + new string('\'', 1024 * 1024 + 1),
        ["a colon after the other"] = static () => "a: " + Many(200_000, static i => "a:", " "),
        ["aliases of aliases"] = static () => "a0: &a0 [1, 2]\n" + Many(9, static i => $"a{i + 1}: &a{i + 1} [{Many(10, _ => $"*a{i}")}]", "\n"),
        ["more than 64 MiB"] = static () => "a: " + new string('a', 65 * 1024 * 1024),
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_answered(string name)
    {
        var yaml = Documents[name]();

        Assert.Null(await Task.Run(() => new Pipeline().Problem(yaml, whole: true)).WaitAsync(Patience));
    }

    private static string Document(string operations, string tools, string path = "/orders") =>
        $"""
        naftiko: 1.0.0-alpha2
        info: {"{"}label: Shop, description: Orders of a shop.{"}"}
        capability:
          consumes:
          - type: http
            namespace: shop
            baseUri: https://shop.test-works.dev
            resources:
            - path: '{path}'
              operations:
              - {operations}
          exposes:
          - type: mcp
            namespace: shop-mcp
            port: 9090
            description: The shop for agents.
            tools:
            - {tools}
        """;

    private static string Tool(string name, string more = "call: shop.get") =>
        $"{{name: {name}, {(more.StartsWith("description", StringComparison.Ordinal) ? "" : "description: Gets it at once., ")}{more}{(more.StartsWith("call:", StringComparison.Ordinal) ? "" : ", call: shop.get")}}}";

    private static string Many(int count, Func<int, string> item, string between = ", ") =>
        string.Join(between, Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{item(i)}")));
}
