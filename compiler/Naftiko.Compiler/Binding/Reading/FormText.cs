using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads a form that is written as it is sent, <c>grant_type=x&amp;scope={{scope}}</c>, or as a JSON object.</summary>
internal static class FormText
{
    /// <returns>Null when the text is neither.</returns>
    public static ConsumedBodyNode.Object? Parse(Template template)
    {
        var begin = (template.Parts is [TemplatePart.Literal first, ..] ? first.Text : "").TrimStart();
        return begin.StartsWith('{')
            ? JsonBodyTemplate.Parse(template, out _) as ConsumedBodyNode.Object
            : Pairs(template);
    }

    /// <summary>Fields in a list: <c>- {name: scope, value: '{{scope}}'}</c>, or <c>- scope: '{{scope}}'</c>.</summary>
    /// <returns>Null when an item is neither.</returns>
    public static ConsumedBodyNode.Object? Fields(SequenceNode list, Func<SyntaxNode, ConsumedBodyNode> read)
    {
        var fields = new List<(string Name, ConsumedBodyNode Value)>();
        foreach (var item in list.Items)
        {
            if (item is not MappingNode field)
            {
                return null;
            }

            if (field.Find("name")?.Value is ScalarNode name && field.Find("value") is { } value && field.Entries.Length == 2)
            {
                fields.Add((name.Value, read(value.Value)));
            }
            else if (field.Entries is [var only])
            {
                fields.Add((only.Key.Value, read(only.Value)));
            }
            else
            {
                return null;
            }
        }

        return new([.. fields]);
    }

    private static ConsumedBodyNode.Object? Pairs(Template template)
    {
        var fields = new List<(string Name, List<TemplatePart> Value)>();
        var isInName = true;
        foreach (var (number, part) in template.Parts.Index())
        {
            if (part is not TemplatePart.Literal literal)
            {
                if (isInName)
                {
                    return null;
                }

                fields[^1].Value.Add(part);
                continue;
            }

            var pieces = literal.Text.Split('&');
            foreach (var (index, piece) in pieces.Index())
            {
                isInName |= index > 0;

                // Lines and blanks around a separator are layout; beside a placeholder they are text.
                var text = index > 0 || number == 0 ? piece.TrimStart() : piece;
                text = index < pieces.Length - 1 || number == template.Parts.Length - 1 ? text.TrimEnd() : text;
                if (text.Length == 0)
                {
                    continue;
                }

                if (isInName)
                {
                    var equals = text.IndexOf('=', StringComparison.Ordinal);
                    if (equals <= 0)
                    {
                        return null;
                    }

                    fields.Add((Decoded(text[..equals]), []));
                    isInName = false;
                    text = text[(equals + 1)..].TrimStart();
                }

                if (text.Length > 0)
                {
                    fields[^1].Value.Add(new TemplatePart.Literal(Decoded(text), literal.Span));
                }
            }
        }

        return fields.Count == 0 ? null : new([.. fields.Select(static field => (field.Name, Node(field.Value)))]);
    }

    private static ConsumedBodyNode.Text Node(List<TemplatePart> parts)
    {
        var template = new Template([.. parts]);
        return new(template, KeepsType: template.Single is not null);
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
