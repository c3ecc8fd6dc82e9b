using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

public sealed class UpstreamTests
{
    [Theory]
    [InlineData("https://shop.test-works.dev/v1/", "https://shop.test-works.dev/v1", null)]
    [InlineData("''", null, "NAF4009 4:14")]
    [InlineData("'https://{tenant}.test-works.dev'", null, "NAF4009 4:14")]
    [InlineData("https://api.example.com", null, "NAF4009 4:14")]
    [InlineData("https://your-subdomain.okta.com", null, "NAF4009 4:14")]
    [InlineData("ftp://shop.test-works.dev", null, "NAF4009 4:14")]
    [InlineData("https://myfuncapp.azurewebsites.net", "https://myfuncapp.azurewebsites.net", "NAF4010 4:14")]
    [InlineData("http://localhost:9999", "http://localhost:9999", null)]
    public void An_address_is_taken_only_when_something_can_answer_there(string declared, string? expected, string? finding)
    {
        var lowered = Compile($"baseUri: {declared}");

        Assert.Equal(expected, lowered.Model.Upstreams.Single().BaseAddress);
        Assert.Equal(finding is null ? [] : [finding], lowered.Places());
    }

    /// <summary>RFC 2606 keeps these names for documentation.</summary>
    [Theory]
    [InlineData("example.com", true)]
    [InlineData("shop.example.org", true)]
    [InlineData("API.EXAMPLE.NET", true)]
    [InlineData("example", true)]
    [InlineData("shop.example", true)]
    [InlineData("shop.invalid", true)]
    [InlineData("test", true)]
    [InlineData("counterexample.com", false)]
    [InlineData("example.com.test-works.dev", false)]
    [InlineData("latest", false)]
    public void Nothing_answers_at_a_name_kept_for_documentation(string host, bool isSample)
    {
        var lowered = Compile($"baseUri: https://{host}");

        Assert.Equal(isSample ? null : $"https://{host}", lowered.Model.Upstreams.Single().BaseAddress);
        Assert.Equal(isSample ? 1 : 0, lowered.Diagnostics.Count(static d => d.Id == "NAF4009"));
    }

    [Theory]
    [InlineData("x", "`x`, which is not an http or https address")]
    [InlineData("/", "empty")]
    [InlineData("'https://a.test-works.dev#top'", "`https://a.test-works.dev#top`, which is not an http or https address")]
    [InlineData("'https://a.test-works.dev/v1?a=b#top'", "`https://a.test-works.dev/v1?a=b#top`, which is not an http or https address")]
    [InlineData("'https://a.test-works.dev/v1#'", "`https://a.test-works.dev/v1#`, which is not an http or https address")]
    public void What_is_no_address_by_itself_must_be_set(string address, string problem)
    {
        var lowered = Compile($"baseUri: {address}");

        Assert.Null(lowered.Model.Upstreams.Single().BaseAddress);
        Assert.Equal(problem, lowered.Only("NAF4009").Arguments[1]);
    }

    [Theory]
    [InlineData("baseUri: ''", "empty")]
    [InlineData("description: No address.", "missing")]
    [InlineData("baseUri: 'https://{tenant}.test-works.dev'", "`https://{tenant}.test-works.dev`, with placeholders")]
    [InlineData("baseUri: ftp://shop.test-works.dev", "`ftp://shop.test-works.dev`, which is not an http or https address")]
    [InlineData("baseUri: https://api.example.com", "`https://api.example.com`, a sample")]
    public void What_is_wrong_with_an_address_is_said(string address, string problem) =>
        Assert.Equal(problem, Compile(address).Only("NAF4009").Arguments[1]);

    [Theory]
    [InlineData("authentication: {type: bearer, token: '{{T}}'}", "{q: all}")]
    [InlineData("inputParameters: [{name: X-Shop, in: header, value: '{{T}}'}]", "{q: all}")]
    [InlineData("", "{q: '{{T}}'}")]
    public void A_doubtful_address_must_be_set_where_a_credential_goes_along(string api, string with)
    {
        var lowered = Lowered.From(
            $$$"""
            naftiko: 1.0.0-alpha3
            binds: [{namespace: env, keys: {T: T}}]
            capability:
              consumes:
              - namespace: shop
                baseUri: https://myfuncapp.azurewebsites.net
                {{{api}}}
                resources: [{path: /orders, operations: [{name: list, method: GET, inputParameters: [{name: q, in: query}]}]}]
              exposes:
              - type: mcp
                port: 9090
                namespace: shop-mcp
                tools: [{name: list, description: Lists the orders there are., call: shop.list, with: {{{with}}}}]
            """);

        Assert.Null(lowered.Model.Upstreams.Single().BaseAddress);
        Assert.Equal("6:14", lowered.Only("NAF4026").Span?.Start.ToString());
        Assert.DoesNotContain(lowered.Diagnostics, static d => d.Id == "NAF4010");
    }

