using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>
/// Reads a JSON text with placeholders. A placeholder inside quotes becomes text; one outside quotes stands for a whole JSON value.
/// Placeholders are replaced by marks from Unicode's private use area, the result is parsed as JSON, and the marks are found again.
/// </summary>
internal static class JsonBodyTemplate
{
    private const char Open = '\uE000';
    private const char Close = '\uE001';

    /// <returns>Null when the text is not JSON; <paramref name="problem"/> then says why.</returns>
    public static ConsumedBodyNode? Parse(Template template, out string problem)
    {
        problem = "";
        try
        {
            using var document = JsonDocument.Parse(Mark(template));
            return Convert(document.RootElement, template);
        }
        catch (JsonException e)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"it stops being JSON in line {e.LineNumber + 1}");
            return null;
        }
    }

    private static string Mark(Template template)
    {
        var text = new StringBuilder();
        var isInString = false;
        for (var i = 0; i < template.Parts.Length; i++)
        {
            switch (template.Parts[i])
            {
                case TemplatePart.Literal literal:
                    isInString = EndsInString(literal.Text, isInString);
                    text.Append(literal.Text);
                    break;
                case TemplatePart.Placeholder when isInString:
                    text.Append(Open).Append(i).Append(Close);
                    break;
                case TemplatePart.Placeholder:
                    // Doubled, so that it can be told from a quoted placeholder that stands alone.
                    text.Append('"').Append(Open).Append(Open).Append(i).Append(Close).Append('"');
                    break;
            }
        }

        return text.ToString();
    }

    private static bool EndsInString(string text, bool isInString)
    {
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when isInString:
                    i++;
                    break;
                case '"':
                    isInString = !isInString;
                    break;
            }
        }

        return isInString;
    }

    private static ConsumedBodyNode Convert(JsonElement element, Template template) => element.ValueKind switch
    {
        JsonValueKind.Object => new ConsumedBodyNode.Object(
            [.. element.EnumerateObject().Select(member => (member.Name, Convert(member.Value, template)))]),
        JsonValueKind.Array => new ConsumedBodyNode.Array([.. element.EnumerateArray().Select(item => Convert(item, template))]),
        JsonValueKind.String => FromText(element.GetString() ?? "", template),
        _ => new ConsumedBodyNode.Constant(element.GetRawText()),
    };

    private static ConsumedBodyNode.Text FromText(string text, Template template)
    {
        if (text.Length > 2 && text[0] == Open && text[1] == Open)
        {
            return new(new([Part(text.AsSpan(2, text.Length - 3), template)]), KeepsType: true);
        }

        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf(Open, position);
            var end = open < 0 ? text.Length : open;
            if (end > position)
            {
                parts.Add(new TemplatePart.Literal(text[position..end], template.Parts[0].Span));
            }

            if (open < 0)
            {
                break;
            }

            var close = text.IndexOf(Close, open);
            parts.Add(Part(text.AsSpan(open + 1, close - open - 1), template));
            position = close + 1;
        }

        return new(new(parts.ToImmutable()), KeepsType: false);
    }

    private static TemplatePart Part(ReadOnlySpan<char> index, Template template) =>
        template.Parts[int.Parse(index, NumberStyles.None, CultureInfo.InvariantCulture)];
}
