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
internal sealed class JsonBodyTemplate
{
    private const char Open = '\uE000';
    private const char Close = '\uE001';

    private readonly Template _template;
    private string? _problem;

    private JsonBodyTemplate(Template template) => _template = template;

    /// <returns>Null when the text is not JSON; <paramref name="problem"/> then says why.</returns>
    public static ConsumedBodyNode? Parse(Template template, out string problem)
    {
        problem = "";
        try
        {
            using var document = JsonDocument.Parse(Mark(template));
            var reader = new JsonBodyTemplate(template);
            var root = reader.Convert(document.RootElement);
            problem = reader._problem ?? "";
            return problem.Length == 0 ? root : null;
        }
        catch (JsonException e)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"it stops being JSON in line {e.LineNumber + 1}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The library reads a text only when it is asked for, and then refuses one that is none (RFC 8259, section 8.2).
            problem = "a string in it holds half of a character: an escape such as `\\ud83d` without the one that belongs after it";
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

    private ConsumedBodyNode Convert(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return new ConsumedBodyNode.Object([.. element.EnumerateObject().Select(member => (Name(member.Name), Convert(member.Value)))]);
            case JsonValueKind.Array:
                return new ConsumedBodyNode.Array([.. element.EnumerateArray().Select(Convert)]);
            case JsonValueKind.String:
                return FromText(element.GetString() ?? "");
            default:
                return new ConsumedBodyNode.Constant(element.GetRawText());
        }
    }

    private string Name(string name)
    {
        if (name.Contains(Open, StringComparison.Ordinal))
        {
            _problem = "a placeholder stands in the name of a member";
        }

        return name;
    }

    private ConsumedBodyNode.Text FromText(string text)
    {
        if (text.Length > 2 && text[0] == Open && ReadMark(text, 1) is var (single, end) && end == text.Length)
        {
            return new(new([single]), KeepsType: true);
        }

        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (ReadMark(text, i) is not var (part, next))
            {
                continue;
            }

            AddLiteral(start, i);
            parts.Add(part);
            start = next;
            i = next - 1;
        }

        AddLiteral(start, text.Length);
        return new(new(parts.ToImmutable()), KeepsType: false);

        void AddLiteral(int from, int to)
        {
            if (to > from)
            {
                parts.Add(new TemplatePart.Literal(text[from..to], _template.Parts[0].Span));
            }
        }
    }

    /// <returns>The placeholder marked at a position and the position behind the mark; null when the author wrote these characters.</returns>
    private (TemplatePart Part, int Next)? ReadMark(string text, int position)
    {
        if (position >= text.Length || text[position] != Open)
        {
            return null;
        }

        var close = text.IndexOf(Close, position);
        return close > 0
            && int.TryParse(text.AsSpan(position + 1, close - position - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < _template.Parts.Length
                ? (_template.Parts[index], close + 1)
                : null;
    }
}