    [Theory]
    [InlineData("{type: apikey, in: query, name: code, value: '{{T}}'}", KeyPlacement.Query, "code", 1)]
    [InlineData("{type: apikey, placement: query, key: code, value: '{{T}}'}", KeyPlacement.Query, "code", 0)]
    [InlineData("{type: apikey, placement: query, name: code, value: '{{T}}'}", KeyPlacement.Query, "code", 1)]
    [InlineData("{type: apikey, key: X-Key, value: '{{T}}'}", KeyPlacement.Header, "X-Key", 0)]
    [InlineData("{type: apikey, name: X-Key, value: '{{T}}'}", KeyPlacement.Header, "X-Key", 1)]
    [InlineData("{type: apikey, in: query, key: code, value: '{{T}}'}", KeyPlacement.Query, "code", 1)]
    [InlineData("{type: apikey, in: cookie, name: sid, value: '{{env.T}}'}", KeyPlacement.Cookie, "sid", 1)]
    [InlineData("{type: apikey, headers: {X-Key: '{{T}}'}}", KeyPlacement.Header, "X-Key", 0)]
    public void Every_spelling_of_an_api_key_is_read(string authentication, KeyPlacement placement, string name, int warnings)
    {
        var lowered = Compile($"baseUri: https://a.test-works.dev\n    authentication: {authentication}");

        var key = Assert.Single(Assert.IsType<Authentication.ApiKeys>(lowered.Model.Upstreams.Single().Authentication).Keys);
        Assert.Equal((placement, name, "T"), (key.Placement, key.Name, key.Value.Parts.Single().Setting));
        Assert.Equal(placement == KeyPlacement.Query, lowered.Model.Upstreams.Single().CleansResponses);
        Assert.Equal(warnings, lowered.Diagnostics.Count(static d => d.Id == "NAF3013"));
        Assert.Equal("T", lowered.Model.Settings.Single().Key);
    }

    [Fact]
    public void Of_the_query_in_an_address_only_what_a_bind_fills_is_a_credential()
    {
        var lowered = Compile("baseUri: 'https://a.test-works.dev/v1?version=2&code={{T}}'", "binds: [{namespace: env, keys: {T: T}}]\n");

        var key = Assert.Single(Assert.IsType<Authentication.ApiKeys>(lowered.Model.Upstreams.Single().Authentication).Keys);
        Assert.Equal((KeyPlacement.Query, "code"), (key.Placement, key.Name));
        Assert.Equal(["version"], lowered.Model.Upstreams.Single().Operations.Single().Parameters.Select(static p => p.Name));
    }

    [Theory]
    [InlineData("'https://a.test-works.dev/v1?code={{T'")]
    [InlineData("' https://a.test-works.dev/v1?code={{T '")]
    [InlineData("'https://u:p@a.test-works.dev/v1?code={{T'")]
    public void What_is_wrong_in_the_query_of_an_address_is_shown_where_it_is(string address)
    {
        var span = Compile($"baseUri: {address}").Only("NAF3111").Span!.Value;

        Assert.Equal((4, "    baseUri: ".Length + address.LastIndexOf("{{", StringComparison.Ordinal) + 1), (span.Start.Line, span.Start.Column));
    }

    [Theory]
    [InlineData("shop", "SHOP_TOKEN")]
    [InlineData("2nd-shop", "_2ND_SHOP_TOKEN")]
    [InlineData("店", "API_TOKEN")]
    public void A_literal_credential_becomes_a_setting_with_a_name_that_a_shell_can_set(string api, string variable)
    {
        var lowered = Lowered.From(Doc.Of(Doc.GetOrder, Doc.Mcp("- {name: get-order, description: Gets an order., call: shop.get-order}"))
            .Replace("shop.get-order", api + ".get-order", StringComparison.Ordinal)
            .Replace("- namespace: shop\n", $"- namespace: {api}\n    authentication: {{type: bearer, token: s3cret}}\n", StringComparison.Ordinal));

        Assert.Equal(variable, lowered.Model.Settings.Single().EnvironmentVariable);
    }

