using System.Text.Json;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Schema;

/// <summary>Nothing is silent: a key that the schema knows changes what is made of a document, or something is said about it.</summary>
public sealed class EveryKeyTests
{
    /// <summary>One document with a place for a key in each block. The blocks hold nothing but what they cannot do without.</summary>
    private const string Template = """
        naftiko: 1.0.0-alpha3
        info: {label: Orders, description: Orders of the shop@info@}
        binds: [{namespace: env, keys: {SHOP_TOKEN: SHOP_TOKEN}@bind@}]
        capability:
          consumes:
          - {import: stock, location: ./stock.yaml@consumedImport@}
          - type: http
            namespace: shop
            baseUri: https://api.shop-works.dev
            authentication: {type: bearer, token: '{{SHOP_TOKEN}}'@authenticationBearer@}
            @consumedHttp@
            resources:
            - path: /orders/{orderId}
              @consumedResource@
              operations:
              - name: get-order
                method: GET
                inputParameters: [{name: state, in: query@parameter@}, {name: filter, in: query, type: object, properties: {a: {type: string@member@}}}]
                @consumedOperation@
            - path: /orders
              operations:
              - {name: add-order, method: POST, body: {data: {name: '{{name}}'}@body@}}
            - {path: /photo, operations: [{name: get-photo, method: GET, outputRawFormat: binary}]}
          - {type: http, namespace: basic, baseUri: https://basic.shop-works.dev, authentication: {type: basic, username: ada, password: '{{SHOP_TOKEN}}'@authenticationBasic@}, resources: [{path: /a, operations: [{name: get, method: GET}]}]}
          - {type: http, namespace: digest, baseUri: https://digest.shop-works.dev, authentication: {type: digest, username: ada, password: '{{SHOP_TOKEN}}'@authenticationDigest@}, resources: [{path: /b, operations: [{name: get, method: GET}]}]}
          - {type: http, namespace: key, baseUri: https://key.shop-works.dev, authentication: {type: apikey, key: X-Key, value: '{{SHOP_TOKEN}}'@authenticationApikey@}, resources: [{path: /c, operations: [{name: get, method: GET}]}]}
          - {type: http, namespace: flow, baseUri: https://flow.shop-works.dev, authentication: {type: oauth2, tokenUri: 'https://flow.shop-works.dev/token', clientId: ada, clientSecret: '{{SHOP_TOKEN}}'@authenticationOauth2@}, resources: [{path: /d, operations: [{name: get, method: GET}]}]}
          - {type: mcp, namespace: docs, endpoint: https://docs.shop-works.dev/mcp@consumedMcp@, tools: [{name: find, outputParameters: [{name: total, type: integer}]@consumedTool@}]}
          @capability@
          exposes:
          - type: rest
            namespace: shop-rest
            port: 8090
            @restAdapter@
            resources:
            - path: /orders/{orderId}
              @restResource@
              operations:
              - method: GET
                call: shop.get-order
                @restOperation@
            - path: /add
              operations:
              - {method: POST, name: add, call: {operation: shop.add-order@callObject@}}
            - {path: /a, operations: [{method: GET, name: a, call: basic.get}]}
            - {path: /b, operations: [{method: GET, name: b, call: digest.get}]}
            - {path: /c, operations: [{method: GET, name: c, call: key.get}]}
            - {path: /d, operations: [{method: GET, name: d, call: flow.get}]}
            - {path: /stock, operations: [{method: GET, name: stock, call: stock.list}]}
            - {path: /photo, operations: [{method: GET, name: photo, call: shop.get-photo, responses: {'404': {description: No photo@response@}, '410': {content: {text/plain: {binary: false@responseContent@}}}}}]}
            - {path: /thumbnail, operations: [{method: GET, name: thumbnail, call: shop.get-photo, responseBinary: {mediaType: image/png@responseBinary@}}]}
          - type: mcp
            namespace: shop-mcp
            port: 8091
            @mcpAdapter@
            tools:
            - name: get-order
              description: Reads one order by its number.
              hints: {idempotent: true@hints@}
              call: shop.get-order
              inputParameters: [{name: orderId, type: string, description: The number of the order}, {name: state, in: query, description: Only such orders@parameter@}]
              outputParameters: [{name: status, type: string, mapping: $.status@output@}, {name: parts, type: array, mapping: $.parts@output@}, {name: rest, type: object@output@}]
              @tool@
            - {name: get-photo, description: Shows the photo., call: shop.get-photo}
            - {name: find, call: docs.find}
            - name: read-twice
              description: Reads one order after the other.
              inputParameters: [{name: orderId, type: string, description: The number of the order}]
              steps: [{type: call, name: order, call: shop.get-order, with: {orderId: tools.orderId}}, {type: call, name: second, call: shop.get-order@callStep@}]
              mappings: [{targetName: order, value: $.order.id@mapping@}]
        """;

