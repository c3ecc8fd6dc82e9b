using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Binding.Values;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Reads <c>outputParameters</c>. A place in the response is written <c>mapping: $.x</c> or <c>value: $.x</c>, an object may list its
/// members under <c>properties</c> or under <c>mapping.properties</c>.
/// </summary>
internal static class OutputReader
{
    /// <param name="owner">The operation, for messages.</param>
    public static ImmutableArray<BoundOutput> Read(Fields fields, string owner, BindingContext context)
    {
        var outputs = ImmutableArray.CreateBuilder<BoundOutput>();
        foreach (var (name, output) in fields.Items("outputParameters"))
        {
            var bound = Read(name, output, context);
            outputs.Add(bound);
            if (name is null && bound is { Type: JsonType.Object, IsWhole: true, Mapping: null or { IsRoot: true } })
            {
                context.Report(BindingDiagnostics.ObjectWithoutProperties, output.FirstKeySpan, owner);
            }
        }

        return outputs.ToImmutable();
    }

    private static BoundOutput Read(SpannedText? name, Fields fields, BindingContext context)
    {
        var type = TypeReader.Read(fields, name?.Value ?? "output", context);
        var shape = fields.Value("mapping") is MappingNode nested ? context.Read(nested) : fields;
        var (mapping, constant) = ReadSource(name?.Value ?? "output", fields, context);
        return new(
            name,
            type,
            mapping,
            constant,
            [.. shape.Items("properties").Where(static p => p.Name is not null).Select(p => Read(p.Name, p.Fields, context))],
            ReadItems(shape, context),
            fields.Prose("description"),
            name?.Span ?? fields.FirstKeySpan);
    }

    private static (JsonPath? Mapping, BoundValue.Constant? Constant) ReadSource(string name, Fields fields, BindingContext context)
    {
        if (fields.Value("mapping") is ScalarNode mapping)
        {
            return (JsonPathParser.Parse(mapping, context.Findings), null);
        }

        if (fields.Value("value") is ScalarNode value)
        {
            return value.Value.TrimStart().StartsWith('$')
                ? (JsonPathParser.Parse(value, context.Findings), null)
                : (null, ReadConstant(name, value, context));
        }

        return fields.Value("const") is ScalarNode constant ? (null, ReadConstant(name, constant, context)) : (null, null);
    }

    private static BoundValue.Constant ReadConstant(string name, ScalarNode scalar, BindingContext context)
    {
        if (TemplateParser.Parse(scalar, context.Findings).Placeholders.FirstOrDefault() is { } placeholder)
        {
            context.Report(UnsupportedDiagnostics.OutputValue, placeholder.Span, name, placeholder.Name);
        }

        return ConstantValue.Of(scalar);
    }

    /// <summary><c>items</c> is a mapping, a list of one, or a list of what each item has: named members of an object.</summary>
    private static BoundOutput? ReadItems(Fields fields, BindingContext context)
    {
        if (fields.Value("items") is SequenceNode { Items: [MappingNode, ..] } && fields.Items("items") is { IsEmpty: false } members && IsObject(members))
        {
            return new(
                null,
                JsonType.Object,
                null,
                null,
                [.. members.Where(static m => m.Name is not null).Select(m => Read(m.Name, m.Fields, context))],
                null,
                null,
                members[0].Fields.FirstKeySpan);
        }

        return ShortType.ExpandItem(fields.Value("items")) is { } items ? Read(null, context.Read(items), context) : null;
    }

    /// <summary>Several items with names are members. A single one is when nothing says where its value is: its name does.</summary>
    private static bool IsObject(ImmutableArray<NamedFields> members) => members switch
    {
        [{ Name: null }, ..] => false,
        [var only] => !only.Fields.Has("mapping") && !only.Fields.Has("value") && !only.Fields.Has("properties") && !only.Fields.Has("items")
            && !(only.Fields.Value("type") is ScalarNode type && TypeReader.Find(type.Value) is JsonType.Object or JsonType.Array),
        _ => true,
    };
}
