using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Gateway;

/// <summary>
/// What the providers of models accept as a tool, all of them together. That the root is an object without combinators and that nothing
/// is a reference needs no check: a <see cref="ToolSchema"/> cannot say anything else.
/// </summary>
public static partial class ToolSchemaRules
{
    /// <returns>Each violation with the argument it is about (empty: the tool itself) and a few words that go on behind its name.</returns>
    public static IEnumerable<(string Key, string Problem)> Violations(Tool tool)
    {
        if (!ToolName().IsMatch(tool.Name))
        {
            yield return ("", "does not match `^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$`");
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in tool.InputSchema.Properties)
        {
            if (!keys.Add(property.Name))
            {
                yield return (property.Name, "exists twice");
            }

            if (!Key().IsMatch(property.Name))
            {
                yield return (property.Name, "does not match `^[a-zA-Z0-9_.-]{1,64}$`");
            }

            foreach (var problem in Problems(property.Schema))
            {
                yield return (property.Name, problem);
            }
        }
    }

    private static IEnumerable<string> Problems(SchemaType schema)
    {
        if (!schema.Enum.IsEmpty && schema.Type != JsonType.String)
        {
            yield return "has an `enum` but is not a string";
        }

        if (schema.Enum.Distinct(StringComparer.Ordinal).Count() < schema.Enum.Length)
        {
            yield return "has an `enum` that lists a value twice";
        }

        if (schema.Enum.Contains("", StringComparer.Ordinal))
        {
            yield return "has an `enum` with an empty string";
        }

        if (schema.Properties.FirstOrDefault(static property => !Key().IsMatch(property.Name)) is { } odd)
        {
            yield return $"has the member `{odd.Name}`, which does not match `^[a-zA-Z0-9_.-]{{1,64}}$`";
        }

        if (schema.Properties.DistinctBy(static property => property.Name, StringComparer.Ordinal).Count() < schema.Properties.Length)
        {
            yield return "has a member that exists twice";
        }

        if (schema is { MinLength: not null } or { MaxLength: not null } or { Default: not null } or { Examples.IsEmpty: false } or { Values: not null }
            or { IsClosed: true } or { Nullable: true }
            || (schema.Format is { } format && format != TextFormat.DateTime.Name))
        {
            yield return "has a key that some providers refuse";
        }

        foreach (var inner in schema.Properties.Select(static property => property.Schema).Concat(schema.Item is { } item ? [item] : []))
        {
            foreach (var problem in Problems(inner))
            {
                yield return problem;
            }
        }
    }

    /// <summary>Whether every provider accepts it as a key, at any depth.</summary>
    public static bool IsKey(string name) => Key().IsMatch(name);

    [GeneratedRegex(@"^[a-zA-Z_][a-zA-Z0-9_-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ToolName();

    [GeneratedRegex(@"^[a-zA-Z0-9_.-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
