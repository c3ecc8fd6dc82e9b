using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Naftiko.Compiler.Importing.Shapes;

/// <summary>Puts shapes together: code has one type for one value, and providers of models refuse alternatives.</summary>
internal static class Combination
{
    /// <summary>The value has both shapes; what the first says counts.</summary>
    public static Shape Both(Shape first, Shape second) => first with
    {
        Type = first.Type ?? second.Type,
        Description = first.Description ?? second.Description,
        Nullable = first.Nullable || second.Nullable,
        Deprecated = first.Deprecated || second.Deprecated,
        Enum = first.Enum.IsEmpty ? second.Enum : first.Enum,
        Format = first.Format ?? second.Format,
        Pattern = first.Pattern ?? second.Pattern,
        Minimum = first.Minimum ?? second.Minimum,
        Maximum = first.Maximum ?? second.Maximum,
        MinLength = first.MinLength ?? second.MinLength,
        MaxLength = first.MaxLength ?? second.MaxLength,
        Default = first.Default ?? second.Default,
        Example = first.Example ?? second.Example,
        Items = first.Items is null || first.Items == Shape.Any ? second.Items ?? first.Items : first.Items,
        Members = Joined(first.Members, second.Members),
        Values = first.Values ?? second.Values,
        IsOpen = first.IsOpen || second.IsOpen,
        IsClosed = false,
    };

    /// <summary>The value has one of the shapes: nothing that one of them allows may be refused.</summary>
    /// <param name="isExact">Whether the result allows nothing else.</param>
    public static Shape Either(IReadOnlyList<Shape> shapes, out bool isExact)
    {
        isExact = true;
        if (shapes is [] or [_])
        {
            return shapes.Count == 0 ? Shape.Any : shapes[0];
        }

        var types = shapes.Select(static shape => shape.Type).Distinct().ToList();
        var nullable = shapes.Any(static shape => shape.Nullable);
        if (types is [{ } scalar and not ("array" or "object")])
        {
            var listed = shapes.All(static shape => !shape.Enum.IsEmpty);
            isExact = listed;
            return new() { Type = scalar, Nullable = nullable, Enum = listed ? Distinct(shapes.SelectMany(static shape => shape.Enum)) : [],
                Format = SameFormat(shapes) };
        }

        isExact = false;
        return types switch
        {
            ["integer", "number"] or ["number", "integer"] => new() { Type = "number", Nullable = nullable },
            ["object"] => new() { Type = "object", Nullable = nullable, Members = Merged(shapes), IsOpen = shapes.Any(static shape => shape.IsOpen) },
            ["array"] => new() { Type = "array", Nullable = nullable, Items = Either([.. shapes.Select(static shape => shape.Items ?? Shape.Any)], out _) },
            _ => new() { Nullable = nullable },
        };
    }

    private static string? SameFormat(IReadOnlyList<Shape> shapes) => shapes.All(shape => shape.Format == shapes[0].Format) ? shapes[0].Format : null;

    private static ImmutableArray<JsonNode> Distinct(IEnumerable<JsonNode> values) =>
        [.. values.DistinctBy(static value => value.ToJsonString(), StringComparer.Ordinal)];

    private static ImmutableArray<ShapeMember> Joined(ImmutableArray<ShapeMember> first, ImmutableArray<ShapeMember> second)
    {
        var known = first.ToDictionary(static member => member.Name, StringComparer.Ordinal);
        var added = second.ToLookup(static member => member.Name, StringComparer.Ordinal);
        return
        [
            .. first.Select(member => added[member.Name].FirstOrDefault() is { } other
                ? new ShapeMember(member.Name, Both(member.Shape, other.Shape), member.Required || other.Required)
                : member),
            .. second.Where(member => !known.ContainsKey(member.Name)),
        ];
    }

    /// <summary>A member is required if all alternatives require it.</summary>
    private static ImmutableArray<ShapeMember> Merged(IReadOnlyList<Shape> shapes) =>
    [
        .. shapes.SelectMany(static shape => shape.Members).GroupBy(static member => member.Name, StringComparer.Ordinal).Select(group => new ShapeMember(
            group.Key,
            Either([.. group.Select(static member => member.Shape)], out _) with
            {
                Description = group.Select(static member => member.Shape.Description).FirstOrDefault(static text => text is not null),
            },
            group.Count() == shapes.Count && group.All(static member => member.Required))),
    ];
}
