using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
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

    /// <param name="values">What the caller has given; null where the shape has nothing of it.</param>
    public static CSharpCode Of(GatewayTraits traits, OutputShape shape, CallCode? values, Identifier? item = null, int depth = 0) => shape switch
    {
        OutputShape.Json json => JsonPathCode.Read(traits, json.Source, ValueKind.Json, item),
        OutputShape.Scalar scalar => JsonPathCode.Read(traits, scalar.Source, Kinds.Of(scalar.Type), item),
        OutputShape.Constant constant => Constant(constant),
        OutputShape.Given given => values!.Of(given),
        OutputShape.List list => List(Of(traits, list.Item, values, item, depth)),
        OutputShape.Array array => Array(traits, array, values, item, depth),
        OutputShape.Object value => Object(traits, value, values, item, depth),
    };

    private static CSharpCode List(CSharpCode item) => item.IsOneLine ? new($"[{item}]") : new($"[\n    {item.Indented(4)},\n]");

    private static CSharpCode Constant(OutputShape.Constant constant) => constant.Type switch
    {
        JsonType.String => new($"{new CSharpString(JsonSerializer.Deserialize<string>(constant.JsonText)!)}"),
        JsonType.Integer or JsonType.Boolean => new($"{new FixedText(constant.JsonText)}"),
        JsonType.Number => new($"{new FixedText(constant.JsonText)}m"),
        JsonType.Array or JsonType.Object or JsonType.Any => new($"{CSharpType.JsonElement}.Parse({new CSharpString(constant.JsonText)})"),
    };

    private static CSharpCode Array(GatewayTraits traits, OutputShape.Array array, CallCode? values, Identifier? item, int depth)
    {
        var child = new Identifier(depth switch
        {
            0 => "item",
            1 => "child",
            _ => "child" + depth.ToString(CultureInfo.InvariantCulture),
        });
        traits.Shared.Use(array.Source.IsMany ? SharedMember.ValuesItems : SharedMember.ValueItems);
        return new($"{JsonPathCode.Of(traits, array.Source, item)}.Items({child} => {Of(traits, array.Item, values, child, depth + 1)})");
    }

    private static CSharpCode Object(GatewayTraits traits, OutputShape.Object value, CallCode? values, Identifier? item, int depth)
    {
        var members = value.Members.Select(m => new CSharpCode($"{new Identifier(m.Identifier)} = {Of(traits, m.Shape, values, item, depth)},"));
        return new($"new {new Identifier(value.Contract)}\n{{\n    {CSharpCode.Join("\n", members).Indented(4)}\n}}");
    }

    private static CSharpType ItemTypeOf(OutputShape shape) => shape switch
    {
        OutputShape.Object value => CSharpType.Of(new(value.Contract)),
        OutputShape.Array array => ListOf(array.Item),
        OutputShape.List list => ListOf(list.Item),
        OutputShape.Scalar { Type: not JsonType.Array } scalar => Kinds.Of(scalar.Type).Type(),
        OutputShape.Scalar => ValueKind.List.Type(),
        OutputShape.Constant constant => Kinds.Of(constant.Type).Type(),
        OutputShape.Given given => given.Kind.Type(),
        OutputShape.Json => ValueKind.Json.Type(),
    };

    private static CSharpType ListOf(OutputShape item) =>
        CSharpType.ListOf(item is OutputShape.Object value ? CSharpType.Of(new(value.Contract)) : TypeOf(item));


    private static string TypeInfoName(OutputShape shape) => shape switch
    {
        OutputShape.Object value => value.Contract,
        OutputShape.Array array => "IReadOnlyList" + TypeInfoName(array.Item),
        OutputShape.List list => "IReadOnlyList" + TypeInfoName(list.Item),
        OutputShape.Scalar scalar => TypeInfoName(Kinds.Of(scalar.Type)),
        OutputShape.Constant constant => TypeInfoName(Kinds.Of(constant.Type)),
        OutputShape.Given given => TypeInfoName(given.Kind),
        OutputShape.Json => TypeInfoName(ValueKind.Json),
    };

    private static string TypeInfoName(ValueKind kind) => kind switch
    {
        ValueKind.Integer => "NullableInt64",
        ValueKind.Number => "NullableDecimal",
        ValueKind.Boolean => "NullableBoolean",
        ValueKind.List => "IReadOnlyListString",
        ValueKind.Text => "String",
        ValueKind.Json or ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList
            or ValueKind.JsonObject
            or ValueKind.JsonAny => "NullableJsonElement",
        ValueKind.File => throw new UnreachableException(),
    };
}
