using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Binding.Values;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Reads <c>outputParameters</c>. A place in the response is written <c>mapping: $.x</c> or <c>value: $.x</c>, an object may list its
/// members under <c>properties</c> or under <c>mapping.properties</c>. Anything else under <c>value</c> is what it says, and so is a path there that
/// begins with the name of a step, but for what is in an item or in an object with a place of its own: there <c>$</c> is that.
/// </summary>
internal static class OutputReader
{
    /// <summary>The keys of an output whose values are mappings.</summary>
    private static readonly string[] Parts = ["mapping", "properties", "items", "values", "value", "const"];

    /// <param name="owner">The operation, for messages.</param>
    /// <param name="values">What names mean in values; null: only constants and places in the response are read.</param>
    public static ImmutableArray<BoundOutput> Read(Fields fields, string owner, BindingContext context, ValueResolver? values = null)
    {
        var outputs = ImmutableArray.CreateBuilder<BoundOutput>();
        foreach (var (name, output) in fields.Items("outputParameters"))
        {
            var bound = Read(name, output, context, values, isRoot: true);
            outputs.Add(bound);
            if (name is null && bound is { Type: JsonType.Object, IsWhole: true, Mapping: null or { IsRoot: true } })
            {
                context.Report(BindingDiagnostics.ObjectWithoutProperties, output.FirstKeySpan, owner);
            }
        }

        if (values is not null)
        {
            MemberNames.Check(outputs.Select(static output => output.Name).OfType<SpannedText>(), owner, context);
        }

        return outputs.ToImmutable();
    }

    /// <param name="isRoot">A <c>$</c> in it is the whole answer.</param>
    private static BoundOutput Read(SpannedText? name, Fields fields, BindingContext context, ValueResolver? values, bool isRoot)
    {
        var type = TypeReader.Read(fields, name?.Value ?? "output", context);
        var shape = fields.Value("mapping") is MappingNode nested ? context.Read(nested) : fields;
        var (mapping, value) = ReadSource(name?.Value ?? "output", fields, context, values, isRoot);
        var isRootInside = isRoot && mapping is null or { IsRoot: true };
        return new(
            name,
            type,
            mapping,
            value,
            [.. shape.Items("properties").Where(static p => p.Name is not null).Select(p => Read(p.Name, p.Fields, context, values, isRootInside))],
            ReadItems(shape, context, values),
            fields.Prose("description"),
            name?.Span ?? fields.FirstKeySpan);
    }

    private static (JsonPath? Mapping, BoundValue? Value) ReadSource(
        string name, Fields fields, BindingContext context, ValueResolver? values, bool isRoot)
    {
        if (fields.Value("mapping") is ScalarNode mapping)
        {
            return (JsonPathParser.Parse(mapping, context.Findings), null);
        }

        if (fields.Value("value") is { } value)
        {
            return value is ScalarNode scalar && scalar.Value.TrimStart().StartsWith('$') && !(isRoot && values?.IsStep(scalar) == true)
                ? (JsonPathParser.Parse(scalar, context.Findings), null)
                : (null, values?.Read(value) ?? ReadConstant(name, value, context));
        }

        var isLeaf = !fields.Has("mapping") && !fields.Has("properties") && !fields.Has("items");
        return fields.Constant(name, isLeaf) is { } constant ? (null, ReadConstant(name, constant, context)) : (null, null);
    }

    private static BoundValue.Constant ReadConstant(string name, SyntaxNode node, BindingContext context)
    {
        foreach (var scalar in ConstantValue.Scalars(node))
        {
            if (TemplateParser.Parse(scalar, context.Findings).Placeholders.FirstOrDefault() is { } placeholder)
            {
                context.Report(UnsupportedDiagnostics.OutputValue, placeholder.Span, name, placeholder.Name);
            }
        }

        return ConstantValue.Of(node);
    }

    /// <summary>
    /// <c>items</c> is a mapping, a list of one, or what each item has: named members of an object, as a list or as a mapping by name.
    /// </summary>
    private static BoundOutput? ReadItems(Fields fields, BindingContext context, ValueResolver? values)
    {
        var isNamed = fields.Value("items") is MappingNode map && IsNamed(map);
        if ((isNamed || fields.Value("items") is SequenceNode { Items: [MappingNode, ..] })
            && fields.Items("items") is { IsEmpty: false } members && (isNamed || IsObject(members)))
        {
            return new(
                null,
                JsonType.Object,
                null,
                null,
                [.. members.Where(static m => m.Name is not null).Select(m => Read(m.Name, m.Fields, context, values, isRoot: false))],
                null,
                null,
                members[0].Fields.FirstKeySpan);
        }

        return ShortType.ExpandItem(fields.Value("items")) is { } items ? Read(null, context.Read(items), context, values, isRoot: false) : null;
    }

    /// <summary>A mapping of members has nothing but mappings, and is not one that describes the item by its parts alone.</summary>
    private static bool IsNamed(MappingNode items) =>
        items.Entries.All(static entry => entry.Value is MappingNode) && items.Entries.Any(static entry => !Parts.Contains(entry.Key.Value));

    /// <summary>Several items with names are members. A single one is when nothing says where its value is: its name does.</summary>
    private static bool IsObject(ImmutableArray<NamedFields> members) => members switch
    {
        [{ Name: null }, ..] => false,
        [var only] => !only.Fields.Has("mapping") && !only.Fields.Has("value") && !only.Fields.Has("properties") && !only.Fields.Has("items")
            && !(only.Fields.Value("type") is ScalarNode type && TypeReader.Find(type.Value) is JsonType.Object or JsonType.Array),
        _ => true,
    };
}
