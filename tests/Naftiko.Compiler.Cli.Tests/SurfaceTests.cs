namespace Naftiko.Compiler.Cli.Tests;

/// <summary><c>naftikoc diff</c> of two documents.</summary>
public sealed class SurfaceTests : IDisposable
{
    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public void Dispose() => _tool.Dispose();

    private static string Document(
        string tool = "", string rest = "", string mcp = "", string path = "/orders/{id}", string more = "", string method = "POST",
        string changed = "", string read = "") => $"""
        naftiko: 1.0.0-alpha3
        info: {"{label: Shop, description: A shop}"}
        binds: [{"{namespace: env, keys: {KEY: KEY}}"}]
        capability:
          consumes:
          - type: http
            namespace: shop
            baseUri: https://api.shopworks.com
            authentication: none
            resources:
            - path: /orders/{"{id}"}
              operations:
              - {"{"}name: change, method: POST, inputParameters: [{changed}]{"}"}
              - {"{"}name: get, method: GET, inputParameters: [{read}]{"}"}
          exposes:
          - type: rest
            namespace: shop-rest
            port: 3001
        {rest}
            resources:
            - path: {path}
              operations:
              - {"{"}name: change, method: {method}, call: shop.change{"}"}
          - type: mcp
            namespace: shop-tools
            port: 3002
        {mcp}
            tools:
            - {"{"}name: get_order, description: Reads an order., call: shop.get{tool}{"}"}
        {more}

        """;

