using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using ValueType = Naftiko.Compiler.Gateway.ValueType;

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
            if (name is null && bound is { Type: ValueType.Object, IsWhole: true, Mapping: null or { IsRoot: true } })
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
        var (mapping, constant) = ReadSource(fields, context);
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

    private static (JsonPath? Mapping, Template? Constant) ReadSource(Fields fields, BindingContext context)
    {
        if (fields.Value("mapping") is ScalarNode mapping)
        {
            return (JsonPathParser.Parse(mapping, context.Findings), null);
        }

        if (fields.Value("value") is ScalarNode value)
        {
            return value.Value.TrimStart().StartsWith('$')
                ? (JsonPathParser.Parse(value, context.Findings), null)
                : (null, TemplateParser.Parse(value, context.Findings));
        }

        return fields.Value("const") is ScalarNode constant ? (null, TemplateParser.Parse(constant, context.Findings)) : (null, null);
    }

    /// <summary><c>items</c> is a mapping, or a list of one.</summary>
    private static BoundOutput? ReadItems(Fields fields, BindingContext context)
    {
        var node = fields.Value("items") is SequenceNode { Items: [var first, ..] } ? first : fields.Value("items");
        return ShortType.Expand(node) is { } items ? Read(null, context.Read(items), context) : null;
    }
}
