using Naftiko.Compiler.Emit.Templates;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The members of the helpers that are emitted: those that are called, and those that these need in turn.</summary>
internal static class HelperViews
{
    public static HelpersView Of(GatewayTraits traits)
    {
        var shared = traits.Shared;
        var hasMcp = traits.HasMcp;
        var hasRest = traits.HasRest;
        var takesJson = traits.TakesJson;
        var readsJson = shared.UsesBetween(SharedMember.InputJsonText, SharedMember.InputJsonObjectOf);
        var numbers = shared.UsesAny(SharedMember.InputJsonNumber, SharedMember.ValueJsonNumber);
        var integers = shared.UsesAny(SharedMember.InputJsonInteger, SharedMember.ValueJsonInteger);
        var lists = (takesJson && shared.UsesAny(SharedMember.InputList, SharedMember.InputListOf))
            || shared.UsesAny(SharedMember.InputJsonList, SharedMember.InputJsonListOf, SharedMember.ValueJsonList);
        var objects = shared.UsesAny(SharedMember.InputJsonObject, SharedMember.InputJsonObjectOf, SharedMember.ValueJsonObject);
        var texts = shared.UsesAny(SharedMember.InputJsonText, SharedMember.ValueJsonText);
        var readsBodies = shared.UsesAny(SharedMember.InputBody, SharedMember.InputRequiredBody);
        var any = hasMcp && (readsBodies || shared.UsesAny(SharedMember.InputJsonAny));
        return new()
        {
            Uses = shared,
            ReadsBodies = readsBodies,
            ReadsInputs = shared.UsesBetween(SharedMember.InputRoute, SharedMember.InputJsonBody),
            ReadsInputsOfAnyKind = shared.UsesBetween(SharedMember.InputString, SharedMember.InputJsonObjectOf),
            ReadsScalars = shared.UsesBetween(SharedMember.InputString, SharedMember.InputBoolean)
                || (takesJson && shared.Uses(SharedMember.InputList))
                || (readsJson && hasRest),
            ChecksTexts = shared.UsesBetween(SharedMember.InputOneOf, SharedMember.InputMaxLength),
            InBody = takesJson
                && (shared.UsesAny(SharedMember.InputOr, SharedMember.InputInBody, SharedMember.InputNotNull)
                    || shared.UsesBetween(SharedMember.InputOneOf, SharedMember.InputMaxLength)),
            ReadsNumbers = shared.UsesAny(
                SharedMember.InputInteger, SharedMember.InputIntegerSegment, SharedMember.InputNumber, SharedMember.InputOneNumberOf,
                SharedMember.InputMinimum, SharedMember.InputMaximum),
            ReadsJsonInputs = readsJson,
            ReadsValueTexts = shared.UsesAny(
                SharedMember.ValueString, SharedMember.ValueInteger, SharedMember.ValueNumber, SharedMember.ValueBoolean, SharedMember.ValueList,
                SharedMember.ValuesTexts),
            ValueOrder = shared.UsesBetween(SharedMember.ValueIsLess, SharedMember.ValueIsAtLeast),
            ValueCompares = shared.UsesBetween(SharedMember.ValueIs, SharedMember.ValueIsAtLeast),
            UsesIregexp = shared.UsesBetween(SharedMember.IRegexpMatches, SharedMember.IRegexpFinds),
            ValuesSpread = shared.UsesAny(
                SharedMember.ValuesItems,
                SharedMember.ValuesAll,
                SharedMember.ValuePick,
                SharedMember.ValuesPick,
                SharedMember.ValuesSlice,
                SharedMember.ValuesDescendants),
            SendsQueries = shared.UsesBetween(SharedMember.QueryText, SharedMember.QueryBrackets),
            SendsHeaders = shared.UsesAny(SharedMember.Header, SharedMember.DefaultHeader),
            SendsBodies = shared.UsesAny(SharedMember.CallerBody, SharedMember.JsonBody, SharedMember.TextBody, SharedMember.Utf8Body),
            JsonTexts = texts,
            JsonIntegers = integers,
            JsonNumbers = numbers || integers,
            JsonBooleans = shared.UsesAny(SharedMember.InputJsonBoolean, SharedMember.ValueJsonBoolean),
            JsonLists = lists,
            JsonObjects = objects,
            JsonAny = any,
            JsonAs = numbers || integers || lists || objects || any,
            JsonWritten = numbers || integers || lists || objects || any || (hasRest && shared.UsesAny(SharedMember.InputJsonAny)),
            JsonOfText = texts || (readsJson && hasRest),
            JsonQuotes = texts || (readsJson && hasRest),
            TakesJson = takesJson,
        };
    }
}
