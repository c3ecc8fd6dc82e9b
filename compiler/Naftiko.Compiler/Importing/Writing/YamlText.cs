using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Importing.Writing;

/// <summary>
/// Writes mappings, lists and scalars as YAML in block style, quoted only where a reader of YAML 1.1 or 1.2 would take the text for something else. What a
/// description says cannot end a scalar.
/// </summary>
internal sealed partial class YamlText
{
    private const int Width = 110;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "null", "yes", "no", "on", "off", "y", "n", "~", "",
    };

    private readonly StringBuilder _text = new();
    private readonly YamlStyle _style;

    private YamlText(YamlStyle style) => _style = style;

    public static string Of(YamlMap root) => Block(root, 0, YamlStyle.Ours);

    /// <summary>The lines of a mapping that stands below something else.</summary>
    public static string Block(YamlMap map, int indent, YamlStyle style)
    {
        var writer = new YamlText(style);
        writer.Map(map, indent, isInList: false);
        return writer._text.ToString();
    }

    /// <summary>A text as the value of a key: behind its colon or, where it is long, on lines of its own.</summary>
    public static string Value(string text, int indent)
    {
        var writer = new YamlText(YamlStyle.Ours);
        writer.Value((object)text, indent);
        return writer._text.ToString();
    }

    /// <summary>A text on one line.</summary>
    /// <param name="isInFlow">Between brackets or braces.</param>
    public static string Line(string text, bool isInFlow) => Scalar(text, isInFlow);

    /// <summary>What stands between the braces of a mapping.</summary>
    public static string Inline(YamlMap map) =>
        string.Join(", ", map.Entries.Select(static entry => $"{Scalar(entry.Key, isInFlow: true)}: {Flow(entry.Value)}"));

    private static string Flow(object value) => value switch
    {
        YamlMap map => $"{{{Inline(map)}}}",
        JsonNode json => Flow(json),
        string text => Scalar(text, isInFlow: true),
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        YamlNumber number => number.Text,
        YamlLine line => Scalar(line.Text, isInFlow: true),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Flow))}]",
        _ => throw new InvalidOperationException($"There is no YAML for {value.GetType()}."),
    };

    private void Map(YamlMap map, int indent, bool isInList)
    {
        var isFirst = isInList;
        foreach (var (key, value, comment) in map.Entries)
        {
            if (comment is not null)
            {
                foreach (var line in comment.Split('\n'))
                {
                    Line(indent, line.Length == 0 ? "" : "# " + line);
                }
            }

            if (key.Length == 0)
            {
                continue;
            }

            _text.Append(isFirst ? "" : Blanks(indent)).Append(Scalar(key, isInFlow: false)).Append(':');
            isFirst = false;
            Value(value, indent);
        }
    }

    private void Value(object value, int indent)
    {
        switch (value)
        {
            case YamlMap { IsEmpty: true }:
                _text.Append(" {}\n");
                break;
            case YamlMap map:
                _text.Append('\n');
                Map(map, indent + 2, isInList: false);
                break;
            case JsonNode json:
                _text.Append(' ').Append(Flow(json)).Append('\n');
                break;
            case string text when text.Length > Width - indent && IsFoldable(text):
                Folded(text, indent + 2);
                break;
            case string text:
                _text.Append(' ').Append(Scalar(text, isInFlow: false)).Append('\n');
                break;
            case bool flag:
                _text.Append(flag ? " true\n" : " false\n");
                break;
            case int number:
                _text.Append(' ').Append(number.ToString(CultureInfo.InvariantCulture)).Append('\n');
                break;
            case YamlNumber number:
                _text.Append(' ').Append(number.Text).Append('\n');
                break;
            case YamlLine line:
                _text.Append(' ').Append(Scalar(line.Text, isInFlow: false)).Append('\n');
                break;
            case IEnumerable items:
                List([.. items.Cast<object>()], indent);
                break;
        }
    }

    private void List(List<object> items, int indent)
    {
        if (items.TrueForAll(static item => item is string or JsonValue))
        {
            var flow = $"[{string.Join(", ", items.Select(Inline))}]";
            if (flow.Length <= Width - indent || items.Count == 0)
            {
                _text.Append(' ').Append(flow).Append('\n');
                return;
            }
        }

        _text.Append('\n');
        foreach (var item in items)
        {
            _text.Append(Blanks(indent + _style.ListIndent)).Append("- ");
            if (item is YamlMap map)
            {
                Map(map, indent + _style.ListIndent + 2, isInList: true);
            }
            else
            {
                _text.Append(Inline(item)).Append('\n');
            }
        }

        static string Inline(object item) => item is JsonNode json ? Flow(json) : Scalar((string)item, isInFlow: true);
    }

    /// <summary>JSON is YAML; texts in it are quoted as YAML does.</summary>
    private static string Flow(JsonNode json) => json switch
    {
        JsonObject map => $"{{{string.Join(", ", map.Select(static pair => $"{Double(pair.Key)}: {Inner(pair.Value)}"))}}}",
        JsonArray list => $"[{string.Join(", ", list.Select(Inner))}]",
        _ => json.GetValueKind() == JsonValueKind.String ? Scalar(json.GetValue<string>(), isInFlow: true) : json.ToJsonString(),
    };

    private static string Inner(JsonNode? json) => json is null ? "null" : Flow(json);

    private void Folded(string text, int indent)
    {
        _text.Append(" >-\n");
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width - indent + 10)
            {
                Line(indent, line.ToString());
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        Line(indent, line.ToString());
    }

    /// <summary>Every blank stands between two words, so that lines may end at any of them.</summary>
    private static bool IsFoldable(string text) =>
        text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal)
            && text.Contains(' ', StringComparison.Ordinal) && !text.Any(IsSpecial);

    private static string Scalar(string text, bool isInFlow)
    {
        if (text.Any(IsSpecial))
        {
            return Double(text);
        }

        var isPlain = Plain().IsMatch(text) && !Reserved.Contains(text) && !text.Contains(": ", StringComparison.Ordinal)
            && !text.Contains(" #", StringComparison.Ordinal)
            && text[^1] is not (' ' or ':') && !(isInFlow && text.AsSpan().ContainsAny("[]{},"))
            && !text.Contains("{{", StringComparison.Ordinal);
        return isPlain ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>What only double quotes can hold.</summary>
    private static bool IsSpecial(char character) => char.IsControl(character) || char.IsSurrogate(character)
        || character is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static string Double(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                quoted.Append(c).Append(text[++i]);
                continue;
            }

            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsSurrogate(c) => "\\uFFFD",
                _ when IsSpecial(c) => $"\\u{(int)c:X4}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private void Line(int indent, string text) => _text.Append(text.Length == 0 ? "" : Blanks(indent)).Append(text).Append('\n');

    private static string Blanks(int count) => new(' ', count);

    /// <summary>Begins with a letter, a slash or a dollar sign, so that it is no number, date or indicator.</summary>
    [GeneratedRegex(@"^[\p{L}/$][^\r\n]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
