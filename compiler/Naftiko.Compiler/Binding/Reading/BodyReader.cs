using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads the <c>body</c> of a consumed operation: text, or a type with data.</summary>
internal static class BodyReader
{
    /// <param name="operation">The operation, for messages.</param>
    /// <param name="parameters">Those of the operation and around it, nearest first.</param>
    public static ConsumedBody? Read(Fields fields, ImmutableArray<ConsumedParameter> parameters, string operation, BindingContext context)
    {
        switch (fields.Value("body"))
        {
            case ScalarNode { Value: "none" } none:
                return new ConsumedBody.None(none.Span);
            case ScalarNode empty when string.IsNullOrWhiteSpace(empty.Value):
                context.Report(BindingDiagnostics.EmptyBody, empty.Span, operation);
                return new ConsumedBody.None(empty.Span);
            case ScalarNode text:
                return RawBody.Read(text, parameters, operation, context);
            case MappingNode template when BodyShape.IsTemplate(template):
                return new ConsumedBody.Made(BodyFormat.Json, Members(template, context), fields.KeySpan("body"));
            case MappingNode mapping:
                return Read(context.Read(mapping), fields.KeySpan("body"), operation, context);
            case SequenceNode list:
                return new ConsumedBody.Made(BodyFormat.Json, Members(list, context), fields.KeySpan("body"));
            default:
                return null;
        }
    }

    private static ConsumedBody? Read(Fields body, Text.SourceSpan span, string operation, BindingContext context)
    {
        var type = body.Text("type") ?? "json";
        if (type == "none")
        {
            return new ConsumedBody.None(span);
        }

        var data = body.Value("data") ?? body.Value("content");
        if (data is null)
        {
            return WithoutData(body, type, span, operation, context);
        }

        foreach (var unknown in body.Node.Entries.Where(static entry => entry.Key.Value is not ("type" or "data" or "content")))
        {
            body.Use(unknown.Key.Value);
            context.Report(
                SchemaDiagnostics.UnknownKey, unknown.Key.Span, unknown.Key.Value, "request body and is ignored", "Remove it, or put it below `data`.");
        }

        switch (type.ToLowerInvariant())
        {
            case "json":
                return data is ScalarNode text
                    ? Json(Parse(text, context), text.Span, operation, context)
                    : new ConsumedBody.Made(BodyFormat.Json, Members(data, context), span);
            case "form" or "formurlencoded" or "form-urlencoded" or "application/x-www-form-urlencoded":
                if (type != "formUrlEncoded")
                {
                    context.Report(BindingDiagnostics.BodyTypeSpelling, body.KeySpan("type"), operation, $"type: {type}", "a form", "`type: formUrlEncoded`");
                }

                return Form(data, span, operation, context);
            case "text" or "xml" or "sparql" when data is not ScalarNode:
                context.Report(BindingDiagnostics.WrongKind, span, "data", $"text in a body of the type `{type}`", data.Kind);
                return new ConsumedBody.Whole(null, span) { IsUnread = true };
            case "text":
                return Text(BodyFormat.Text, Parse(data, context), data.Span);
            case "xml":
                return Text(BodyFormat.Xml, Parse(data, context), data.Span);
            case "sparql":
                return Sparql(Parse(data, context), data.Span, operation, context);
            case "multipartform" or "multipart" or "form-data" or "multipart/form-data":
                if (type != "multipartForm")
                {
                    context.Report(
                        BindingDiagnostics.BodyTypeSpelling, body.KeySpan("type"), operation, $"type: {type}", "a form of parts", "`type: multipartForm`");
                }

                return PartReader.Read(data, span, operation, context);
            default:
                context.Report(
                    BindingDiagnostics.UnknownBodyType, body.Value("type")!.Span, operation, type, Suggestion.Help(type, ["json", "formUrlEncoded", "multipartForm", "sparql", "text", "xml"]));
                return new ConsumedBody.Whole(null, span) { IsUnread = true };
        }
    }

