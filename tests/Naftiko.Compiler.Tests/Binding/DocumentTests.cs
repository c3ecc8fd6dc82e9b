using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Tests.Binding;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("[]", "NAF3026")]
    [InlineData("[{type: skill, namespace: s, port: 1}]", "NAF4504")]
    [InlineData("[{type: grpc, namespace: s, port: 1}]", "NAF3005")]
    [InlineData("[{type: mcp, namespace: s, port: 1, tools: []}, {type: rest, namespace: s, port: 2}]", "NAF3024")]
    [InlineData("[{type: mcp, namespace: s, port: 1, authentication: {type: bearer, token: x}}]", "NAF4508")]
    [InlineData("[{type: mcp, namespace: s, port: 1, prompts: [{name: p}]}]", "NAF4506")]
    [InlineData("[{type: rest, namespace: s, port: 1, resources: [{path: /x, forward: {targetNamespace: t}}]}]", "NAF4505")]
    [InlineData("[{type: rest, namespace: s, port: many}]", "NAF3002")]
    [InlineData("[{type: rest, namespace: s, port: 1, resources: [{name: x}]}]", "NAF3003")]
    public void Adapters_that_cannot_be_made_are_refused_by_name(string exposes, string id)
    {
        var error = Lowered.From($"naftiko: 1.0.0-alpha2\ncapability:\n  exposes: {exposes}").Only(id);

        Assert.Equal(Severity.Error, error.Severity);
        Assert.True(error.Span!.Value.Start.Line >= 2);
    }

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
