using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>A resource or an operation that is called elsewhere, or with another credential, than its API.</summary>
public sealed class ServerTests
{
    private const string Token = "authentication: {type: bearer, token: '{{T}}'}";

    [Theory]
    [InlineData("", "baseUri: https://uploads.shop-works.dev", "ShopUploads", "https://uploads.shop-works.dev", "Bearer T")]
    [InlineData("", "baseUri: https://api.files-works.dev/v2/", "ShopFilesWorks", "https://api.files-works.dev/v2", "Bearer T")]
    [InlineData("", "baseUri: ''", "ShopGet", null, "Bearer T")]
    [InlineData("", "baseUri: 'https://{tenant}.shop-works.dev'", "ShopGet", null, "Bearer T")]
    [InlineData("", "authentication: none", "ShopOpen", "https://shop.test-works.dev/v1", "None")]
    [InlineData("", "authentication: {type: basic, username: ada, password: '{{P}}'}", "ShopBasic", "https://shop.test-works.dev/v1", "Basic P")]
    [InlineData("", "authentication: {type: bearer, token: '{{P}}'}", "ShopBearer", "https://shop.test-works.dev/v1", "Bearer P")]
    [InlineData("", "authentication: {type: bearer, token: '{{T}}'}", "Shop", "https://shop.test-works.dev/v1", "Bearer T")]
    [InlineData("", "baseUri: https://shop.test-works.dev/v1/", "Shop", "https://shop.test-works.dev/v1", "Bearer T")]
    [InlineData("baseUri: https://uploads.shop-works.dev", "", "ShopUploads", "https://uploads.shop-works.dev", "Bearer T")]
    [InlineData("authentication: none", "", "ShopOpen", "https://shop.test-works.dev/v1", "None")]
    [InlineData("authentication: none", "authentication: {type: bearer, token: '{{P}}'}", "ShopBearer", "https://shop.test-works.dev/v1", "Bearer P")]
    [InlineData("baseUri: https://uploads.shop-works.dev", "authentication: none", "ShopUploads", "https://uploads.shop-works.dev", "None")]
    [InlineData("authentication: none", "authentication: {type: bearer, token: '{{T}}'}", "Shop", "https://shop.test-works.dev/v1", "Bearer T")]
    public void The_innermost_block_counts(string resource, string operation, string client, string? address, string credential)
    {
        var lowered = Compile(resource, operation);

        var call = lowered.Model.Operations.Single(static o => o.Name == "get").Behaviour.Calls().Single();
        var upstream = lowered.Model.Upstreams.Single(upstream => upstream.Name == call.Upstream);
        Assert.Equal((client, address, credential), (upstream.Name, upstream.BaseAddress, Text(upstream.Authentication)));

        var other = lowered.Model.Upstreams[0];
        Assert.Equal(("Shop", "https://shop.test-works.dev/v1", "Bearer T"), (other.Name, other.BaseAddress, Text(other.Authentication)));
        Assert.Equal(client == "Shop" ? 1 : 2, lowered.Model.Upstreams.Length);
    }

    [Fact]
    public void What_goes_to_one_place_has_one_client_wherever_it_is_said()
    {
        var lowered = Lowered.From(Doc.Of(
            """
            - path: /a
              operations:
              - {name: a, authentication: {type: apikey, key: X-Key, value: '{{K}}', placement: header}}
              - {name: d, authentication: {type: apikey, key: X-Key, value: '{{L}}', placement: header}}
            - path: /b
              authentication: {type: apikey, key: X-Key, value: '{{K}}', placement: header}
              operations:
              - {name: b}
              - {name: c, authentication: none}
            """,
            Doc.Mcp(string.Join('\n', "abcd".Select(static name => $"- {{name: {name}, description: Reads it as {name}., call: shop.{name}}}")))));

        Assert.Equal(
            ["Shop: C", "ShopKey: A, B", "ShopKey2: D"],
            lowered.Model.Upstreams.Select(static u => $"{u.Name}: {string.Join(", ", u.Operations.Select(static o => o.Identifier))}"));
    }

    [Fact]
    public void A_credential_in_an_address_belongs_to_that_address()
    {
        var lowered = Lowered.From(Doc.Of(
            "- path: /a\n  operations:\n  - {name: a}\n  - {name: b, baseUri: 'https://other.test-works.dev/?team=7'}",
            Doc.Mcp("- {name: a, description: Reads it as a., call: shop.a}\n- {name: b, description: Reads it as b., call: shop.b}"))
            .Replace("https://shop.test-works.dev/v1", "https://ada:secret@shop.test-works.dev/v1?tenant=5", StringComparison.Ordinal));

        Assert.IsType<Authentication.Basic>(lowered.Model.Upstreams[0].Authentication);
        Assert.IsType<Authentication.None>(lowered.Model.Upstreams[1].Authentication);
        Assert.Equal(
            ["tenant", "team"],
            lowered.Model.Upstreams.SelectMany(static u => u.Operations).SelectMany(static o => o.Parameters).Select(static p => p.Name));
    }

    [Fact]
    public void No_client_is_renamed_because_an_operation_goes_elsewhere()
    {
        var document = Doc.Of(
            "- path: /a\n  operations:\n  - {name: a}\n  - {name: b, baseUri: 'https://uploads.test-works.dev'}",
            Doc.Mcp("- {name: a, description: Reads it as a., call: shop.a}\n- {name: b, description: Reads it as b., call: shop.b}\n- {name: c, description: Reads it as c., call: shop-uploads.c}"))
            .Replace("  exposes:", "  - {namespace: shop-uploads, baseUri: 'https://c.test-works.dev', resources: [{path: /c, operations: [{name: c}]}]}\n  exposes:", StringComparison.Ordinal);

        Assert.Equal(["Shop", "ShopUploads2", "ShopUploads"], Lowered.From(document).Model.Upstreams.Select(static u => u.Name));
    }

    [Fact]
    public void Equal_requests_to_different_places_are_different_requests() =>
        Assert.DoesNotContain(
            Lowered.From(Doc.Of(
                "- path: /a\n  operations:\n  - {name: a}\n  - {name: b, baseUri: 'https://uploads.test-works.dev'}",
                Doc.Mcp("- {name: a, description: Reads it as a., call: shop.a}\n- {name: b, description: Reads it as b., call: shop.b}"))).Diagnostics,
            static finding => finding.Id == "NAF8011");

    private static string Text(Authentication authentication) => $"{authentication.GetType().Name} {string.Join(' ', authentication.Secrets().SelectMany(static text => text.Settings()))}".Trim();

    private static Lowered Compile(string resource, string operation) => Lowered.From(
        $$$"""
        naftiko: 1.0.0-alpha3
        binds: [{namespace: env, keys: {T: T, P: P}}]
        capability:
          consumes:
          - namespace: shop
            baseUri: https://shop.test-works.dev/v1
            {{{Token}}}
            resources:
            - {path: /orders, operations: [{name: list}]}
            - path: /orders/{id}
              {{{resource}}}
              operations:
              - name: get
                {{{operation}}}
          exposes:
          - type: mcp
            port: 9090
            namespace: shop-mcp
            tools:
            - {name: list, description: Lists the orders., call: shop.list}
            - {name: get, description: Reads an order., call: shop.get}
        """);
}
