using System.Security;
using System.Text;
using System.Text.Json;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>Writes what a mock received in the format in which the API would answer.</summary>
internal static class MockFormat
{
    // A field that no message has, which every reader skips: number 536870911 (the highest), a varint, 1.
    private static readonly byte[] UnknownField = [0xF8, 0xFF, 0xFF, 0xFF, 0x0F, 0x01];

    public static (string Type, byte[] Body) Json(string json) => ("application/json", Encoding.UTF8.GetBytes(json));

    public static (string Type, byte[] Body) Write(ResponseFormat format, string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        (string Name, string Value)[] row = [.. root.EnumerateObject().Select(static member => (member.Name, Text(member.Value)))];
        return format switch
        {
            ResponseFormat.Xml => ("application/xml", Utf8($"<answer>{Xml(root)}</answer>")),

            // JSON is YAML.
            ResponseFormat.Yaml => ("application/yaml", Utf8(json)),
            ResponseFormat.Delimited delimited => ("text/csv", Utf8(Delimited(row, delimited.Separator))),
            ResponseFormat.Html => ("text/html", Utf8(Html(row))),
            ResponseFormat.Markdown markdown => ("text/markdown", Utf8(Markdown(row, markdown.Heading ?? "Answer"))),
            ResponseFormat.Avro { Schema: { } schema } => ("avro/binary", MockAvro.Write(schema.Text)),
            ResponseFormat.Avro => ("avro/binary", MockAvro.File(row)),
            ResponseFormat.Protobuf => ("application/protobuf", UnknownField),
        };
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonSerializer.Serialize(value);

    private static string Xml(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Concat(value.EnumerateObject()
            .Select(static member => (Name: ElementName(member.Name), member.Value))
            .Select(static member => $"<{member.Name}>{Xml(member.Value)}</{member.Name}>")),
        _ => SecurityElement.Escape(Text(value)),
    };

    private static string ElementName(string name)
    {
        var plain = string.Concat(name.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        return plain.Length > 0 && (char.IsAsciiLetter(plain[0]) || plain[0] == '_') ? plain : "_" + plain;
    }

    private static string Delimited((string Name, string Value)[] row, Separator separator)
    {
        var between = separator switch
        {
            Separator.Comma => ',',
            Separator.Tab => '\t',
            Separator.Pipe => '|',
        };
        return $"{Line(row.Select(static cell => cell.Name))}\n{Line(row.Select(static cell => cell.Value))}\n";

        string Line(IEnumerable<string> cells) =>
            string.Join(between, cells.Select(static cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
    }

    private static string Html((string Name, string Value)[] row) =>
        $"<table><tr>{string.Concat(row.Select(static cell => $"<th>{SecurityElement.Escape(cell.Name)}</th>"))}</tr>"
        + $"<tr>{string.Concat(row.Select(static cell => $"<td>{SecurityElement.Escape(cell.Value)}</td>"))}</tr></table>";

    private static string Markdown((string Name, string Value)[] row, string heading)
    {
        var (names, values) = (row.Select(static cell => Code(cell.Name)), row.Select(static cell => Code(cell.Value)));
        return $"# {heading}\n\n{Line(names)}\n{Line(row.Select(static _ => "-"))}\n{Line(values)}\n";

        static string Code(string text) => $"`{text.Replace("|", @"\|", StringComparison.Ordinal)}`";

        static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
    }
}
