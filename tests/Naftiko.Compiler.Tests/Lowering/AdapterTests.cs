using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Lowering;

public sealed class AdapterTests
{
    private const string Resources =
        """
        - path: /things/{id}
          operations:
          - {name: get, method: GET, description: "Gets <b>one</b>&nbsp;thing. It is cheap.", inputParameters: [{name: id, in: path}]}
          - {name: add, method: POST, inputParameters: [{name: id, in: path}, {name: body, in: body}]}
          - {name: put, method: PUT, inputParameters: [{name: id, in: path}, {name: body, in: body}]}
          - {name: remove, method: DELETE, inputParameters: [{name: id, in: path}]}
        """;

    [Theory]
    [InlineData("get", true, false, true)]
    [InlineData("add", false, false, false)]
    [InlineData("put", false, false, true)]
    [InlineData("remove", false, true, true)]
    public void Hints_follow_the_method_where_the_document_is_silent(string operation, bool readOnly, bool destructive, bool idempotent)
    {
        Assert.Equal(new ToolHints(readOnly, destructive, idempotent, true), Tool($"- {{name: t, call: shop.{operation}}}").Hints);
    }

    [Fact]
    public void Explicit_hints_win_and_a_wrong_one_is_reported()
    {
        var lowered = Compile("- {name: t, call: shop.add, hints: {readOnly: true, openWorld: false}}");

        Assert.Equal(new ToolHints(false, false, false, false), lowered.Tools.Single().Hints);
        Assert.Contains("NAF8002 18:41", lowered.Places());
    }

    [Fact]
    public void Texts_come_from_what_is_called_and_without_html()
    {
        Assert.Equal((null, "Gets one thing. It is cheap."), Texts("- {name: fetch-thing, call: shop.get}"));
        Assert.Equal(("Take away", "Removes it."), Texts("- {name: remove-it, label: Take away, description: Removes it., call: shop.remove}"));
        Assert.Equal((null, "Removes it."), Texts("- {name: remove-it, label: Removes it, description: Removes it., call: shop.remove}"));
        Assert.Equal((null, "Drop thing: DELETE /things/{id}"), Texts("- {name: drop-thing, call: shop.remove}"));

        static (string? Title, string Description) Texts(string text)
        {
            var tool = Tool(text);
            return (tool.Title, tool.Description);
        }
    }

    [Fact]
    public void Names_that_clients_refuse_are_changed_and_reported()
    {
        var name = string.Join('-', Enumerable.Repeat("word", 14));
        var lowered = Compile($"- {{name: {name}, call: shop.get}}\n- {{name: a.b, call: shop.remove}}");

        Assert.All(lowered.Tools, static tool => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", tool.Name));
        Assert.StartsWith("word-word-", lowered.Tools.First().Name, StringComparison.Ordinal);
        Assert.Equal("a_b", lowered.Tools.Last().Name);
        Assert.Equal(2, lowered.Diagnostics.Count(static d => d.Id == "NAF4006"));
    }

    [Fact]
    public void A_route_that_exists_already_is_left_out()
    {
        const string operations = "- {name: one, method: GET, call: shop.get}\n- {name: two, method: GET, call: shop.get}\n- {name: three, method: DELETE, call: shop.remove}";
        var lowered = Lowered.From(Doc.Of(Resources, Doc.Rest("/things/{id}", operations)));

        Assert.Equal(["one", "three"], lowered.Routes.Select(static r => r.Name));
        Assert.Equal(["NAF4005 21:16"], lowered.Places());
        Assert.Equal(20, Assert.Single(lowered.Only("NAF4005").Related).Span.Start.Line);
    }

    [Theory]
    [InlineData("/a/{x}/{x}", "/a/{x}/{x2}")]
    [InlineData("a/{{order-id}}", "/a/{order-id}")]
    [InlineData("/a//b", "/a/b")]
    [InlineData("/a/{x*}", "/a/{x_}")]
    public void Exposed_paths_become_route_templates(string path, string expected)
    {
        const string resources = "- {path: /a, operations: [{name: get, method: GET}]}";

        Assert.Equal(expected, Lowered.From(Doc.Of(resources, Doc.Rest($"\"{path}\"", "- {name: get, method: GET, call: shop.get}"))).Routes.Single().Template);
    }

    [Theory]
    [InlineData("", "http://127.0.0.1:9090")]
    [InlineData("    address: 0.0.0.0\n", "http://0.0.0.0:9090")]
    [InlineData("    address: localhost\n", "http://127.0.0.1:9090")]
    [InlineData("    address: \"::1\"\n", "http://[::1]:9090")]
    public void An_adapter_listens_on_loopback_unless_the_document_says_otherwise(string address, string url)
    {
        var text = Doc.Of(Resources, Doc.Mcp("- {name: get, description: Get., call: shop.get}")).Replace(
            "    port: 9090\n", "    port: 9090\n" + address, StringComparison.Ordinal);

        Assert.Equal(url, Lowered.From(text).Model.Adapters.Single().Url);
    }

    [Fact]
    public void A_known_output_has_a_schema_and_a_list_is_wrapped()
    {
        var mapped = Tool("- {name: t, call: shop.get, outputParameters: [{type: object, properties: {id: {type: integer}, tags: {type: array, mapping: $.labels, items: {type: string}}}}]}");
        var list = Tool("- {name: t, call: shop.get, outputParameters: [{type: array, mapping: $.items, items: {type: string, mapping: $.name}}]}");

        Assert.Equal(
            [("id", JsonType.Integer, true), ("tags", JsonType.Array, true)],
            mapped.OutputSchema!.Properties.Select(static p => (p.Name, p.Schema.Type, p.Schema.Nullable)));
        Assert.Equal(
            ("result", JsonType.Array, JsonType.String),
            (list.OutputSchema!.Properties.Single().Name, list.OutputSchema.Properties[0].Schema.Type, list.OutputSchema.Properties[0].Schema.Item!.Type));
        Assert.Null(Tool("- {name: t, call: shop.get, outputParameters: [{type: object, mapping: $.}]}").OutputSchema);
    }

    [Fact]
    public void An_output_that_is_no_json_cannot_be_mapped()
    {
        var resources = Resources.Replace("method: GET,", "method: GET, outputRawFormat: Binary,", StringComparison.Ordinal);
        var lowered = Lowered.From(Doc.Of(resources, Doc.Mcp("- {name: t, call: shop.get, outputParameters: [{type: string, mapping: $.a}]}")));

        Assert.Equal(Severity.Error, lowered.Only("NAF4507").Severity);
    }

    private static Tool Tool(string tool) => Compile(tool).Tools.Single();

    private static Lowered Compile(string tools) => Lowered.From(Doc.Of(Resources, Doc.Mcp(tools)));
}
