using System.Text.Json;
using Naftiko.Compiler.Emit;

namespace Naftiko.Compiler.Tests.Emit.OpenApi;

/// <summary>What the OpenAPI document says of a mapped output is what callers get, also where the upstream leaves something out.</summary>
public sealed class OutputSchemaTests
{
    [Theory]
    [InlineData("type: string, mapping: $.a", "string or null")]
    [InlineData("type: integer, mapping: $.a", "integer or null")]
    [InlineData("type: array, mapping: $.a, items: {type: string}", "array or null")]
    public void A_member_that_the_upstream_may_leave_out_may_be_null(string output, string type)
    {
        var announced = Announced(output).EnumerateArray().Select(static t => t.GetString());
        Assert.Equal(type, string.Join(" or ", announced));
    }

    /// <summary>The gateway makes it, whatever becomes of its members.</summary>
    [Fact]
    public void An_object_that_is_made_of_members_is_never_null() =>
        Assert.Equal("object", Announced("type: object, properties: {b: {type: string, mapping: $.b}}").GetString());

    private static JsonElement Announced(string output)
    {
        var files = Emitter.Emit(Lowered.From(Doc.Of(
            Doc.GetOrder,
            Doc.Rest(
                "/orders/{order-id}",
                "- name: get-order\n  method: GET\n  call: shop.get-order\n  outputParameters:\n"
                + $"  - {{name: x, {output}}}\n  - {{name: y, type: string, mapping: $.y}}"))).Model);

        using var document = JsonDocument.Parse(files.Single(static f => f.Path.StartsWith("Generated/OpenApi/", StringComparison.Ordinal)).Content);
        var member = Member(document.RootElement, "x")!.Value;
        return (member.TryGetProperty("$ref", out var contract)
            ? document.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(contract.GetString()!.Split('/')[^1])
            : member).GetProperty("type").Clone();
    }

    private static JsonElement? Member(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var member) => member,
        JsonValueKind.Object => element.EnumerateObject().Select(property => Member(property.Value, name)).FirstOrDefault(static found => found is not null),
        JsonValueKind.Array => element.EnumerateArray().Select(item => Member(item, name)).FirstOrDefault(static found => found is not null),
        _ => null,
    };
}
