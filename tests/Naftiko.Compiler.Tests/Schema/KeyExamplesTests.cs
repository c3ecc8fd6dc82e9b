using System.Text.Json;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Tests.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Schema;

public sealed class KeyExamplesTests
{
    private static readonly List<(string Definition, string Title, string Key)> Keys =
    [
        .. from definition in JsonDocument.Parse(SchemaFile.Text()).RootElement.GetProperty("definitions").EnumerateObject()
           where definition.Value.TryGetProperty("properties", out _)
           from property in definition.Value.GetProperty("properties").EnumerateObject()
           where !(property.Value.TryGetProperty("enum", out var only) && only.GetArrayLength() == 1)
           select (definition.Name, definition.Value.GetProperty("title").GetString()!, property.Name),
    ];

    [Fact]
    public void Every_key_has_an_example() =>
        Assert.Equal(
            "", string.Join('\n', Keys.Where(static key => KeyExamples.Of(key.Title, key.Key) is null).Select(static key => $"{key.Title} / {key.Key}")));

    [Fact]
    public void Every_line_of_the_table_is_about_a_key_of_the_schema()
    {
        var known = Keys.SelectMany(static key => new[] { key.Key, $"{key.Title} / {key.Key}" })
            .Concat(["naftiko", "ikanos", "info", "binds", "consumes", "capability", "type", "grantType"]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal("", string.Join('\n', KeyExamples.Names.Where(name => !known.Contains(name))));
    }

    [Fact]
    public void Every_example_is_accepted_by_the_schema()
    {
        var complaints =
            from key in Keys
            let example = KeyExamples.Of(key.Title, key.Key)
            let parsed = Parser.Parse(new SourceFile("example.yaml", example + "\n"))
            from finding in parsed.Value is null ? parsed.Diagnostics : SchemaCheck.Check(parsed.Value, key.Definition)

            // The other keys of the block are not there.
            where finding.Descriptor != SchemaDiagnostics.MissingKey || finding.Span?.Start.Column > 1
            select $"{key.Title} / {example}: {finding.Message}";

        Assert.Equal("", string.Join('\n', complaints));
    }

    [Theory]
    [InlineData("exposes: [{type: rest, namespace: r, port: abc}]", "Write for example `port: 8080`.")]
    [InlineData("consumes: [{type: http, namespace: r, resources: [{path: /, operations: none}]}]", "Write for example `operations: [{ name: list-orders, method: GET }]`.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, hints: readOnly}]}]", "Write for example `hints: { readOnly: true }`.")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, inputParameters: [{name: x, type: array, items: strng}]}]}]", "Did you mean `items: { type: string }`?")]
    [InlineData("exposes: [{type: mcp, namespace: m, tools: [{name: t, hints: {readOnly: sure}}]}]", "Write `readOnly: true` or `readOnly: false`.")]
    [InlineData("binds: [{namespace: env, keys: TOKEN}]", "Write for example `keys: { SHOP_TOKEN: SHOP_TOKEN }`.")]
    public void A_value_of_the_wrong_type_is_answered_with_an_example_of_its_key(string capability, string help)
    {
        var error = Assert.Single(SchemaCheck.Check(SyntaxAssert.Parses($"naftiko: 1.0.0-alpha3\ncapability:\n  {capability}\n")));

        Assert.Equal(("NAF2006", help), (error.Id, error.Help));
    }
}