    [Fact]
    public void An_unbound_secret_is_a_setting_with_a_warning_and_a_bound_one_is_none()
    {
        var unbound = Compile("baseUri: https://a.test-works.dev\n    authentication: {type: bearer, token: '{{T}}'}");
        var bound = Compile("baseUri: https://a.test-works.dev\n    authentication: {type: bearer, token: '{{T}}'}", "binds: [{namespace: env, keys: {T: SHOP_T}}]\n");

        Assert.Equal("T", unbound.Model.Settings.Single().EnvironmentVariable);
        Assert.Equal(["NAF4011 5:44"], unbound.Places());
        Assert.Equal("SHOP_T", bound.Model.Settings.Single().EnvironmentVariable);
        Assert.Empty(bound.Places());
    }

    [Fact]
    public void A_literal_credential_becomes_a_setting()
    {
        var lowered = Compile("baseUri: https://a.test-works.dev\n    authentication: {type: bearer, token: s3cret}");

        Assert.Equal("SHOP_TOKEN", lowered.Model.Settings.Single().EnvironmentVariable);
        Assert.Equal(
            "The bearer token of shop is written in the document; it is left out of the gateway, which needs the setting `SHOP_TOKEN` instead.",
            lowered.Only("NAF8003").Message);
        Assert.Equal(["NAF8003 5:43"], lowered.Places());
    }

    [Theory]
    [InlineData("T")]
    [InlineData("SHOP_TOKEN")]
    public void A_credential_that_is_the_name_of_a_setting_is_read_as_one(string token)
    {
        var lowered = Compile($"baseUri: https://a.test-works.dev\n    authentication: {{type: bearer, token: {token}}}", "binds: [{namespace: env, keys: {T: T}}]\n");

        Assert.Equal(token, lowered.Model.Settings.Single().EnvironmentVariable);
        Assert.DoesNotContain(lowered.Diagnostics, static d => d.Id == "NAF4011");
    }

    [Fact]
    public void A_caller_can_set_neither_the_credential_nor_what_http_itself_needs()
    {
        const string inputs = "[{name: Authorization, in: header}, {name: Host, in: header}, {name: X-Trace, in: header}, {name: Content-Type, in: header}]";
        var lowered = Compile(
            "baseUri: https://a.test-works.dev\n    authentication: {type: bearer, token: '{{T}}'}", operation: $", inputParameters: {inputs}");

        Assert.Equal(["X-Trace"], lowered.Model.Upstreams.Single().Operations.Single().Parameters.Select(static p => p.Name));
        Assert.Equal(3, lowered.Diagnostics.Count(static d => d.Id == "NAF4013"));
    }

    [Fact]
    public void Headers_with_values_are_sent_with_every_request()
    {
        var lowered = Compile("baseUri: https://a.test-works.dev\n    inputParameters: [{name: Accept, in: header, value: text/csv}, {name: X-Version, in: header, value: 'v{{env.VERSION}}'}]");

        var upstream = lowered.Model.Upstreams.Single();
        Assert.Equal(["Accept", "X-Version"], upstream.Headers.Select(static h => h.Name));
        Assert.Equal([new("v", null), new SecretPart(null, "VERSION")], upstream.Headers[1].Value.Parts.ToArray());
        Assert.Empty(upstream.Operations.Single().Parameters);
    }

    [Fact]
    public void A_constant_query_parameter_is_an_argument_of_the_call()
    {
        var lowered = Compile("baseUri: https://a.test-works.dev", operation: ", inputParameters: [{name: format, in: query, value: json}]");

        var call = Assert.IsType<Behaviour.Forward>(lowered.Model.Operations.Single().Behaviour).Call;
        Assert.Equal(new Argument("format", new ValueExpression.Literal("json")), call.Arguments.Single());
        Assert.Empty(lowered.Model.Operations.Single().Inputs);
    }