    private const string Imported = """
        naftiko: 1.0.0-alpha3
        consumes:
        - {type: http, namespace: stock, baseUri: https://stock.shop-works.dev, resources: [{path: /stock, operations: [{name: list, method: GET}]}]}
        """;

    /// <summary>Blocks that are refused as a whole, or that nothing else reads.</summary>
    private static readonly string[] NotBuilt =
    [
        "forward", "mcpResource", "toolUi", "resourceUi", "uiPolicy", "prompt", "promptArgument", "promptMessage", "skillAdapter", "skill", "skillTool", "skillToolSource", "controlAdapter", "management",
        "scripting", "observability", "traces", "metrics", "local", "exporters", "otlp", "aggregate", "function", "semantics", "lookupStep", "scriptStep", "mappingObject",
        "stakeholder",
    ];

    /// <summary>Words for people who read the document.</summary>
    private static readonly string[] Words =
    [
        "info / tags", "info / created", "info / modified", "info / stakeholders", "bind / description", "consumedImport / description",
        "consumedHttp / label", "consumedMcp / label", "consumedTool / label", "consumedTool / tags",
        "consumedHttp / description", "consumedResource / name", "consumedResource / label", "consumedResource / description", "consumedOperation / label", "parameter / label",
        "parameter / tags", "member / label", "member / tags", "output / label", "restAdapter / label", "restResource / name", "restResource / label", "restResource / description",
        "restOperation / label", "restOperation / tags", "callObject / description", "mcpAdapter / label", "tool / tags", "callStep / label", "callStep / description",
    ];

    /// <summary>What a block has in the template, where everything else stands on it.</summary>
    private static readonly string[] Given =
    [
        "info / label", "info / description", "bind / namespace", "bind / keys", "consumedImport / import", "consumedImport / location",
        "capability / consumes", "capability / exposes",
        "consumedMcp / type", "consumedMcp / namespace", "consumedMcp / endpoint", "consumedMcp / tools", "consumedTool / name", "consumedTool / outputParameters",
        "consumedHttp / type", "consumedHttp / namespace", "consumedHttp / baseUri", "consumedHttp / authentication", "consumedHttp / resources", "consumedResource / path",
        "consumedResource / operations", "consumedOperation / name", "consumedOperation / method", "consumedOperation / inputParameters", "body / data", "parameter / name", "parameter / in",
        "member / name", "member / in", "member / type", "output / name", "output / type", "output / mapping", "authenticationBasic / type", "authenticationBasic / username", "authenticationBasic / password", "authenticationBearer / type", "authenticationBearer / token",
        "authenticationDigest / type", "authenticationDigest / username", "authenticationDigest / password", "authenticationApikey / type", "authenticationApikey / key", "authenticationApikey / value", "authenticationOauth2 / type", "authenticationOauth2 / tokenUri", "authenticationOauth2 / clientId", "authenticationOauth2 / clientSecret", "restAdapter / type", "restAdapter / namespace",
        "restAdapter / port", "restAdapter / resources", "restResource / path", "restResource / operations", "restOperation / method", "restOperation / call", "callObject / operation", "mcpAdapter / type",
        "mcpAdapter / namespace", "mcpAdapter / port", "mcpAdapter / tools", "tool / name", "tool / description", "tool / hints", "tool / call", "tool / inputParameters",
        "tool / outputParameters", "hints / idempotent", "callStep / type", "callStep / name", "callStep / call", "response / description", "responseContent / binary", "responseBinary / mediaType", "mapping / targetName", "mapping / value",
    ];

    private static readonly Lazy<string> Bare = new(static () => Consequences(Compile(Fill("info", null, 0))));

