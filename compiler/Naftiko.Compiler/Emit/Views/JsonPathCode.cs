using System.Diagnostics;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>A place in an upstream's JSON as calls of <c>JsonValue</c>.</summary>
internal static class JsonPathCode
{
    /// <param name="item">The variable that stands for the enclosing item or the answer's root.</param>
    public static CSharpCode Of(GatewayTraits traits, JsonSource source, ITemplateText? item = null)
    {
        var selectors = new JsonSelectorCode(traits, item ?? new Identifier("root"), JsonSelectorCode.StepsIn(source));
        return selectors.At(selectors.Root(source), source.Path);
    }

    public static CSharpCode Read(GatewayTraits traits, JsonSource source, ValueKind kind, ITemplateText? item = null)
    {
        var place = Of(traits, source, item);
        if (source.Path is [.., JsonSelector.Length])
        {
            return Length(traits, place, kind);
        }

        if (!source.IsMany)
        {
            traits.Shared.Use(Reader(kind));
            return kind == ValueKind.List ? new($"{place}.Texts()") : new($"{place}.{new FixedText(kind.Reader())}()");
        }

        switch (kind)
        {
            case ValueKind.List:
                traits.Shared.Use(SharedMember.ValuesTexts);
                return new($"{place}.Texts()");
            case ValueKind.Json or ValueKind.JsonAny or ValueKind.JsonList:
                traits.Shared.Use(SharedMember.ValuesJson);
                return new($"{place}.Json()");
            case ValueKind.Text or ValueKind.Integer or ValueKind.Number or ValueKind.Boolean or ValueKind.JsonText or ValueKind.JsonInteger
                or ValueKind.JsonNumber
                or ValueKind.JsonBoolean or ValueKind.JsonObject:
                traits.Shared.Use(SharedMember.ValuesFirst);
                traits.Shared.Use(Reader(kind));
                return new($"{place}.First().{new FixedText(kind.Reader())}()");
            case ValueKind.File:
            default:
                throw new UnreachableException();
        }
    }

    private static CSharpCode Length(GatewayTraits traits, CSharpCode place, ValueKind kind)
    {
        switch (kind)
        {
            case ValueKind.Integer:
                return place;
            case ValueKind.Number:
                return new($"(decimal?){place}");
            case ValueKind.JsonText:
                traits.Shared.Use(SharedMember.ValueCountText);
                return new($"JsonValue.CountText({place})");
            case ValueKind.Json or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList or ValueKind.JsonObject
                or ValueKind.JsonAny:
                traits.Shared.Use(SharedMember.ValueCount);
                return new($"JsonValue.Count({place})");
            case ValueKind.List:
                traits.Shared.Use(SharedMember.ValueCountList);
                return new($"JsonValue.CountList({place})");
            case ValueKind.Boolean:
                // How many there are is neither true nor false.
                return new($"((bool?)null)");
            case ValueKind.Text:
                return TextCode.Of(traits, place, ValueKind.Integer);
            case ValueKind.File:
            default:
                throw new UnreachableException();
        }
    }

    private static SharedMember Reader(ValueKind kind) => kind switch
    {
        ValueKind.Integer => SharedMember.ValueInteger,
        ValueKind.Number => SharedMember.ValueNumber,
        ValueKind.Boolean => SharedMember.ValueBoolean,
        ValueKind.List => SharedMember.ValueList,
        ValueKind.Json => SharedMember.ValueJson,
        ValueKind.JsonText => SharedMember.ValueJsonText,
        ValueKind.JsonInteger => SharedMember.ValueJsonInteger,
        ValueKind.JsonNumber => SharedMember.ValueJsonNumber,
        ValueKind.JsonBoolean => SharedMember.ValueJsonBoolean,
        ValueKind.JsonList => SharedMember.ValueJsonList,
        ValueKind.JsonObject => SharedMember.ValueJsonObject,
        ValueKind.JsonAny => SharedMember.ValueJsonAny,
        ValueKind.Text => SharedMember.ValueString,
        ValueKind.File => throw new UnreachableException(),
    };
}
