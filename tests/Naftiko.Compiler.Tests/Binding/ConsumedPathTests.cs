using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Binding;

public sealed class ConsumedPathTests
{
    [Theory]
    [InlineData("'/files/{id}#add'", "/files/{id}", "#add")]
    [InlineData("'/files/{id}?a=1#add?b=2'", "/files/{id}", "#add?b=2")]
    [InlineData("'/files/{id}#{section}'", "/files/{id}", "#{section}")]
    [InlineData("'/{id}#'", "/{id}", "#")]
    public void A_fragment_stays_with_the_client(string path, string sent, string fragment)
    {
        var lowered = Lowered.From(Doc.Of(
            $"- path: {path}\n  operations:\n  - {{name: add, method: GET, inputParameters: [{{name: id, in: path}}]}}",
            Doc.Mcp("- {name: add, description: Adds one., call: shop.add}")));

        var operation = lowered.Model.Upstreams.Single().Operations.Single();
        Assert.Equal(sent, string.Concat(operation.Path.Select(static part => part.Literal ?? "{" + part.Parameter + "}")));
        Assert.Equal(("7:13", fragment), ($"{lowered.Only("NAF3045").Span?.Start}", lowered.Only("NAF3045").Arguments[1]));
        Assert.DoesNotContain(lowered.Diagnostics, static d => d.Id is "NAF4018" or "NAF3004");
    }

    [Fact]
    public void An_equals_sign_in_the_value_of_a_query_stays()
    {
        var lowered = Lowered.From(Doc.Of(
            "- path: '/files?page=abc==&filter=a=b'\n  operations:\n  - {name: add, method: GET}",
            Doc.Mcp("- {name: add, description: Adds one., call: shop.add}")));

        Assert.Equal(
            ["abc==", "a=b"],
            lowered.Model.Operations
                .Single().Behaviour
                .Calls()
                .Single().Arguments
                .SelectMany(static a => a.Value.All())
                .OfType<ValueExpression.Literal>()
                .Select(static l => l.Text));
    }

    [Fact]
    public void The_fragment_of_a_resource_ends_before_the_path_of_its_operation() => Assert.Equal(
        "/files/all",
        Lowered.From(Doc.Of("- path: '/files#top'\n  operations:\n  - {name: add, method: GET, path: /all}", Doc.Mcp("- {name: add, description: Adds one., call: shop.add}")))
            .Model.Upstreams.Single().Operations.Single().Path.Single().Literal);
}
