using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>A credential is bound, and the API that needs it says nothing of it.</summary>
public sealed class ForgottenAuthenticationTests
{
    [Theory]
    [InlineData("SHOP_API_KEY", "authentication: { type: bearer, token: '{{SHOP_API_KEY}}' }")]
    [InlineData("SHOP_TOKEN", "authentication: { type: bearer, token: '{{SHOP_TOKEN}}' }")]
    [InlineData("SHOP_USER, SHOP_PASSWORD", "authentication: { type: basic, username: '{{SHOP_USER}}', password: '{{SHOP_PASSWORD}}' }")]
    [InlineData(
        "SHOP_CLIENT_ID, SHOP_CLIENT_SECRET",
        "authentication: { type: oauth2, tokenUri: 'https://…', clientId: '{{SHOP_CLIENT_ID}}', clientSecret: '{{SHOP_CLIENT_SECRET}}' }")]
    public void The_API_is_told_what_to_paste(string keys, string block)
    {
        var lowered = Compile(keys, "- {namespace: shop, resources: *r}", "shop");

        var finding = lowered.Only("NAF8010");
        Assert.Equal(("7:17", Severity.Warning), ($"{finding.Span?.Start}", finding.Severity));
        Assert.Contains($"`{block}`", finding.Help, StringComparison.Ordinal);
        Assert.DoesNotContain(lowered.Diagnostics, static d => d.Id == "NAF8004");
    }

    [Theory]
    [InlineData("KEY")]
    [InlineData("TOKEN")]
    [InlineData("SECRET")]
    [InlineData("PASSWORD")]
    [InlineData("PASSWD")]
    [InlineData("PWD")]
    [InlineData("PASS")]
    [InlineData("PAT")]
    [InlineData("APIKEY")]
    [InlineData("CREDENTIAL")]
    [InlineData("CREDENTIALS")]
    public void A_bind_is_a_credential_by_its_last_word(string word) =>
        Assert.Contains($"SHOP_{word}", Compile($"SHOP_{word}", "- {namespace: shop, resources: *r}", "shop").Only("NAF8010").Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("USER")]
    [InlineData("USERNAME")]
    [InlineData("LOGIN")]
    [InlineData("EMAIL")]
    [InlineData("SID")]
    public void A_user_beside_a_secret_makes_it_basic_authentication(string word) => Assert.Contains(
        $"type: basic, username: '{{{{SHOP_{word}}}}}'",
        Compile($"SHOP_{word}, SHOP_TOKEN", "- {namespace: shop, resources: *r}", "shop").Only("NAF8010").Help,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("SHOP_REGION", "- {namespace: shop, resources: *r}")]
    [InlineData("SHOP_API_KEY", "- {namespace: shop, authentication: {type: bearer, token: '{{OTHER}}'}, resources: *r}")]
    [InlineData("SHOP_API_KEY", "- {namespace: shop, authentication: none, resources: *r}")]
    public void What_is_no_credential_or_has_its_own_is_only_unused(string key, string api)
    {
        var lowered = Compile(key, api, "shop");

        Assert.Equal(key, lowered.Only("NAF8004").Arguments[0]);
        Assert.DoesNotContain(lowered.Diagnostics, static d => d.Id == "NAF8010");
    }

    [Fact]
    public void A_client_secret_without_the_id_of_a_client_is_a_token() => Assert.Contains(
        "`authentication: { type: bearer, token: '{{SHOP_CLIENT_SECRET}}' }`",
        Compile("SHOP_REGION, SHOP_CLIENT_SECRET", "- {namespace: shop, resources: *r}", "shop").Only("NAF8010").Help,
        StringComparison.Ordinal);

    [Fact]
    public void Of_several_APIs_the_one_of_the_keys_name_is_meant() => Assert.Equal(
        "shop-orders",
        Compile("SHOP_API_KEY", "- {namespace: weather, resources: *r}\n  - {namespace: shop-orders, resources: *r}", "weather", "shop-orders")
            .Only("NAF8010").Arguments[0]);

    private static Lowered Compile(string keys, string apis, params string[] called) => Lowered.From(
        $$$"""
        naftiko: 1.0.0-alpha3
        binds:
        - namespace: env
          keys: {{{{string.Join(", ", keys.Split(", ").Select(static key => $"{key}: {key}"))}}}}
        capability:
          consumes:
          {{{apis.Replace("*r", "[{path: /all, operations: [{name: get, method: GET}]}], baseUri: 'https://api.test-works.dev'", StringComparison.Ordinal)}}}
          exposes:
          - type: mcp
            port: 9090
            namespace: shop-mcp
            tools: [{{{string.Join(", ", called.Select(static api => $"{{name: {api}, description: Reads what there is., call: {api}.get}}"))}}}]
        """);
}
