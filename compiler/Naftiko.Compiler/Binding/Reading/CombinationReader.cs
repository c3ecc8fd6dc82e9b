using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Makes one shape of <c>allOf</c>, <c>oneOf</c> and <c>anyOf</c>: providers of models refuse them, and code has one type for one value. Whatever
/// one of the alternatives allows is allowed; where more is, a finding says so.
/// </summary>
internal static class CombinationReader
{
    /// <param name="own">What is said beside them, which counts first.</param>
    public static BoundShape Read(Fields fields, string name, BindingContext context, BoundShape own)
    {
        var required = ShapeReader.RequiredMembers(fields);
        if (fields.Value("allOf") is SequenceNode all)
        {
            var parts = Mappings(all).ToList();
            own = parts.Aggregate(own, (shape, part) => shape.Or(ShapeReader.Read(context.Read(part), name, context)));
            required = required.Concat(parts.SelectMany(part => ShapeReader.RequiredMembers(context.Read(part))));
        }

        foreach (var key in new[] { "oneOf", "anyOf" })
        {
            if (fields.Value(key) is SequenceNode alternatives)
            {
                own = own.Or(OneOf(alternatives, fields, key, name, context));
            }
        }

        var names = required.ToHashSet(StringComparer.Ordinal);
        return own with { Members = [.. own.Members.Select(member => names.Contains(member.Name) ? member with { Required = true } : member)] };
    }

    private static BoundShape OneOf(SequenceNode list, Fields fields, string key, string name, BindingContext context)
    {
        var isNull = list.Items.ToLookup(
            static item => TypeReader.IsNull(item) || (item is MappingNode mapping && TypeReader.IsNull(mapping.Find("type")?.Value)));
        foreach (var alternative in isNull[true].OfType<MappingNode>())
        {
            context.Read(alternative).Use("type");
        }

        var shapes = isNull[false].Select(ShortType.Expand).OfType<MappingNode>().Select(part => ShapeReader.Read(context.Read(part), name, context)).ToList();
        bool? nullable = isNull[true].Any() || shapes.Exists(static shape => shape.Nullable == true) ? true : null;
        if (shapes is [] or [_])
        {
            var only = shapes.FirstOrDefault() ?? BoundShape.Nothing;
            return nullable is null ? only : only with { Nullable = nullable };
        }

        var types = shapes.Select(static shape => shape.Type ?? (shape.Enum.IsEmpty ? null : JsonType.String)).Distinct().ToList();
        if (types is [{ } scalar and not (JsonType.Array or JsonType.Object)] && shapes.TrueForAll(static shape => !shape.Enum.IsEmpty))
        {
            // Values that are described one by one.
            return new() { Type = scalar, Nullable = nullable, Enum = [.. shapes.SelectMany(static shape => shape.Enum).Distinct(StringComparer.Ordinal)] };
        }

        var type = types is [{ } single] ? single : types.TrueForAll(static type => type is null) ? (JsonType?)null : JsonType.Any;
        var isObject = type == JsonType.Object;
        context.Report(
            BindingDiagnostics.SeveralShapes,
            fields.KeySpan(key),
            name,
            string.Create(CultureInfo.InvariantCulture, $"one of {shapes.Count} shapes"),
            isObject ? "an object with the members of all of them"
                : type is null ? "if they were not there"
                : type == JsonType.Any ? "any JSON value"
                : $"any value of the type {type.Value.Word()}",
            isObject ? $"Write the members of all of them below `properties`, and say in `description` which belong together; then remove `{key}`."
                : $"Write one shape, and say in `description` what else may stand here; then remove `{key}`.");
        return new() { Type = type, Nullable = nullable, Members = isObject ? Merge(shapes) : [] };
    }

    /// <summary>A member is required if all alternatives require it, and of a type if all that have it say the same.</summary>
    private static ImmutableArray<BoundMember> Merge(List<BoundShape> shapes) =>
    [
        .. shapes.SelectMany(static shape => shape.Members).GroupBy(static member => member.Name, StringComparer.Ordinal).Select(group =>
        {
            var variants = group.Select(static member => member.Shape).ToList();
            var isSame = variants.TrueForAll(shape => shape.Type == variants[0].Type);
            return new BoundMember(
                group.Key,
                variants is [var alone] ? alone : new()
                {
                    Type = isSame ? variants[0].Type : JsonType.Any,
                    Description = variants.Select(static shape => shape.Description).FirstOrDefault(static text => text is not null),
                    Nullable = variants.Exists(static shape => shape.Nullable == true) ? true : null,
                    Enum = isSame && variants.TrueForAll(static shape => !shape.Enum.IsEmpty)
                        ? [.. variants.SelectMany(static shape => shape.Enum).Distinct(StringComparer.Ordinal)]
                        : [],
                },
                shapes.TrueForAll(shape => shape.Members.Any(member => member.Name == group.Key && member.Required == true)) ? true : null);
        }),
    ];

    private static IEnumerable<MappingNode> Mappings(SequenceNode list) => list.Items.Select(ShortType.Expand).OfType<MappingNode>();
}