    [Theory]
    [InlineData("/a b/100%", "/a%20b/100%25", "NAF4018")]
    [InlineData("/f(x='1')/$count:now", "/f(x='1')/$count:now", null)]
    public void Literal_paths_are_encoded_where_they_must_be(string path, string expected, string? finding)
    {
        var lowered = Compile("baseUri: https://a.test-works.dev", path: path);

        Assert.Equal(expected, lowered.Model.Upstreams.Single().Operations.Single().Path.Single().Literal);
        Assert.Equal(finding is null ? [] : [finding], lowered.Diagnostics.Select(static d => d.Id));
    }

    [Fact]
    public void A_query_string_in_a_path_becomes_query_parameters()
    {
        var lowered = Compile("baseUri: https://a.test-works.dev", path: "/users?active=true&name={name}");

        var operation = lowered.Model.Upstreams.Single().Operations.Single();
        Assert.Equal("/users", Assert.Single(operation.Path).Literal);
        Assert.Equal([("active", ParameterPlace.Query), ("name", ParameterPlace.Query)], operation.Parameters.Select(static p => (p.Name, p.Place)));
        Assert.Equal(["name"], lowered.Model.Operations.Single().Inputs.Select(static i => i.Name));
    }

    [Theory]
    [InlineData("/sobjects", "/sobjects/{type}", "/sobjects/{type}/rows", "/sobjects/", "/rows")]
    [InlineData("/sobjects", "/{type}", "/{type}/rows", "/sobjects/", "/rows")]
    public void Operation_paths_are_whole_ones_if_one_of_them_repeats_its_resource(string resource, string first, string second, string head, string tail)
    {
        var text =
            $$"""
            - path: {{resource}}
              operations:
              - {name: one, method: GET, path: "{{first}}"}
              - {name: two, method: GET, path: "{{second}}"}
            """;
        var lowered = Lowered.From(Doc.Of(text, Doc.Mcp("- {name: one, description: One., call: shop.one}\n- {name: two, description: Two., call: shop.two}")));

        Assert.Equal(
            [[head, null], [head, null, tail]],
            lowered.Model.Upstreams.Single().Operations.Select(static o => o.Path.Select(static p => p.Literal).ToArray()));
    }

    [Fact]
    public void What_nobody_calls_makes_no_code()
    {
        var lowered = Lowered.From(Doc.Of(
            Doc.GetOrder + "\n- {path: /unused, operations: [{name: unused, method: GET}]}",
            Doc.Rest("/orders/{order-id}", "- {name: get-order, method: GET, call: shop.get-order}")));

        Assert.Equal(["get-order"], lowered.Model.Upstreams.Single().Operations.Select(static o => o.Name));
        Assert.Equal(Severity.Info, lowered.Only("NAF8007").Severity);
    }

    /// <summary>Whether a credential goes along, and how, makes no difference to what a caller can follow.</summary>
    [Theory]
    [InlineData("baseUri: https://a.test-works.dev")]
    [InlineData("baseUri: https://a.test-works.dev\n    authentication: {type: bearer, token: '{{TOKEN}}'}")]
    [InlineData("baseUri: https://a.test-works.dev\n    authentication: {type: apikey, key: code, value: '{{TOKEN}}', placement: query}")]
    [InlineData("baseUri: https://a.test-works.dev\n    inputParameters: [{name: X-Key, in: header, value: '{{TOKEN}}'}]")]
    public void A_path_that_a_tool_serves_is_a_link_to_it(string api)
    {
        var lowered = Compile(api, "binds: [{namespace: env, keys: {TOKEN: TOKEN}}]\n");

        var link = Assert.Single(lowered.Model.Upstreams.Single().Links);
        Assert.Equal(("/things", "get", "ShopMcp"), (link.UpstreamPath, link.Target, link.Adapter));
    }

    private static Lowered Compile(string api, string binds = "", string operation = "", string path = "/things") => Lowered.From(
        $$"""
        naftiko: 1.0.0-alpha2
        {{binds}}capability: {consumes: [
          {type: http, namespace: shop,
            {{api.Replace("\n    ", ",\n    ", StringComparison.Ordinal)}},
            resources: [
              {path: "{{path}}", operations: [{name: get, method: GET{{operation}}}]}]}],
          exposes: [
            {type: mcp, namespace: shop-mcp, port: 9090, tools: [{name: get, description: Get it., call: shop.get}]}]}
        """);
}
