using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using JsonType = Naftiko.Compiler.Gateway.JsonType;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Makes one shape of <c>allOf</c>, <c>oneOf</c> and <c>anyOf</c>: providers of models refuse them, and code has one type for one value. Never is less
/// allowed than any of the alternatives allows; where more is, a finding says so.
/// </summary>
internal static class CombinationReader
{
    /// <param name="own">What is said beside them, which counts first.</param>
    public static BoundShape Read(Fields fields, string name, BindingContext context, BoundShape own)
    {
        if (fields.Value("allOf") is SequenceNode all)
        {
            var parts = Mappings(all).ToList();
            own = parts.Aggregate(own, (shape, part) => shape.Or(Read(part, name, context)));
            var required = parts.Prepend(fields.Node).SelectMany(part => context.Read(part).Value("required") is SequenceNode ? context.Read(part).Texts("required") : []).ToHashSet();
            own = own with { Members = [.. own.Members.Select(member => required.Contains(member.Name) ? member with { Required = true } : member)] };
        }

        foreach (var key in new[] { "oneOf", "anyOf" })
        {
            if (fields.Value(key) is SequenceNode alternatives)
            {
                own = own.Or(OneOf(alternatives, fields, key, name, context));
            }
        }

        return own;
    }

    private static BoundShape OneOf(SequenceNode list, Fields fields, string key, string name, BindingContext context)
    {
        var isNull = list.Items.ToLookup(
            static item => TypeReader.IsNull(item) || (item is MappingNode mapping && TypeReader.IsNull(mapping.Find("type")?.Value)));
        foreach (var alternative in isNull[true].OfType<MappingNode>())
        {
            context.Read(alternative).Use("type");
        }

        var shapes = isNull[false].Select(ShortType.Expand).OfType<MappingNode>().Select(part => Read(part, name, context)).ToList();
        bool? nullable = isNull[true].Any() || shapes.Exists(static shape => shape.Nullable == true) ? true : null;
        if (shapes is [] or [_])
        {
            return (shapes.FirstOrDefault() ?? BoundShape.Nothing) with { Nullable = nullable };
        }

        var types = shapes.Select(static shape => shape.Type ?? (shape.Enum.IsEmpty ? null : JsonType.String)).Distinct().ToList();
        if (types is [{ } scalar and not (JsonType.Array or JsonType.Object)] && shapes.TrueForAll(static shape => !shape.Enum.IsEmpty))
        {
            // Values that are described one by one.
            return new() { Type = scalar, Nullable = nullable, Enum = [.. shapes.SelectMany(static shape => shape.Enum).Distinct(StringComparer.Ordinal)] };
        }

        var type = types is [{ } only] ? only : types.TrueForAll(static type => type is null) ? (JsonType?)null : JsonType.Any;
        var isObject = type == JsonType.Object;
        context.Report(
            BindingDiagnostics.SeveralShapes,
            fields.KeySpan(key),
            name,
            string.Create(CultureInfo.InvariantCulture, $"one of {shapes.Count} shapes"),
            isObject ? "an object with the members of all of them" : type is null ? "if they were not there" : type == JsonType.Any ? "any JSON value" : $"any value of the type {type.Value.ToString().ToLowerInvariant()}",
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
                variants is [var only] ? only : new()
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

    /// <summary>An alternative of one value only is often written as <c>const</c>.</summary>
    private static BoundShape Read(MappingNode part, string name, BindingContext context)
    {
        var fields = context.Read(part);
        var shape = ShapeReader.Read(fields, name, context);
        return fields.Value("const") is ScalarNode only ? shape with { Enum = [only.Value] } : shape;
    }

    private static IEnumerable<MappingNode> Mappings(SequenceNode list) => list.Items.Select(ShortType.Expand).OfType<MappingNode>();
}
