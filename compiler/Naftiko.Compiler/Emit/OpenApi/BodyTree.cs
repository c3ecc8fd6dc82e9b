using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>Puts the shape of a request body together from the places that inputs are taken from.</summary>
internal static class BodyTree
{
    /// <param name="whole">What is known so far; null: nothing.</param>
    /// <param name="path">The way from there to the input.</param>
    /// <param name="isRequired">The input must be there, and so must everything it is in.</param>
    public static SchemaType With(SchemaType? whole, ReadOnlySpan<JsonSelector> path, SchemaType input, bool isRequired)
    {
        if (path.IsEmpty)
        {
            return whole is null ? input : Both(input, whole);
        }

        if (path[0] is JsonSelector.Member member)
        {
            var parent = whole ?? new(JsonType.Object, null);
            var known = parent.Properties.FirstOrDefault(property => property.Name == member.Name);
            var changed = new SchemaProperty(member.Name, With(known?.Schema, path[1..], input, isRequired), isRequired || known is { Required: true });
            return parent with { Properties = known is null ? parent.Properties.Add(changed) : parent.Properties.Replace(known, changed) };
        }

        // One item must have it, and a schema of items is about all of them.
        var list = whole ?? new(JsonType.Array, null);
        return list with { Item = With(list.Item, path[1..], input, isRequired: false) };
    }

    /// <summary>What an input says of a place, and what inputs inside of it say.</summary>
    private static SchemaType Both(SchemaType input, SchemaType inside) => input with
    {
        Description = input.Description ?? inside.Description,
        Item = input.Item ?? inside.Item,
        Properties =
        [
            .. input.Properties.Select(property => inside.Properties.FirstOrDefault(other => other.Name == property.Name) is { } same
                ? new SchemaProperty(property.Name, Both(property.Schema, same.Schema), property.Required || same.Required)
                : property),
            .. inside.Properties.Where(property => !input.Properties.Any(known => known.Name == property.Name)),
        ],
    };
}
