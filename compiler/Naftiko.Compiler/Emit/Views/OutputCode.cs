using System.Globalization;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The C# type of an output shape and the expression that makes it out of upstream JSON.</summary>
internal static class OutputCode
{
    public static CSharpType TypeOf(OutputShape shape) => ItemTypeOf(shape).Nullable;

    /// <summary>The type of a whole answer: an object of known members is never null, because <c>Answer</c> says itself when there is none.</summary>
    public static CSharpType ResultOf(OutputShape shape) => shape is OutputShape.Object ? ItemTypeOf(shape) : TypeOf(shape);

    /// <summary>The name the JSON source generator gives to the type's metadata.</summary>
    public static Identifier TypeInfo(OutputShape shape) => new(TypeInfoName(shape));

    public static CSharpCode Of(GatewayTraits traits, OutputShape shape, Identifier? item = null, int depth = 0) => shape switch
    {
        OutputShape.Json json => JsonPathCode.Read(traits, json.Source, ValueKind.Json, item),
        OutputShape.Scalar scalar => JsonPathCode.Read(traits, scalar.Source, Kinds.Of(scalar.Type), item),
        OutputShape.Constant constant => new($"{CSharpType.JsonElement}.Parse({new CSharpString(constant.JsonText)})"),
        OutputShape.Array array => Array(traits, array, item, depth),
        OutputShape.Object value => Object(traits, value, item, depth),
    };

    public static IEnumerable<OutputShape> All(OutputShape shape) => shape switch
    {
        OutputShape.Object value => [value, .. value.Members.SelectMany(static m => All(m.Shape))],
        OutputShape.Array array => [array, .. All(array.Item)],
        OutputShape.Json or OutputShape.Scalar or OutputShape.Constant => [shape],
    };

    public static bool IsJson(OutputShape shape) =>
        shape is OutputShape.Json or OutputShape.Constant or OutputShape.Scalar { Type: JsonType.Object or JsonType.Any };

    private static CSharpCode Array(GatewayTraits traits, OutputShape.Array array, Identifier? item, int depth)
    {
        var child = new Identifier(depth switch
        {
            0 => "item",
            1 => "child",
            _ => "child" + depth.ToString(CultureInfo.InvariantCulture),
        });
        traits.Shared.Use(array.Source.IsMany ? SharedMember.ValuesItems : SharedMember.ValueItems);
        return new($"{JsonPathCode.Of(traits, array.Source, item)}.Items({child} => {Of(traits, array.Item, child, depth + 1)})");
    }

    private static CSharpCode Object(GatewayTraits traits, OutputShape.Object value, Identifier? item, int depth)
    {
        var members = value.Members.Select(m => new CSharpCode($"{new Identifier(m.Identifier)} = {Of(traits, m.Shape, item, depth)},"));
        return new($"new {new Identifier(value.Contract)}\n{{\n    {CSharpCode.Join("\n", members).Indented(4)}\n}}");
    }

    private static CSharpType ItemTypeOf(OutputShape shape) => shape switch
    {
        OutputShape.Object value => CSharpType.Of(new(value.Contract)),
        OutputShape.Array { Item: OutputShape.Object item } => CSharpType.ListOf(CSharpType.Of(new(item.Contract))),
        OutputShape.Array array => CSharpType.ListOf(TypeOf(array.Item)),
        OutputShape.Scalar { Type: not JsonType.Array } scalar => Kinds.Of(scalar.Type).Type(),
        OutputShape.Scalar => ValueKind.List.Type(),
        OutputShape.Json or OutputShape.Constant => ValueKind.Json.Type(),
    };

    private static string TypeInfoName(OutputShape shape) => shape switch
    {
        OutputShape.Object value => value.Contract,
        OutputShape.Array array => "IReadOnlyList" + TypeInfoName(array.Item),
        OutputShape.Scalar scalar => Kinds.Of(scalar.Type) switch
        {
            ValueKind.Integer => "NullableInt64",
            ValueKind.Number => "NullableDecimal",
            ValueKind.Boolean => "NullableBoolean",
            ValueKind.List => "IReadOnlyListString",
            ValueKind.Text => "String",
            ValueKind.Json or ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList
                or ValueKind.JsonObject
                or ValueKind.JsonAny => "NullableJsonElement",
        },
        OutputShape.Json or OutputShape.Constant => "NullableJsonElement",
    };
}
