using System.Text.Json;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Answers;

/// <summary>Avro schemas (Apache Avro 1.12, in JSON), as the gateway reads them. Nothing of a file is quoted: a document can name any file.</summary>
internal static class AvroSchema
{
    public const string Example = """{"type": "record", "name": "Orders", "fields": [{"name": "id", "type": "string"}]}""";

    /// <returns>One of the two. The name of the schema is that of its file.</returns>
    public static (ResponseFormat? Format, string? Problem) Read(SourceFile file)
    {
        string json;
        try
        {
            using var document = JsonDocument.Parse(file.Text);
            json = document.RootElement.GetRawText();
        }
        catch (JsonException exception)
        {
            return (null, $"line {exception.LineNumber + 1} is not JSON");
        }

        try
        {
            Avro.Schema.Parse(json);
            return (new ResponseFormat.Avro(new(file.Path, json)), null);
        }
        catch (Exception)
        {
            // Whatever the library throws is about the text: it reads nothing else.
            return (null, "it is JSON, but no schema: a type is unknown, or something of it is missing");
        }
    }
}