    /// <summary>Where the example says what holds anyway.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["tool / with"] = "with: {state: open}",
        ["restOperation / with"] = "with: {state: open}",
        ["callStep / with"] = "with: {state: open}",
        ["restAdapter / address"] = "address: 0.0.0.0",
        ["mcpAdapter / address"] = "address: 0.0.0.0",
        ["hints / readOnly"] = "readOnly: false",
        ["hints / destructive"] = "destructive: true",
        ["hints / openWorld"] = "openWorld: false",
        ["authenticationApikey / placement"] = "placement: query",
        ["authenticationOauth2 / grantType"] = "grantType: password",
        ["consumedImport / from"] = "from: ./other.yaml",
        ["consumedOperation / authentication"] = "authentication: none",
        ["consumedResource / authentication"] = "authentication: none",
        ["consumedOperation / outputRawFormat"] = "outputRawFormat: xml",
        ["consumedOperation / outputParameters"] = "outputParameters: [{name: id, type: string, mapping: $.number}]",
        ["responseBinary / status"] = "status: '203'",
        ["capability / binds"] = "binds: [{namespace: other, keys: {OTHER: OTHER}}]",
    };

    private static readonly JsonElement Definitions = JsonDocument.Parse(SchemaFile.Text()).RootElement.GetProperty("definitions");

    public static TheoryData<string, string> Keys
    {
        get
        {
            var keys = new TheoryData<string, string>();
            foreach (var definition in Definitions.EnumerateObject().Where(static d => d.Value.TryGetProperty("properties", out _)
                && !NotBuilt.Contains(d.Name)))
            {
                foreach (var key in definition.Value.GetProperty("properties").EnumerateObject()
                    .Where(key => !Words.Contains($"{definition.Name} / {key.Name}")
                        && !Given.Contains($"{definition.Name} / {key.Name}")))
                {
                    keys.Add(definition.Name, key.Name);
                }
            }

            return keys;
        }
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Keys))]
    public void A_key_has_a_consequence(string block, string key)
    {
        var title = Definitions.GetProperty(block).GetProperty("title").GetString()!;
        var example = Others.GetValueOrDefault($"{block} / {key}")
            ?? KeyExamples.Of(title, key)
            ?? $"{key}: {Definitions.GetProperty(block).GetProperty("properties").GetProperty(key).GetProperty("enum")[0]}";
        var slots = Template.Split($"@{block}@").Length - 1;
        Assert.True(slots > 0, $"The template has no place for keys of {block}.");

        // Where a block stands in several places, one of them has to do something with the key.
        Assert.Contains(Enumerable.Range(0, slots), slot =>
        {
            var result = Compile(Fill(block, example, slot));
            Assert.DoesNotContain(result.Diagnostics, static d => d.Id.StartsWith("NAF1", StringComparison.Ordinal));
            return Consequences(result) != Bare.Value;
        });
    }

    [Fact]
    public void Every_block_has_a_place_or_a_reason() =>
        Assert.Equal("", string.Join(", ", Definitions.EnumerateObject().Select(static d => d.Name)
            .Where(static name => Definitions.GetProperty(name).TryGetProperty("properties", out _))
            .Where(static name => !NotBuilt.Contains(name) && !Template.Contains($"@{name}@", StringComparison.Ordinal))));

    [Fact]
    public void What_is_left_out_is_in_the_schema()
    {
        var keys = Definitions.EnumerateObject().Where(static d => d.Value.TryGetProperty("properties", out _))
            .SelectMany(static d => d.Value.GetProperty("properties").EnumerateObject().Select(key => $"{d.Name} / {key.Name}"))
            .ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Words.Concat(Given).Concat(Others.Keys), key => !keys.Contains(key));
        Assert.DoesNotContain(NotBuilt, static name => !Definitions.TryGetProperty(name, out _));
    }

    [Fact]
    public void The_template_is_complete_but_for_its_empty_blocks() =>
        Assert.DoesNotContain(Compile(Fill("info", null, 0)).Diagnostics, static d => d.Severity == Severity.Error);

    private static string Fill(string block, string? example, int slot)
    {
        var mark = $"@{block}@";
        var parts = Template.Split(mark);
        var text = string.Concat(parts.Select((part, index) =>
            index == parts.Length - 1 ? part : part + (index == slot && example is not null ? (part.TrimEnd(' ').EndsWith('\n') ? "" : ", ") + example : "")));
        return System.Text.RegularExpressions.Regex.Replace(text, "@[a-zA-Z0-9]+@", "");
    }

    private static string Consequences(CompilationResult result) =>
        string.Join('\n', result.Diagnostics.Select(static d => $"{d.Id} {d.Message}"))
            + string.Join('\n', result.Files.Where(static f => f.Path != "naftiko.lock.json").Select(static f => f.Content));

    private static CompilationResult Compile(string document) => Compilation.Compile(
        new SourceFile("orders.yaml", document),
        new CompilationOptions { ReadImport = static path => path == "stock.yaml" ? ImportedText.Of(new(path, Imported)) : ImportedText.Missing });
}
