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

    [Theory]
    [InlineData("/notes/", "/all", "/notes/all")]
    [InlineData("/notes", "/all", "/notes/all")]
    [InlineData("/{id}/", "/all", "/{id}/all")]
    [InlineData("/{id}x/", "/all", "/{id}x/all")]
    [InlineData("/notes", "/", "/notes")]
    public void One_slash_is_between_the_path_of_a_resource_and_that_of_its_operation(string resource, string operation, string sent)
    {
        var lowered = Lowered.From(Doc.Of(
            $"- path: '{resource}'\n  operations:\n  - {{name: get, method: GET, path: '{operation}'}}",
            Doc.Mcp("- {name: get, description: Gets all., call: shop.get}")));

        var path = lowered.Model.Upstreams.Single().Operations.Single().Path;
        Assert.Equal(sent, string.Concat(path.Select(static part => part.Literal ?? "{" + part.Parameter + "}")));
    }

    [Theory]
    [InlineData("https://{id}.test-works.dev", false)]
    [InlineData("https://{shop-id}.test-works.dev", true)]
    public void A_path_value_without_a_place_in_the_path_may_be_one_of_the_address(string address, bool isLost)
    {
        var lowered = Lowered.From(Doc.Of(
            "- path: /notes\n  operations:\n  - {name: write, method: POST, inputParameters: [{name: id, in: path}]}",
            Doc.Mcp("- {name: write, description: Writes., call: shop.write}"))
            .Replace("https://shop.test-works.dev/v1", $"'{address}'", StringComparison.Ordinal));

        Assert.Equal(isLost, lowered.Diagnostics.Any(static d => d.Id == "NAF3016"));
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
