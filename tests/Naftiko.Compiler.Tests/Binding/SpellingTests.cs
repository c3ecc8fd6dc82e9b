using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Binding;

/// <summary>Every closed name of the document: what is spelt a little differently is read or answered with the nearest name.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("type: mcp", "type: MCP")]
    [InlineData("type: http", "type: HTTP")]
    [InlineData("type: basic", "type: Basic")]
    [InlineData("method: GET", "method: get")]
    [InlineData("in: query", "in: Query")]
    [InlineData("required: true", "required: yes")]
    [InlineData("required: true", "required: On")]
    [InlineData("items: {type: string}", "items: string")]
    [InlineData("id: {type: integer}", "id: integer")]
    [InlineData("readOnly: true", "readOnly: 'true'")]
    public void What_can_only_mean_one_thing_is_read(string right, string other)
    {
        Assert.Contains(right, Right, StringComparison.Ordinal);
        var expected = Compile(Right);
        var actual = Compile(Right.Replace(right, other, StringComparison.Ordinal));

        Assert.Empty(expected.Diagnostics.Where(static d => d.Severity > Severity.Info));
        Assert.Single(actual.Diagnostics, static d => d.Severity > Severity.Info && d.Descriptor.IsDeviation);
        Assert.Equal(Texts(expected), Texts(actual));
    }

    [Theory]
    [InlineData("type: mcp", "type: mpc", "mcp")]
    [InlineData("type: http", "type: htpp", "http")]
    [InlineData("type: basic", "type: basci", "basic")]
    [InlineData("method: GET", "method: GTE", "GET")]
    [InlineData("in: query", "in: qeury", "query")]
    [InlineData("outputRawFormat: json", "outputRawFormat: jsno", "json")]
    [InlineData("readOnly: true", "readOnyl: true", "readOnly")]
    [InlineData("items: {type: string}", "items: strng", "items: { type: string }")]
    [InlineData("type: array", "type: aray", "array")]
    public void What_is_misspelt_is_answered_with_what_is_meant(string right, string wrong, string meant)
    {
        Assert.Contains(right, Right, StringComparison.Ordinal);
        var result = Compile(Right.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(result.Diagnostics, d => d.Help.StartsWith($"Did you mean `{meant}`", StringComparison.Ordinal));
        Assert.Single(result.Diagnostics, static d => d.Severity > Severity.Info && d.Id is not ("NAF4020" or "NAF4021" or "NAF3007" or "NAF4015"));
    }

    [Theory]
    [InlineData("username: '{{KEY}}'\n        password: \"\"")]
    [InlineData("username: ''\n        password: '{{KEY}}'")]
    public void One_of_user_and_password_may_be_empty(string pair)
    {
        var result = Compile(
            Right.Replace("username: '{{USER}}'\n        password: '{{KEY}}'", pair, StringComparison.Ordinal).Replace(
                "USER: USER, ", "", StringComparison.Ordinal));

        Assert.Empty(result.Diagnostics.Where(static d => d.Severity > Severity.Info));
    }

    [Fact]
    public void A_password_without_a_value_is_asked_for_with_an_example()
    {
        var result = Compile(Right.Replace("password: '{{KEY}}'", "password:", StringComparison.Ordinal));

        Assert.StartsWith(
            "Write for example `password: '{{SHOP_PASSWORD}}'`.", Assert.Single(result.Diagnostics, static d => d.Severity == Severity.Error).Help,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pasword: canary1234")]
    [InlineData("secret: canary1234")]
    public void What_stands_behind_an_unknown_key_of_an_authentication_is_not_shown(string line)
    {
        var result = Compile(Right.Replace("password: '{{KEY}}'", line, StringComparison.Ordinal));

        Assert.Contains(result.Diagnostics, static d => d.Severity == Severity.Error);
        var said = result.Diagnostics.Select(static d => d.Span?.File.ShownLine(d.Span.Value.Start.Line) + d.Message + d.Help);
        Assert.DoesNotContain(said, static text => text.Contains("canary", StringComparison.Ordinal));
    }

    private const string Right =
        """
        naftiko: 1.0.0-alpha3
        binds:
          - namespace: env
            keys: {USER: USER, KEY: KEY}
        capability:
          consumes:
            - type: http
              namespace: shop
              baseUri: https://shop.test-works.dev
              authentication:
                type: basic
                username: '{{USER}}'
                password: '{{KEY}}'
              resources:
                - path: /orders
                  operations:
                    - name: find-orders
                      method: GET
                      outputRawFormat: json
                      inputParameters:
                        - {name: state, in: query}
                    - name: put-orders
                      method: PUT
                      inputParameters:
                        - {name: ids, in: body}
                        - {name: place, in: body}
          exposes:
            - type: mcp
              namespace: shop-mcp
              port: 9090
              tools:
                - name: find-orders
                  description: Finds the orders in some state.
                  hints: {readOnly: true}
                  call: shop.find-orders
                  inputParameters:
                    - {name: state, type: string, required: true}
                - name: put-orders
                  description: Writes orders.
                  call: shop.put-orders
                  inputParameters:
                    - {name: ids, type: array, items: {type: string}}
                    - {name: place, type: object, properties: {id: {type: integer}}}
        """;

    private static CompilationResult Compile(string text) => Compilation.Compile(new SourceFile("orders.yaml", text), new());

    private static string Texts(CompilationResult result)
    {
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics.Select(static d => d.Message)));
        return string.Join("\n\n", result.Files.Select(static file => $"{file.Path}\n{file.Content}"));
    }
}
