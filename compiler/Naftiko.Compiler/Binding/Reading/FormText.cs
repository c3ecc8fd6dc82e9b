using Naftiko.Compiler.Binding.Expressions;

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

    private static ConsumedBodyNode.Object? Pairs(Template template)
    {
        var fields = new List<(string Name, List<TemplatePart> Value)>();
        var isInName = true;
        foreach (var part in template.Parts)
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

            var isFirst = true;
            foreach (var piece in literal.Text.Split('&'))
            {
                isInName |= !isFirst;
                isFirst = false;

                // Lines and blanks around a separator are layout.
                if (piece.Trim() is not { Length: > 0 } text)
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
                    text = text[(equals + 1)..];
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
