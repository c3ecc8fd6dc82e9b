using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Tests.Binding;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("[]", "NAF3026")]
    [InlineData("[{type: grpc, namespace: s, port: 1}]", "NAF3005")]
    [InlineData("[{type: mcp, namespace: s, port: 1, tools: []}, {type: rest, namespace: s, port: 2}]", "NAF3024")]
    [InlineData("[{type: mcp, namespace: s, port: 1, authentication: {type: digest, username: x, password: x}}]", "NAF3053")]
    [InlineData("[{type: mcp, namespace: s, port: 1, authentication: {type: bearr, token: x}}]", "NAF3014")]
    [InlineData("[{type: mcp, namespace: s, port: 1, prompts: [{name: p}]}]", "NAF3230")]
    [InlineData("[{type: rest, namespace: s, port: 1, resources: [{path: /x, forward: {targetNamespace: t}}]}]", "NAF3180")]
    [InlineData("[{type: rest, namespace: s, port: many}]", "NAF3002")]
    [InlineData("[{type: rest, namespace: s, port: 1, resources: [{name: x}]}]", "NAF3003")]
    [InlineData("[{type: rest, namespace: s, port: 1, resources: [{path: /, operations: [{method: GET, inputParameters: [{name: p, in: x}]}]}]}]", "NAF3015")]
    public void Adapters_that_cannot_be_made_are_refused_by_name(string exposes, string id)
    {
        var error = Lowered.From($"naftiko: 1.0.0-alpha2\ncapability:\n  exposes: {exposes}").Only(id);

        Assert.Equal(Severity.Error, error.Severity);
        Assert.True(error.Span!.Value.Start.Line >= 2);
    }

    [Theory]
    [InlineData("rset", "rest")]
    [InlineData("mpc", "mcp")]
    public void A_misspelt_kind_of_adapter_is_answered_with_what_is_meant(string written, string meant) => Assert.StartsWith(
        $"Did you mean `{meant}`",
        Lowered.From($"naftiko: 1.0.0-alpha2\ncapability:\n  exposes: [{{type: {written}, namespace: s, port: 1}}]").Only("NAF3005").Help,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("pth", "path")]
    [InlineData("qeury", "query")]
    [InlineData("heder", "header")]
    [InlineData("cokie", "cookie")]
    [InlineData("bdy", "body")]
    public void A_misspelt_place_of_an_input_is_answered_with_what_is_meant(string written, string meant) => Assert.StartsWith(
        $"Did you mean `{meant}`",
        Lowered.From(Doc.Of(Doc.GetOrder, Doc.Rest("/o", $"- {{method: GET, call: shop.get-order, inputParameters: [{{name: order-id, in: {written}}}]}}")))
            .Only("NAF3015").Help,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("{type: bearer}", "The authentication has no value for `token`.")]
    [InlineData("{type: basic, password: '{{P}}'}", "The authentication has no value for `username`.")]
    [InlineData("{type: apikey, value: '{{P}}'}", "The API key has no value for `key`.")]
    public void What_an_authentication_lacks_is_named(string authentication, string message) => Assert.Equal(
        message,
        Lowered.From($"naftiko: 1.0.0-alpha2\ncapability: {{consumes: [{{namespace: a, baseUri: x, authentication: {authentication}}}], exposes: []}}")
            .Only("NAF3003").Message);

    [Fact]
    public void Values_of_the_wrong_shape_are_reported_and_count_as_absent()
    {
        const string text =
            """
            naftiko: 1.0.0-alpha2
            info: [label]
            binds: {env: 1}
            capability:
              consumes:
              - namespace: {}
                resources: text
              exposes: text
            """;

        Assert.Equal(["NAF3002 2:7", "NAF3002 6:16", "NAF3002 8:12", "NAF3026 5:3"], Lowered.From(text).Places(Severity.Error));
    }

    [Theory]
    [InlineData("{type: http, namespace: a, baseUri: x, authentication: {type: kerberos}}", "NAF3014")]
    [InlineData("{type: http, namespace: a, baseUri: x, authentication: {type: bearer}}", "NAF3003")]
    [InlineData("{type: http, namespace: a, baseUri: x, authentication: {type: apikey, key: k, value: v, placement: body}}", "NAF3015")]
    [InlineData("{type: soap, namespace: a}", "NAF3006")]
    [InlineData("{type: http, namespace: a, resources: [{path: /x, operations: [{name: o, inputParameters: [{name: p, in: url}]}]}]}", "NAF3015")]
    [InlineData("{type: http, namespace: a, resources: [{path: /x, operations: [{name: o, method: POST, body: '{\"a\": }'}]}]}", "NAF3028")]
    public void Apis_that_cannot_be_called_are_refused_by_name(string api, string id)
    {
        Assert.Contains(Lowered.From($"naftiko: 1.0.0-alpha2\ncapability: {{consumes: [{api}], exposes: []}}").Diagnostics, d => d.Id == id);
    }
}
