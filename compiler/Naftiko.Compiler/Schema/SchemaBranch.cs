using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Naftiko.Compiler.Schema;

/// <summary>
/// Chooses which branch of a <c>oneOf</c> the author meant: the one whose discriminator (a property with a single allowed value) matches,
/// then the one of the right JSON type, then the one with the fewest errors.
/// </summary>
internal static class SchemaBranch
{
    public static IEnumerable<ValidationError> Choose(ChildSchemaValidationError error) => error.Errors
        .Select((branch, index) => (branch.Value, Index: index, Score: Score(branch.Key.ActualSchema, branch.Value, error.Token), Count: Count(branch.Value)))
        .OrderByDescending(static branch => branch.Score)
        .ThenBy(static branch => branch.Count)
        .ThenBy(static branch => branch.Index)
        .First().Value;

    /// <summary>The discriminator's value when it is given and fits no branch, with all that would fit.</summary>
    public static (JProperty Property, List<string> Allowed)? UnknownDiscriminator(ChildSchemaValidationError error)
    {
        if (error.Token is not JObject token)
        {
            return null;
        }

        var discriminators = error.Errors.Keys
            .SelectMany(static branch => Discriminators(branch.ActualSchema))
            .ToLookup(static d => d.Name, static d => d.Value, StringComparer.Ordinal);
        foreach (var group in discriminators)
        {
            if (token.Property(group.Key, StringComparison.Ordinal) is { } property && !group.Any(value => IsLike(property.Value, value)))
            {
                return (property, [.. group.Distinct(StringComparer.Ordinal)]);
            }
        }

        return null;
    }

    /// <summary>The discriminator that all branches want and that is not given, with all that would fit.</summary>
    public static (string Name, List<string> Allowed)? MissingDiscriminator(ChildSchemaValidationError error)
    {
        if (error.Token is not JObject token)
        {
            return null;
        }

        var common = error.Errors.Keys
            .SelectMany(static branch => Discriminators(branch.ActualSchema))
            .GroupBy(static d => d.Name, static d => d.Value, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() == error.Errors.Count && token.Property(group.Key, StringComparison.Ordinal) is null);
        return common is null ? null : (common.Key, [.. common]);
    }

    private static int Score(JsonSchema branch, ICollection<ValidationError> errors, JToken? token)
    {
        if (errors.Any(e => ReferenceEquals(e.Token, token) && SchemaTypes.Expected(e.Kind) is not null))
        {
            return -100;
        }

        return token is JObject value
            ? Discriminators(branch).Sum(d => value[d.Name] is not { } given ? 0 : IsLike(given, d.Value) ? 10 : -10)
            : 0;
    }

    private static IEnumerable<(string Name, string Value)> Discriminators(JsonSchema branch) => branch.Properties
        .Where(static p => p.Value.Enumeration.Count == 1)
        .Select(static p => (p.Key, p.Value.Enumeration.First()?.ToString() ?? ""));

    private static bool IsLike(JToken given, string value) => given is JValue { Value: string text } && text.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static int Count(IEnumerable<ValidationError> errors) =>
        errors.Sum(static e => e is ChildSchemaValidationError child ? child.Errors.Values.Min(Count) : 1);
}
