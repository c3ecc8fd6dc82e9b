using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>
/// Puts what not every provider of models accepts in a schema into words. The gateway itself still checks what a caller sends against
/// what the document says.
/// </summary>
internal static class ProviderSchema
{
    public static SchemaType Of(SchemaType schema)
    {
        var members = schema.Properties.DistinctBy(static p => p.Name, StringComparer.Ordinal).ToList();
        var safe = schema with
        {
            Nullable = false,
            Deprecated = false,
            IsClosed = false,
            Enum = [.. schema.Enum.Distinct(StringComparer.Ordinal)],
            Format = null,
            MinLength = null,
            MaxLength = null,
            Default = null,
            Examples = [],
            Values = null,
            Item = schema.Item is { } item ? Of(item) : null,
            Properties = [.. members.Where(static p => ToolSchemaRules.IsKey(p.Name)).Select(static p => p with { Schema = Of(p.Schema) })],
        };
        return WithoutOddKeys(WithoutOddMembers(WithoutOddEnum(safe), [.. members.Where(static p => !ToolSchemaRules.IsKey(p.Name))]), schema);
    }

    /// <summary>Only texts can be listed, and no empty one.</summary>
    private static SchemaType WithoutOddEnum(SchemaType schema)
    {
        if (schema.Enum.IsEmpty)
        {
            return schema;
        }

        if (schema.Type != JsonType.String)
        {
            return Say(schema, $"One of {string.Join(", ", schema.Enum)}.") with { Enum = [] };
        }

        return schema.Enum.Contains("", StringComparer.Ordinal) ? Say(schema, $"One of {string.Join(", ", schema.Enum.Where(static v => v.Length > 0))}, or empty.") with { Enum = [] } : schema;
    }

    /// <summary>Some providers refuse these keys, or some of their values.</summary>
    private static SchemaType WithoutOddKeys(SchemaType safe, SchemaType schema)
    {
        if (schema.Format is { } format)
        {
            // The one format of text that all of them know.
            safe = format == TextFormat.DateTime.Name ? safe with { Format = format }
                : Say(safe, TextFormat.Find(format) is { } known ? $"Must be {known.Wanted}." : $"Format: {format}.");
        }

        var length = (schema.MinLength, schema.MaxLength) switch
        {
            (null or 0, null) => null,
            (null or 0, { } most) => $"At most {Characters(most)}.",
            ({ } fewest, null) => $"At least {Characters(fewest)}.",
            ({ } fewest, { } most) when fewest == most => $"Exactly {Characters(most)}.",
            ({ } fewest, { } most) => string.Create(CultureInfo.InvariantCulture, $"{fewest} to {Characters(most)}."),
        };
        safe = length is null ? safe : Say(safe, length);
        safe = schema.Values is null ? safe : Say(safe, $"Its members may have any name; the type of each is {schema.Values.Type.Word()}.");
        safe = schema.IsClosed ? Say(safe, "It has no other members.") : safe;
        safe = schema.Nullable ? Say(safe, "May be null.") : safe;
        safe = schema.Deprecated ? Say(safe, "Deprecated.") : safe;
        safe = schema.Default is null ? safe : Say(safe, $"Default: {schema.Default}.");
        return schema.Examples.IsEmpty ? safe : Say(safe, $"For example {string.Join(", ", schema.Examples)}.");
    }

    private static string Characters(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} character{(count == 1 ? "" : "s")}");

    /// <summary>A member keeps its name, which the upstream knows it by, so it can only be told of.</summary>
    private static SchemaType WithoutOddMembers(SchemaType schema, ImmutableArray<SchemaProperty> odd) =>
        odd.IsEmpty ? schema : Say(schema, $"Also takes {string.Join(", ", odd.Select(static p => $"`{p.Name}` ({p.Schema.Type.Word()}{(p.Required ? ", required" : "")})"))}.");

    private static SchemaType Say(SchemaType schema, string sentence) =>
        schema with { Description = PlainText.Append(schema.Description, sentence) };
}
