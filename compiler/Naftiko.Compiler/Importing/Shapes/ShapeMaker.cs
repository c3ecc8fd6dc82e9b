using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Naftiko.Compiler.Importing.Shapes;

/// <summary>Makes one shape of a schema: references are followed, combinations put together, what never ends is cut.</summary>
internal sealed class ShapeMaker
{
    /// <summary>Models choose arguments badly below this depth, and tools become larger than all others together.</summary>
    private const int Deepest = 5;

    private const int MostNodes = 200;

    /// <summary>Combinations of combinations double with each level, and are no deeper for it.</summary>
    private const int MostParts = 2000;

    private readonly Losses _losses;
    private readonly string _place;
    private readonly bool _isAnswer;

    /// <summary>The schemas being read, outermost first.</summary>
    private readonly Stack<string> _open = new();
    private int _nodes;

    private ShapeMaker(Losses losses, string place, bool isAnswer)
    {
        _losses = losses;
        _place = place;
        _isAnswer = isAnswer;
    }

    /// <summary>Whether a part was left out because it was too deep or had no end.</summary>
    public bool WasCut { get; private set; }

    /// <param name="place">The operation, and</param>
    /// <param name="name">what the value is in it, for messages.</param>
    public static Shape Make(IOpenApiSchema? schema, string place, string name, Losses losses) => Make(schema, place, name, losses, isAnswer: false, out _);

    /// <param name="isAnswer">Members that are only read or only written are left out on the other side.</param>
    public static Shape Make(IOpenApiSchema? schema, string place, string name, Losses losses, bool isAnswer, out bool wasCut)
    {
        var maker = new ShapeMaker(losses, place, isAnswer);
        var shape = Facts.Whole(maker.Read(schema, name, 0));
        wasCut = maker.WasCut;
        return shape;
    }

    private Shape Read(IOpenApiSchema? schema, string name, int depth)
    {
        if (schema is not OpenApiSchemaReference reference)
        {
            return schema is null ? Shape.Any : ReadOwn(schema, name, depth);
        }

        if (reference.Target is null || reference.Reference.Id is not { } id)
        {
            return Shape.Any;
        }

        if (_open.Contains(id))
        {
            return Cut(schema, $"{id} is inside of itself");
        }

        _open.Push(id);
        var shape = ReadOwn(schema, name, depth);
        _open.Pop();
        return shape;
    }

    private Shape Cut(IOpenApiSchema schema, string reason)
    {
        WasCut = true;
        _losses.Note(LossKind.Cut, _place, reason);
        var type = SchemaType.Of(schema);
        return new() { Type = type, Description = Prose.Short(schema.Description), Items = type == "array" ? Shape.Any : null };
    }

    private Shape ReadOwn(IOpenApiSchema schema, string name, int depth)
    {
        var isTree = schema.Properties is { Count: > 0 } || schema.Items is not null || schema.AdditionalProperties is not null;
        if ((isTree && (depth >= Deepest || _nodes > MostNodes)) || _nodes > MostParts)
        {
            return Cut(schema, depth >= Deepest ? "it is nested too deeply" : "it has too many members");
        }

        _nodes++;
        var own = Plain(schema, name, depth);
        foreach (var part in schema.AllOf ?? [])
        {
            own = Combination.Both(own, Read(part, name, depth));
        }

        foreach (var alternatives in new[] { schema.OneOf, schema.AnyOf })
        {
            if (alternatives is { Count: > 0 })
            {
                own = Combination.Both(own, OneOf(alternatives, name, depth));
            }
        }

        return Facts.Fitting(own with { Members = WithRequired(own.Members, schema) }, name, _place, _losses);
    }

    /// <summary>An object may list members that only one of its parts has.</summary>
    private static ImmutableArray<ShapeMember> WithRequired(ImmutableArray<ShapeMember> members, IOpenApiSchema schema)
    {
        var required = (schema.Required ?? Enumerable.Empty<string>())
            .Concat((schema.AllOf ?? []).SelectMany(static part => part.Required ?? Enumerable.Empty<string>()))
            .ToHashSet(StringComparer.Ordinal);
        return [.. members.Select(member => required.Contains(member.Name) ? member with { Required = true } : member)];
    }

    private Shape Plain(IOpenApiSchema schema, string name, int depth)
    {
        var type = SchemaType.Of(schema);
        if (SchemaType.HasSeveral(schema))
        {
            _losses.Note(LossKind.Merged, _place, $"`{name}` has several types");
        }

        var listed = (schema.Enum ?? []).Where(static value => !SchemaType.IsNull(value)).ToList();
        return new()
        {
            Type = type,
            Description = Facts.Described(schema),
            Nullable = SchemaType.IsNullable(schema) || (schema.Enum ?? []).Any(SchemaType.IsNull),
            Deprecated = schema.Deprecated,
            Enum = [.. schema.Const is { } only ? [JsonValue.Create(only)!] : listed],
            Format = schema.Format,
            Pattern = schema.Pattern,
            Minimum = Facts.Bound(schema.Minimum, schema.ExclusiveMinimum, +1, type),
            Maximum = Facts.Bound(schema.Maximum, schema.ExclusiveMaximum, -1, type),
            MinLength = schema.MinLength,
            MaxLength = schema.MaxLength,
            Default = schema.Default,
            Example = ExampleOf(schema),
            Items = type == "array" ? schema.Items is null ? Shape.Any : Facts.Whole(Read(schema.Items, name, depth + 1)) : null,
            Members = type is "object" ? [.. Members(schema, depth)] : [],
            Values = type is "object" && schema.AdditionalProperties is { } values ? Facts.Whole(Read(values, name, depth + 1)) : null,
            IsOpen = schema.AdditionalProperties is not null,
            IsClosed = type is "object" && !schema.AdditionalPropertiesAllowed && schema.AdditionalProperties is null,
        };
    }

    private static JsonNode? ExampleOf(IOpenApiSchema schema)
    {
#pragma warning disable CS0618 // Up to OpenAPI 3.0 there is nothing else.
        return schema.Example ?? schema.Examples?.FirstOrDefault();
#pragma warning restore CS0618
    }

    private IEnumerable<ShapeMember> Members(IOpenApiSchema schema, int depth)
    {
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (name.Length == 0)
            {
                _losses.Note(LossKind.Unfit, _place, "a member without a name");
            }
            else if (_isAnswer ? member.WriteOnly : member.ReadOnly)
            {
                _losses.Note(LossKind.OneSided, _place, name);
            }
            else
            {
                yield return new(name, Facts.Whole(Read(member, name, depth + 1)), schema.Required?.Contains(name) == true);
            }
        }
    }

    private Shape OneOf(IList<IOpenApiSchema> alternatives, string name, int depth)
    {
        var isNull = alternatives.ToLookup(SchemaType.IsOnlyNull);
        var shapes = isNull[false].Select(alternative => Read(alternative, name, depth)).ToList();
        var merged = Combination.Either(shapes, out var isExact);
        if (!isExact)
        {
            _losses.Note(LossKind.Merged, _place, $"`{name}` is one of {shapes.Count} shapes");
        }

        return isNull[true].Any() ? merged with { Nullable = true } : merged;
    }
}
