using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Naftiko.Compiler.Cli.Surfaces;

/// <summary>
/// Compares two JSON Schemas: for what callers give, everything that was right must be right; for what they get, nothing may come that could not come before.
/// </summary>
internal sealed class SchemaComparison(Action<bool, string> report)
{
    private static readonly (string Key, bool IsFloor)[] Limits =
        [("minimum", true), ("minLength", true), ("minItems", true), ("maximum", false), ("maxLength", false), ("maxItems", false)];

    /// <param name="what">As messages name the whole.</param>
    public void Inputs(JsonNode? before, JsonNode? after, string what) => Compare(before, after, what, isInput: true);

    public void Answers(JsonNode? before, JsonNode? after, string what) => Compare(before, after, what, isInput: false);

    private void Compare(JsonNode? before, JsonNode? after, string what, bool isInput)
    {
        // "true" and "{}" say nothing.
        var (old, now) = (before as JsonObject ?? [], after as JsonObject ?? []);
        Types(old, now, what, isInput);
        Values(old, now, what, isInput);
        Bounds(old, now, what, isInput);
        Members(old, now, what, isInput);
        if (old["items"] is not null || now["items"] is not null)
        {
            Compare(old["items"], now["items"], $"an item of {what}", isInput);
        }

        if (old["additionalProperties"] is JsonObject || now["additionalProperties"] is JsonObject)
        {
            Compare(old["additionalProperties"], now["additionalProperties"], $"a member of {what}", isInput);
        }
    }

    private void Types(JsonObject before, JsonObject after, string what, bool isInput)
    {
        var (old, now) = (TypesOf(before), TypesOf(after));
        var (must, may) = isInput ? (old, now) : (now, old);
        var isBreaking = may.Count > 0 && (must.Count == 0 || !must.TrueForAll(type => may.Contains(type) || (type == "integer" && may.Contains("number"))));
        if (!old.ToHashSet().SetEquals(now))
        {
            report(isBreaking, $"{what} was {Words(old)} and is {Words(now)}");
        }
    }

    private void Values(JsonObject before, JsonObject after, string what, bool isInput)
    {
        var (old, now) = (before["enum"]?.AsArray().Select(Word).ToList(), after["enum"]?.AsArray().Select(Word).ToList());
        if (old is null && now is null)
        {
            return;
        }

        if (old is null || now is null)
        {
            var isNarrower = old is null;
            report(
                isNarrower == isInput,
                isNarrower ? $"{what} is one of {string.Join(", ", now!)} only" : $"{what} may be more than {string.Join(", ", old!)}");
            return;
        }

        foreach (var value in old.Except(now))
        {
            report(isInput, $"{what} can no longer be {value}");
        }

        foreach (var value in now.Except(old))
        {
            report(!isInput, $"{what} can be {value}");
        }
    }

    private void Bounds(JsonObject before, JsonObject after, string what, bool isInput)
    {
        foreach (var (key, isFloor) in Limits)
        {
            var (old, now) = (Number(before[key]), Number(after[key]));
            if (old == now)
            {
                continue;
            }

            var isNarrower = now is not null && (old is null || (isFloor ? now > old : now < old));
            report(isNarrower == isInput, $"`{key}` of {what} was {Words(old)} and is {Words(now)}");
        }

        foreach (var key in new[] { "pattern", "format" })
        {
            var (old, now) = (before[key]?.GetValue<string>(), after[key]?.GetValue<string>());
            if (old != now)
            {
                report(isInput ? now is not null : old is not null, $"`{key}` of {what} was {old ?? "none"} and is {now ?? "none"}");
            }
        }
    }

    private void Members(JsonObject before, JsonObject after, string what, bool isInput)
    {
        var (old, now) = (before["properties"] as JsonObject ?? [], after["properties"] as JsonObject ?? []);
        var (needed, needs) = (Names(before["required"]), Names(after["required"]));
        foreach (var (name, schema) in old)
        {
            var member = Member(name, what);
            if (!now.ContainsKey(name))
            {
                report(true, isInput ? $"{member} is no longer taken" : $"{member} is gone");
                continue;
            }

            if (isInput && needs.Contains(name) && !needed.Contains(name))
            {
                report(true, $"{member} is required");
            }
            else if (isInput && needed.Contains(name) && !needs.Contains(name))
            {
                report(false, $"{member} is optional");
            }
            else if (!isInput && needed.Contains(name) && !needs.Contains(name))
            {
                report(true, $"{member} may be missing");
            }

            Compare(schema, now[name], member, isInput);
        }

        foreach (var (name, _) in now.Where(pair => !old.ContainsKey(pair.Key)))
        {
            var isNeeded = isInput && needs.Contains(name);
            report(isNeeded, $"{Member(name, what)} is new{(isNeeded ? " and required" : "")}");
        }
    }

    /// <summary>Parameters of routes are named whole.</summary>
    private static string Member(string name, string what) =>
        what.Length == 0 ? name.StartsWith("the ", StringComparison.Ordinal) ? name : $"`{name}`" : $"`{name}` of {what}";

    private static List<string> TypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray list => [.. list.Select(static type => type!.GetValue<string>())],
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };

    private static HashSet<string> Names(JsonNode? required) =>
        required is JsonArray list ? [.. list.Select(static name => name!.GetValue<string>())] : [];

    private static string Words(List<string> types) => types.Count == 0 ? "any JSON" : string.Join(" or ", types);

    private static string Words(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "none";

    private static decimal? Number(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Word(JsonNode? value) => value?.ToJsonString() ?? "null";
}
