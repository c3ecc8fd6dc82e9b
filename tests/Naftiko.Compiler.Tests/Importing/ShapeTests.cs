namespace Naftiko.Compiler.Tests.Importing;

/// <summary>What becomes of schemas, in the place of a member of a body.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("{type: string, default: 5, example: 7}", "type: string|default: '5'|example: '7'")]
    [InlineData("{type: integer, maximum: 3, default: 9}", "type: integer|maximum: 3")]
    [InlineData("{type: integer, default: '2'}", "type: integer|default: 2")]
    [InlineData("{type: string, enum: [a, null, 1, true]}", "type: string|nullable: true|enum: [a, '1', 'true']")]
    [InlineData("{enum: [a, b]}", "type: string|enum: [a, b]")]
    [InlineData("{type: string, pattern: '[unclosed'}", "type: string")]
    [InlineData("{type: string, pattern: '^a', default: b}", "type: string|pattern: '^a'")]
    [InlineData("{type: integer, pattern: '^a', minLength: 2}", "type: integer")]
    [InlineData("{allOf: [{type: string}, {maxLength: 5, description: Short.}]}", "type: string|description: Short.|maxLength: 5")]
    [InlineData("{oneOf: [{type: string, enum: [a]}, {type: string, enum: [b]}]}", "type: string|enum: [a, b]")]
    [InlineData("{anyOf: [{type: string, format: uuid}, {type: 'null'}]}", "type: string|nullable: true|format: uuid")]
    [InlineData("{oneOf: [{type: integer}, {type: string}]}", "")]
    [InlineData("{type: [string, 'null']}", "type: string|nullable: true")]
    [InlineData("{type: [string, integer]}", "")]
    [InlineData("{const: a}", "type: string|enum: [a]")]
    [InlineData("{type: object, additionalProperties: false}", "type: object|additionalProperties: false")]
    [InlineData("{type: object, additionalProperties: {type: integer}}", "type: object|additionalProperties:|  type: integer")]
    [InlineData("{type: object, additionalProperties: true}", "type: object")]
    [InlineData("{type: number, exclusiveMinimum: 0.1}", "type: number|description: More than 0.1.")]
    [InlineData("{type: integer, exclusiveMinimum: 0}", "type: integer|minimum: 1")]
    [InlineData("{type: string, default: ghp_abcdefghijklmnopqrstuvwxyz0123}", "type: string")]
    [InlineData("{type: array, items: {type: string}, maxItems: 2, default: [a]}", "type: array|description: At most 2 items.|default: [a]|items:|  type: string")]
    [InlineData("{type: boolean, default: 'true'}", "type: boolean|default: true")]
    public void A_schema_says_what_fits(string schema, string expected)
    {
        var imported = Imported.From($$$$$$"""
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            servers: [{url: 'https://api.shopworks.com'}]
            paths:
              /orders:
                post:
                  operationId: createOrder
                  summary: Creates an order
                  requestBody: {content: {application/json: {schema: {type: object, properties: {other: {type: string}, it: {{{{{{schema}}}}}} }}}}}
                  responses: {'200': {description: Ok}}
            """);

        Assert.Equal(expected, string.Join('|', imported.Block("- name: it").TrimEnd().Split('\n').Skip(2).Select(static line => line[2..])));
    }

    [Fact]
    public void Objects_that_are_alternatives_have_the_members_of_all()
    {
        var imported = Imported.Paths("""
            /orders:
              post:
                operationId: createOrder
                summary: Creates an order
                requestBody:
                  required: true
                  content:
                    application/json:
                      schema:
                        type: object
                        oneOf:
                        - {type: object, required: [kind, a], properties: {kind: {type: string, enum: [first]}, a: {type: string}}}
                        - {type: object, required: [kind], properties: {kind: {type: string, enum: [second]}, b: {type: integer}}}
                responses: {'200': {description: Ok}}
            """);

        Assert.Contains("required: true", imported.Block("- name: kind"), StringComparison.Ordinal);
        Assert.Contains("enum: [first, second]", imported.Block("- name: kind"), StringComparison.Ordinal);
        Assert.DoesNotContain("required", imported.Block("- name: a"), StringComparison.Ordinal);
        Assert.Contains("NAF5028", imported.Ids);
    }

    [Fact]
    public void What_never_ends_is_cut()
    {
        var imported = Imported.Paths(
            """
            /trees:
              post: {operationId: createTree, summary: Creates a tree, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}}, responses: {'200': {description: Ok}}}
            """,
            "components: {schemas: {Tree: {type: object, properties: {name: {type: string}, children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}}}");

        Assert.Equal("Tree is inside of itself", imported.Only("NAF5027").Arguments[1]);
        Assert.Contains("items:\n    type: object", imported.Block("- name: children"), StringComparison.Ordinal);
    }
}
