using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Upstreams;

namespace Naftiko.Compiler.Tests.Lowering;

/// <summary>What is sent to an upstream, and how often.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/%41", "/%41")]
    [InlineData("/%4", "/%254")]
    [InlineData("/%zz", "/%25zz")]
    [InlineData("/100%", "/100%25")]
    [InlineData("/😀", "/%F0%9F%98%80")]
    [InlineData("/é", "/%C3%A9")]
    [InlineData("/[a]", "/%5Ba%5D")]
    [InlineData("/-._~!$&'()*+,;=:@/", "/-._~!$&'()*+,;=:@/")]
    public void What_a_path_cannot_hold_is_encoded_and_what_is_encoded_stays(string path, string expected) => Assert.Equal(expected, PathLowering.Encode(path));

    [Theory]
    [InlineData("GET", "", true)]
    [InlineData("HEAD", "", true)]
    [InlineData("OPTIONS", "", true)]
    [InlineData("PUT", "", false)]
    [InlineData("DELETE", "", false)]
    [InlineData("PUT", ", hints: {idempotent: true}", true)]
    [InlineData("DELETE", ", hints: {idempotent: true}", true)]
    [InlineData("DELETE", ", hints: {idempotent: false}", false)]
    [InlineData("POST", ", hints: {idempotent: true}", false)]
    [InlineData("PATCH", ", hints: {idempotent: true}", false)]
    public void Only_a_call_that_may_happen_twice_is_sent_again(string method, string hints, bool isSafe) =>
        Assert.Equal(isSafe, Request(method, more: hints).RetrySafe);

    [Theory]
    [InlineData("POST", "{name: q, in: query}", false)]
    [InlineData("PUT", "{name: q, in: query}", false)]
    [InlineData("PATCH", "{name: q, in: query}", true)]
    [InlineData("POST", "{name: q, in: query, value: all}", true)]
    [InlineData("POST", "{name: X-Trace, in: header}", true)]
    [InlineData("DELETE", "", false)]
    public void A_call_whose_list_of_parameters_is_complete_has_no_body_beside_it(string method, string parameters, bool hasBody) =>
        Assert.Equal(hasBody, Request(method, parameters).Body is UpstreamBody.Caller);

    [Theory]
    [InlineData("{name: AUTHORIZATION, in: header}", 0)]
    [InlineData("{name: Authorization, in: query}", 1)]
    [InlineData("{name: HOST, in: header}", 0)]
    [InlineData("{name: host, in: query}", 1)]
    [InlineData("{name: host, in: cookie}", 1)]
    public void Only_a_header_is_the_gateway_s_own(string parameter, int sent) =>
        Assert.Equal(sent, Request("GET", parameter, authentication: "{type: bearer, token: '{{TOKEN}}'}").Parameters.Length);

    [Theory]
    [InlineData("header", "{name: x-key, in: header}", 0)]
    [InlineData("query", "{name: X-Key, in: query}", 0)]
    [InlineData("query", "{name: x-key, in: query}", 1)]
    [InlineData("query", "{name: X-Key, in: header}", 1)]
    [InlineData("cookie", "{name: X-Key, in: cookie}", 0)]
    [InlineData("cookie", "{name: x-key, in: cookie}", 1)]
    public void The_case_of_a_name_tells_a_parameter_from_a_key_except_in_a_header(string placement, string parameter, int sent) =>
        Assert.Equal(
            sent, Request("GET", parameter, authentication: $"{{type: apikey, key: X-Key, value: '{{{{TOKEN}}}}', placement: {placement}}}").Parameters.Length);

    [Theory]
    [InlineData("/orders/{{TOKEN}}", "", true, true)]
    [InlineData("/orders", "{name: q, in: query, value: '{{TOKEN}}'}", true, false)]
    [InlineData("/orders", "{name: X-Shop, in: header, value: '{{TOKEN}}'}", false, false)]
    public void The_answers_to_a_secret_in_an_address_are_cleaned_and_a_path_that_has_one_is_not_shown(
        string path, string parameters, bool isCleaned, bool isHidden)
    {
        var upstream = Lower("GET", parameters, "", "", path).Model.Upstreams.Single();

        Assert.Equal((isCleaned, isHidden), (upstream.CleansResponses, upstream.Operations.Single().HidesPath));
    }

    [Theory]
    [InlineData("GET", 2)]
    [InlineData("POST", 1)]
    public void Only_what_reads_a_list_gets_the_token_of_the_next_page(string method, int sent) => Assert.Equal(
        sent,
        Lowered.From(Doc.Of(
            $"- {{path: /runtime/webhooks/things, operations: [{{name: list, method: {method}, inputParameters: [{{name: top, in: query}}]}}]}}",
            Doc.Mcp("- {name: list, description: Lists them., call: shop.list}"))).Model.Upstreams.Single().Operations.Single().Parameters.Length);

    [Theory]
    [InlineData("top", 2)]
    [InlineData("$top", 2)]
    [InlineData("maxResults", 2)]
    [InlineData("max_results", 2)]
    [InlineData("pageSize", 2)]
    [InlineData("page_size", 2)]
    [InlineData("limit", 2)]
    [InlineData("size", 1)]
    [InlineData("top}, {in: query, name: $skip", 2)]
    [InlineData("top}, {in: query, name: offset", 2)]
    [InlineData("top}, {in: query, name: pageNumber", 2)]
    [InlineData("top}, {in: query, name: cursor", 2)]
    [InlineData("top}, {in: query, name: after", 2)]
    [InlineData("top}, {in: query, name: before", 2)]
    [InlineData("top}, {in: query, name: startingAt", 2)]
    [InlineData("top}, {in: query, name: nextToken", 2)]
    [InlineData("top}, {in: query, name: filter", 3)]
    public void The_size_of_a_page_without_another_way_to_the_next_one_asks_for_its_token(string name, int sent) => Assert.Equal(
        sent,
        Lowered.From(Doc.Of(
            $"- {{path: /runtime/webhooks/things, operations: [{{name: list, method: GET, inputParameters: [{{in: query, name: {name}}}]}}]}}",
            Doc.Mcp("- {name: list, description: Lists them., call: shop.list}"))).Model.Upstreams.Single().Operations.Single().Parameters.Length);

    [Theory]
    [InlineData("https://login.test-works.dev/token", 0)]
    [InlineData("https://login.test-works.dev/token?tenant=5", 0)]
    [InlineData("http://localhost:8000/token", 0)]
    [InlineData("ftp://login.test-works.dev/token", 1)]
    [InlineData("/token", 1)]
    [InlineData("https://ada:s3cret@login.test-works.dev/token", 1)]
    [InlineData("https://login.test-works.dev/token?client_secret=8f3a", 1)]
    public void A_token_is_asked_for_at_a_whole_address_without_a_credential_in_it(string address, int refused)
    {
        var credentials = "{type: oauth2, grantType: client_credentials, clientId: '{{TOKEN}}', clientSecret: '{{TOKEN}}', tokenUri: '" + address + "'}";

        Assert.Equal(refused, Lower("GET", "", "", credentials, "/orders").Diagnostics.Count(static d => d.Id == "NAF4017"));
    }

    private static UpstreamOperation Request(string method, string parameters = "", string more = "", string authentication = "") =>
        Lower(method, parameters, more, authentication, "/orders").Model.Upstreams.Single().Operations.Single();

    private static Lowered Lower(string method, string parameters, string more, string authentication, string path) => Lowered.From(
        Doc.Of(
            $"- {{path: '{path}', operations: [{{name: do-it, method: {method}{(parameters.Length == 0 ? "" : $", inputParameters: [{parameters}]")}}}]}}",
            Doc.Mcp($"- {{name: do-it, description: Does it., call: shop.do-it{more}}}"))
            .Replace("capability:", "binds: [{namespace: env, keys: {TOKEN: TOKEN}}]\ncapability:", StringComparison.Ordinal)
            .Replace(
                "- namespace: shop\n",
                "- namespace: shop\n" + (authentication.Length == 0 ? "" : $"    authentication: {authentication}\n"),
                StringComparison.Ordinal));
}
