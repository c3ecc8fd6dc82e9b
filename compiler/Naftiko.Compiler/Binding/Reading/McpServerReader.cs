using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Reads a consumed API of type <c>mcp</c>. Each tool becomes an operation whose body is the object of its arguments, so that values, outputs and
/// flows mean the same as for a request of HTTP.
/// </summary>
internal static class McpServerReader
{
    public static ConsumedApi Read(Fields fields, SpannedText name, BindingContext context)
    {
        var server = ServerReader.ReadEndpoint(fields, name.Value, context);
        if (server.Address.Query is [var query, ..])
        {
            context.Report(BindingDiagnostics.EndpointWithQuery, query.Span, name.Value, query.Name.Value);
        }

        var tools = ReadTools(fields, name, context);
        return new(
            name,
            server.Address.Text,
            fields.Prose("description"),
            server.Credential,
            [],
            tools,
            name.Span)
        {
            Protocol = new ConsumedProtocol.Mcp(Is(fields, "discovery", "verify")),
            IsOpen = ServerReader.IsOpen(fields),
        };
    }

    private static ImmutableArray<ConsumedOperation> ReadTools(Fields server, SpannedText owner, BindingContext context)
    {
        var tools = ImmutableArray.CreateBuilder<ConsumedOperation>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in server.Items("tools"))
        {
            if ((item.Name ?? item.Fields.Needed("name", "The consumed tool")) is not { Value.Length: > 0 } name)
            {
                continue;
            }

            using var _ = context.Within(new(ScopeKind.ConsumedOperation, owner.Value, name.Value, name.Span));
            if (!names.Add(name.Value))
            {
                context.Report(BindingDiagnostics.ToolTwice, name.Span, owner.Value, name.Value);
                continue;
            }

            if (!name.Value.All(static c => c is > ' ' and <= '~'))
            {
                context.Report(BindingDiagnostics.ToolNameInHeader, name.Span, name.Value);
            }

            tools.Add(ReadTool(item.Fields, name, context));
        }

        if (names.Count == 0)
        {
            context.Report(BindingDiagnostics.ServerWithoutTools, server.Has("tools") ? server.KeySpan("tools") : owner.Span, owner.Value);
        }

        return tools.ToImmutable();
    }

    private static ConsumedOperation ReadTool(Fields fields, SpannedText name, BindingContext context)
    {
        var arguments = ConsumedParameterReader.ReadArguments(fields, context);
        var output = ReadOutput(fields, context);
        if (output is null && fields.Has("validateOutput") && !Is(fields, "validateOutput", "off"))
        {
            context.Report(BindingDiagnostics.NothingToValidate, fields.KeySpan("validateOutput"), name.Value);
        }

        var check = Is(fields, "validateOutput", "fail") ? OutputCheck.Fail : Is(fields, "validateOutput", "off") ? OutputCheck.Off : OutputCheck.Warn;
        return new(
            name,
            "POST",
            PathOf(name),
            fields.Prose("description"),
            arguments,
            arguments.IsEmpty ? new ConsumedBody.None(name.Span) : null,
            new ConsumedFormat.Json(),
            output is null ? [] : [.. output.Members.Select(member => Output(member, name.Span))],
            name.Span)
        {
            Tool = new(HintsReader.Read(fields, context), output, check),
            Tags = fields.Texts("tags"),
            Deprecated = fields.Flag("deprecated") == true,
        };
    }

    /// <summary>Named outputs are the members of an object; one without a name is the answer itself.</summary>
    private static BoundShape? ReadOutput(Fields tool, BindingContext context)
    {
        var outputs = tool.Items("outputParameters");
        return outputs switch
        {
            [] => null,
            [{ Name: null, Fields: var only }] => ShapeReader.Read(only, "output", context),
            _ => BoundShape.Nothing with
            {
                Type = JsonType.Object,
                Members =
                [
                    .. outputs.Where(static output => output.Name is not null).Select(output => new BoundMember(
                        output.Name!.Value,
                        ShapeReader.Read(output.Fields, output.Name.Value, context),
                        output.Fields.Value("required") is Syntax.SequenceNode || output.Fields.Flag("required") != false)),
                ],
            },
        };
    }

    /// <summary>The same for those who match entries of a list by the names in them.</summary>
    private static BoundOutput Output(BoundMember member, SourceSpan span) => new(
        new(member.Name, span),
        member.Shape.Type,
        null,
        null,
        [.. member.Shape.Members.Select(inner => Output(inner, span))],
        member.Shape.Item is { } item ? Output(new("", item, null), span) with { Name = null } : null,
        member.Shape.Description,
        span);

    /// <summary>
    /// It is never sent. Names of features and of classes, and the routes of <c>--expose rest</c>, are made of the path of an operation.
    /// </summary>
    private static PathTemplate PathOf(SpannedText name) => new(
        [new TemplatePart.Literal("/" + string.Concat(name.Value.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')), name.Span)]);

    private static bool Is(Fields fields, string key, string word) => fields.Word(key)?.Value.Equals(word, StringComparison.OrdinalIgnoreCase) == true;
}
