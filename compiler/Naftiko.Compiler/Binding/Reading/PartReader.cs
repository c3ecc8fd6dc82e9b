using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads the parts of a <c>multipartForm</c>: a list, or a mapping of names to values.</summary>
internal static class PartReader
{
    public static ConsumedBody Read(SyntaxNode data, SourceSpan span, string operation, BindingContext context)
    {
        switch (data)
        {
            case MappingNode map:
                return Of(map.Entries.Select(entry =>
                    new ConsumedPart(entry.Key.Value, Value(entry.Key.Value, entry.Value, context), null, null, entry.Key.Span)));
            case SequenceNode list:
                return Of(list.Items.Select(item => Part(item, operation, context)).OfType<ConsumedPart>().ToList());
            default:
                context.Report(BindingDiagnostics.WrongKind, data.Span, "data", "a list or a mapping of the parts of a form", data.Kind);
                return new ConsumedBody.Whole(null, span) { IsUnread = true };
        }

        ConsumedBody.Multipart Of(IEnumerable<ConsumedPart> parts) => new([.. parts], span);
    }

    private static ConsumedPart? Part(SyntaxNode item, string operation, BindingContext context)
    {
        if (item is not MappingNode map)
        {
            context.Report(BindingDiagnostics.WrongKind, item.Span, "data", "a list of parts, each with a `name` and a `value`", item.Kind);
            return null;
        }

        foreach (var unknown in map.Entries.Where(static entry => entry.Key.Value is not ("name" or "value" or "filename" or "fileName" or "contentType")))
        {
            context.Report(
                SchemaDiagnostics.UnknownKey, unknown.Key.Span, unknown.Key.Value, "part of a form and is ignored",
                Suggestion.Help(unknown.Key.Value, ["name", "value", "filename", "contentType"]));
        }

        if (map.Find("name")?.Value is not ScalarNode { Value.Length: > 0 } name)
        {
            context.Report(BindingDiagnostics.PartWithoutName, map.Span, operation);
            return null;
        }

        // Without a value of its own it has that of its name.
        var value = map.Find("value") is { } given
            ? Value(name.Value, given.Value, context)
            : new ConsumedBodyNode.Text(new([new TemplatePart.Placeholder(name.Value, name.Span)]), KeepsType: true);
        return new(name.Value, value, Text(map.Find("filename") ?? map.Find("fileName"), context), Text(map.Find("contentType"), context), name.Span);
    }

    private static ConsumedBodyNode.Text? Text(MappingEntry? entry, BindingContext context) =>
        entry?.Value is ScalarNode text ? BodyReader.FromText(TemplateParser.Parse(text, context.Findings)) : null;

    /// <summary>A credential in it becomes a setting, as in a member of JSON.</summary>
    private static ConsumedBodyNode Value(string name, SyntaxNode node, BindingContext context)
    {
        var part = new ConsumedBodyNode.Object([(name, BodyReader.FromYaml(node, context))]);
        return ((ConsumedBodyNode.Object)context.LiteralSecrets.TakeMembers(part)).Members[0].Value;
    }
}