    private string[] Compare(string before, string after, int exitCode)
    {
        _tool.Write("old.yaml", before);
        _tool.Write("new.yaml", after);
        var run = _tool.Run("diff old.yaml new.yaml");
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        return [.. run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line.StartsWith(' ')).Select(static line => line.Trim())];
    }

    [Fact]
    public void Nothing_changes_where_callers_see_nothing()
    {
        var renamed = Document(path: "/orders/{orderId}")
            .Replace("call: shop.change", "call: shop.change, with: {id: rest.orderId}", StringComparison.Ordinal);

        Assert.Empty(Compare(Document(), renamed, 0));
        Assert.Equal("Nothing changes for callers\n", _tool.Run("diff old.yaml old.yaml").Out);
    }

    [Theory]
    [InlineData("{targetNamespace: shop}", "{targetNamespace: shop}")]
    [InlineData("{targetNamespace: shop}", null, "breaking    `any method /shop/…` is gone")]
    [InlineData("{targetNamespace: shop}", "{targetNamespace: shop, methods: [GET]}", "breaking    `any method /shop/…` is gone", "compatible  `GET /shop/…` is new")]
    [InlineData("{targetNamespace: shop, methods: [GET]}", "{targetNamespace: shop, methods: [GET, PUT]}", "compatible  `PUT /shop/…` is new")]
    [InlineData("{targetNamespace: shop, trustedHeaders: [X-A]}", "{targetNamespace: shop, trustedHeaders: [X-B]}",
        "breaking    `any method /shop/…`: the header `X-A` is no longer taken", "compatible  `any method /shop/…`: the header `X-B` is new")]
    public void What_is_forwarded_is_seen_by_callers(string before, string? after, params string[] expected)
    {
        string With(string? forward) => forward is null ? Document() : Document().Replace(
            "    - path: /orders/{id}\n      operations:\n      - {name: change, method: POST, call",
            "    - {path: '/shop/{path}', forward: " + forward + "}\n    - path: /orders/{id}\n      operations:\n      - {name: change, method: POST, call",
            StringComparison.Ordinal);

        Assert.NotEqual(Document(), With(before));
        Assert.Equal(expected, Compare(With(before), With(after), expected.Any(static line => line.StartsWith("breaking", StringComparison.Ordinal)) ? 5 : 0));
    }

    [Theory]
    [InlineData("{name: note, in: query, type: string, required: false}", "{name: note, in: query, type: string, required: true}", "breaking    `get_order`: `note` is required")]
    [InlineData("{name: note, in: query, type: string, required: true}", "{name: note, in: query, type: string, required: false}", "compatible  `get_order`: `note` is optional")]
    [InlineData("{name: note, in: query, type: string, required: false}", "{name: other, in: query, type: string, required: false}",
        "breaking    `get_order`: `note` is no longer taken", "compatible  `get_order`: `other` is new")]
    [InlineData("{name: note, in: query, type: string, required: false}", "{name: note, in: query, type: integer, required: false}", "breaking    `get_order`: `note` was string and is integer")]
    [InlineData("{name: note, in: query, type: integer, required: false}", "{name: note, in: query, type: number, required: false}", "compatible  `get_order`: `note` was integer and is number")]
    [InlineData("{name: note, in: query, type: string, required: false, enum: [a, b]}", "{name: note, in: query, type: string, required: false, enum: [b, c]}",
        "breaking    `get_order`: `note` can no longer be \"a\"", "compatible  `get_order`: `note` can be \"c\"")]
    [InlineData("{name: note, in: query, type: integer, required: false, maximum: 10}", "{name: note, in: query, type: integer, required: false, maximum: 5}",
        "breaking    `get_order`: `maximum` of `note` was 10 and is 5")]
    [InlineData("{name: note, in: query, type: integer, required: false, maximum: 10}", "{name: note, in: query, type: integer, required: false}",
        "compatible  `get_order`: `maximum` of `note` was 10 and is none")]
    [InlineData("{name: note, in: query, type: string, required: false}", "{name: note, in: query, type: string, required: false, pattern: '^a'}",
        "breaking    `get_order`: `pattern` of `note` was none and is ^a")]
    [InlineData("{name: note, in: query, type: array, items: {type: string}, required: false}", "{name: note, in: query, type: array, items: {type: object, properties: {a: {type: string}}}, required: false}",
        "breaking    `get_order`: an item of `note` was string and is object", "compatible  `get_order`: `a` of an item of `note` is new")]
    public void Inputs_may_only_get_wider(string before, string after, params string[] expected)
    {
        var exitCode = expected.Any(static line => line.StartsWith("breaking", StringComparison.Ordinal)) ? 5 : 0;

        Assert.Equal(expected, Compare(Document(read: before), Document(read: after), exitCode));
    }

    [Theory]
    [InlineData("{id: {type: string, mapping: $.id}}", "{id: {type: string, mapping: $.key}}")]
    [InlineData("{id: {type: string, mapping: $.id}}", "{id: {type: string, mapping: $.id}, sku: {type: string, mapping: $.sku}}", "compatible  `get_order`: `sku` of its answer is new")]
    [InlineData("{id: {type: string, mapping: $.id}, sku: {type: string, mapping: $.sku}}", "{id: {type: string, mapping: $.id}}", "breaking    `get_order`: `sku` of its answer is gone")]
    [InlineData("{id: {type: integer, mapping: $.id}}", "{id: {type: string, mapping: $.id}}", "breaking    `get_order`: `id` of its answer was integer or null and is string or null")]
    public void Answers_may_only_get_narrower_or_tell_more(string before, string after, params string[] expected)
    {
        static string Tool(string properties) => Document(tool: $", outputParameters: [{"{"}type: object, properties: {properties}{"}"}]");

        Assert.Equal(expected, Compare(Tool(before), Tool(after), expected.Any(static line => line.StartsWith("breaking", StringComparison.Ordinal)) ? 5 : 0));
    }

    [Fact]
    public void Routes_and_tools_come_and_go()
    {
        Assert.Equal(["breaking    `POST /orders/{id}` is gone", "compatible  `PUT /orders/{id}` is new"], Compare(Document(), Document(method: "PUT"), 5));
        Assert.Equal(
            ["compatible  `get_again` is new"],
            Compare(Document(), Document(more: "    - {name: get_again, description: Reads it again., call: shop.get}"), 0));
    }

    [Fact]
    public void Parameters_of_routes_are_named_by_their_places()
    {
        var before = Document(changed: "{name: note, in: query, type: string, required: false}");
        var after = Document(changed: "{name: note, in: query, type: string, required: true}, {name: X-Who, in: header, type: string, required: true}");

        Assert.Equal(
            ["breaking    `POST /orders/{id}`: the query parameter `note` is required", "breaking    `POST /orders/{id}`: the header `X-Who` is new and required"],
            Compare(before, after, 5));
    }

    [Fact]
    public void What_callers_must_show_is_compared()
    {
        var bearer = Document(rest: "    authentication: {type: bearer, token: '{{KEY}}'}");

        Assert.Equal(["breaking    callers show a bearer token instead of nothing"], Compare(Document(), bearer, 5));
        Assert.Equal(["compatible  callers show nothing instead of a bearer token"], Compare(bearer, Document(), 0));
    }

    [Fact]
    public void A_scope_more_is_breaking()
    {
        const string Tokens = "    authentication: {type: oauth2, authorizationServerUri: 'https://login.shopworks.com', resource: 'https://shop.shopworks.com/mcp', scopes: [SCOPES]}";
        string With(string scopes, string tool = "") => Document(mcp: Tokens.Replace("SCOPES", scopes, StringComparison.Ordinal), tool: tool);

        Assert.Equal(["breaking    every call needs the scope `b`", "compatible  every call no longer needs the scope `a`"], Compare(With("a"), With("b"), 5));
        Assert.Equal(["breaking    `get_order`: a call needs the scope `read`"], Compare(With("a"), With("a", ", scopes: [read]"), 5));
    }

    [Fact]
    public void Another_address_is_breaking_unless_a_setting_says_otherwise() => Assert.Equal(
        ["breaking    it listens at http://127.0.0.1:3009 instead of http://127.0.0.1:3002, unless a setting says otherwise"],
        Compare(Document(), Document().Replace("3002", "3009", StringComparison.Ordinal), 5));

    [Fact]
    public void Adapters_come_and_go() => Assert.Equal(
        ["breaking    the MCP adapter is gone", "compatible  the MCP adapter is new"],
        Compare(Document(), Document().Replace("shop-tools", "shop-models", StringComparison.Ordinal), 5));

    [Fact]
    public void Resources_and_prompts_are_what_clients_see()
    {
        static string With(string uri, string arguments) => Document(mcp: $$"""
                resources: [{name: order, uri: '{{uri}}', call: shop.get}]
                prompts: [{name: ask, arguments: [{{arguments}}], template: [{role: user, content: 'Of <a>.'}]}]
            """).Replace("<a>", "{{a}}", StringComparison.Ordinal);

        Assert.Equal(
            ["breaking    the resource `shop://orders/{id}` is gone", "compatible  the resource `shop://order/{id}` is new"],
            Compare(With("shop://orders/{id}", "{name: a}"), With("shop://order/{id}", "{name: a}"), 5));
        Assert.Contains(
            "breaking    the prompt `ask`: ",
            Assert.Single(Compare(With("shop://orders/{id}", "{name: a, required: false}"), With("shop://orders/{id}", "{name: a}"), 5)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_a_list()
    {
        _tool.Write("old.yaml", Document());
        _tool.Write("new.yaml", Document(method: "PUT"));

        var run = _tool.Run("diff old.yaml new.yaml --format json");

        Assert.Equal(5, run.ExitCode);
        Assert.Contains("\"breaking\": 1,", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"text\": \"`POST /orders/{id}` is gone\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_with_errors_cannot_be_compared()
    {
        _tool.Write("old.yaml", Document());
        _tool.Write("new.yaml", Document().Replace("shop.get", "shop.gone", StringComparison.Ordinal));

        var run = _tool.Run("diff old.yaml new.yaml");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("new.yaml", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run("diff old.yaml gone.yaml").ExitCode);
    }
}
