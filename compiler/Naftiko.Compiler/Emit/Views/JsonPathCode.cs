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
        var root = source.Step is { } step ? new CSharpCode($"{new Identifier(step)}.Root") : new CSharpCode($"{item ?? new Identifier("root")}");
        var isMany = false;
        List<CSharpCode> parts = [root];
        foreach (var selector in source.Path)
        {
            parts.Add(Selector(traits, selector, isMany));
            isMany |= selector is JsonSelector.Wildcard;
        }

        return CSharpCode.Join("", parts);
    }

    public static CSharpCode Read(GatewayTraits traits, JsonSource source, ValueKind kind, ITemplateText? item = null)
    {
        var place = Of(traits, source, item);
        if (source.Path is [.., JsonSelector.Length])
        {
            return Length(traits, place, kind);
        }

        if (!IsMany(source))
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
            case ValueKind.Text or ValueKind.Integer or ValueKind.Number or ValueKind.Boolean or ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber
                or ValueKind.JsonBoolean or ValueKind.JsonObject:
                traits.Shared.Use(SharedMember.ValuesFirst);
                traits.Shared.Use(Reader(kind));
                return new($"{place}.First().{new FixedText(kind.Reader())}()");
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
            case ValueKind.Json or ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList or ValueKind.JsonObject
                or ValueKind.JsonAny:
                traits.Shared.Use(SharedMember.TextOfSegment);
                return kind == ValueKind.JsonText
                    ? new($"({place} is {{ }} count ? JsonElement.Parse($\"\\\"{{InputText.Of(count)}}\\\"\") : (JsonElement?)null)")
                    : new($"({place} is {{ }} count ? JsonElement.Parse(InputText.Of(count)) : (JsonElement?)null)");
            case ValueKind.Text or ValueKind.Boolean or ValueKind.List:
                return TextCode.Of(traits, place, ValueKind.Integer);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>A wildcard makes a list of what follows.</summary>
    public static bool IsMany(JsonSource source) => source.Path.Any(static s => s is JsonSelector.Wildcard);

    private static CSharpCode Selector(GatewayTraits traits, JsonSelector selector, bool isMany)
    {
        traits.Shared.Use((selector, isMany) switch
        {
            (JsonSelector.Member, false) => SharedMember.ValueGet,
            (JsonSelector.Member, true) => SharedMember.ValuesGet,
            (JsonSelector.Index, false) => SharedMember.ValueAt,
            (JsonSelector.Index, true) => SharedMember.ValuesAt,
            (JsonSelector.Length, false) => SharedMember.ValueLength,
            (JsonSelector.Length, true) => SharedMember.ValuesLength,
            (JsonSelector.Wildcard, false) => SharedMember.ValueAll,
            (JsonSelector.Wildcard, true) => SharedMember.ValuesAll,
            _ => throw new UnreachableException(),
        });
        return selector switch
        {
            JsonSelector.Member member => new($".Get({new CSharpString(member.Name)})"),
            JsonSelector.Index index => new($".At({index.Position})"),
            JsonSelector.Length => new($".Length()"),
            JsonSelector.Wildcard => new($".All()"),
        };
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
    };
}