    /// <summary>A type alone means the caller's body; members beside it are in the wrong place.</summary>
    private static ConsumedBody.Whole WithoutData(Fields body, string type, Text.SourceSpan span, string operation, BindingContext context)
    {
        var members = body.Node.Entries.Select(static entry => entry.Key.Value).Where(static key => key is not ("type" or "data" or "content")).ToList();
        if (members.Count > 0)
        {
            context.Report(BindingDiagnostics.BodyMembers, body.KeySpan(members[0]), operation, type, Suggestion.List(members), members[0]);
        }
        else
        {
            context.Report(
                BindingDiagnostics.BodyTypeSpelling, span, operation, $"type: {type}` without `data", "the caller's body", "`in: body` in an input parameter");
        }

        return new ConsumedBody.Whole(null, span) { IsUnread = members.Count > 0 };
    }

    private static ConsumedBody Form(SyntaxNode data, Text.SourceSpan span, string operation, BindingContext context)
    {
        switch (data)
        {
            case MappingNode:
                return new ConsumedBody.Made(BodyFormat.Form, Members(data, context), span);
            case SequenceNode list when FormText.Fields(list, node => FromYaml(node, context)) is { } listed:
                return new ConsumedBody.Made(BodyFormat.Form, context.LiteralSecrets.TakeMembers(listed), span);
            case ScalarNode:
                return Form(Parse(data, context), data.Span, operation, context);
            default:
                return NoForm(data.Span, operation, context);
        }
    }

    public static ConsumedBody Form(Template text, Text.SourceSpan span, string operation, BindingContext context)
    {
        if (FormText.Parse(text) is not { } fields)
        {
            return NoForm(span, operation, context);
        }

        var names = fields.Members.Select(static member => member.Name).ToList();
        context.Report(
            BindingDiagnostics.FormText, span, operation, Suggestion.List(names), string.Join(", ", names.Select(static name => $"{name}: …")));
        return new ConsumedBody.Made(BodyFormat.Form, context.LiteralSecrets.TakeMembers(fields), span);
    }

    private static ConsumedBody.Whole NoForm(Text.SourceSpan span, string operation, BindingContext context)
    {
        context.Report(BindingDiagnostics.FormTextSyntax, span, operation);
        return new ConsumedBody.Whole(null, span) { IsUnread = true };
    }

    public static ConsumedBody.Made Text(BodyFormat format, Template text, Text.SourceSpan span) =>
        new(format, new ConsumedBodyNode.Text(text, KeepsType: false), span);

    public static ConsumedBody Sparql(Template text, Text.SourceSpan span, string operation, BindingContext context) =>
        SparqlTemplate.Read(text, operation, context, out var isUpdate) is { } root
            ? new ConsumedBody.Made(isUpdate ? BodyFormat.SparqlUpdate : BodyFormat.Sparql, root, span)
            : new ConsumedBody.Whole(null, span) { IsUnread = true };

    public static ConsumedBody Json(Template text, Text.SourceSpan span, string operation, BindingContext context)
    {
        var root = JsonBodyTemplate.Parse(text, out var problem);
        if (root is null)
        {
            context.Report(BindingDiagnostics.BodyTemplateSyntax, span, operation, problem);

            // Declared it is, so nothing is to be said about a body that is missing.
            return new ConsumedBody.Whole(null, span) { IsUnread = true };
        }

        return new ConsumedBody.Made(BodyFormat.Json, context.LiteralSecrets.TakeMembers(root), span);
    }

    private static Template Parse(SyntaxNode text, BindingContext context) => TemplateParser.Parse((ScalarNode)text, context.Findings);

    private static ConsumedBodyNode Members(SyntaxNode node, BindingContext context) => context.LiteralSecrets.TakeMembers(FromYaml(node, context));

    public static ConsumedBodyNode FromYaml(SyntaxNode node, BindingContext context) => node switch
    {
        MappingNode map => new ConsumedBodyNode.Object(
            [.. map.Entries.Select(entry => (entry.Key.Value, FromYaml(entry.Value, context)))]),
        SequenceNode list => new ConsumedBodyNode.Array([.. list.Items.Select(item => FromYaml(item, context))]),
        ScalarNode scalar when YamlScalar.JsonConstant(scalar) is { } constant => new ConsumedBodyNode.Constant(constant),
        ScalarNode scalar => FromText(TemplateParser.Parse(scalar, context.Findings)),
        _ => new ConsumedBodyNode.Constant("null"),
    };

    /// <summary>YAML cannot tell <c>"{{x}}"</c> from <c>{{x}}</c>, so a placeholder alone keeps the type of its value.</summary>
    public static ConsumedBodyNode.Text FromText(Template template) => new(template, template.Single is not null);
}
