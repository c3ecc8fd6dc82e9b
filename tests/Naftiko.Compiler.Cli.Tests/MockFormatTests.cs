using System.Text;
using System.Xml.Linq;
using Naftiko.Compiler.Cli.Running;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>A mock answers in the format that its API would use.</summary>
public sealed class MockFormatTests
{
    private const string Received = """{"mock": "shop", "path": "/a|b", "query": {"x-y": "<1>", "$top": "2"}, "body": null}""";

    [Fact]
    public void Xml()
    {
        var (type, body) = MockFormat.Write(new ResponseFormat.Xml(), Received);
        var answer = XElement.Parse(Encoding.UTF8.GetString(body));

        Assert.Equal("application/xml", type);
        var query = answer.Element("query")!;
        Assert.Equal(("shop", "<1>", "2"), (answer.Element("mock")!.Value, query.Element("x-y")!.Value, query.Element("_top")!.Value));
    }

    [Theory]
    [InlineData(Separator.Comma, "\"mock\",\"path\",\"query\",\"body\"\n\"shop\",\"/a|b\",")]
    [InlineData(Separator.Tab, "\"mock\"\t\"path\"\t\"query\"\t\"body\"\n\"shop\"\t\"/a|b\"\t")]
    [InlineData(Separator.Pipe, "\"mock\"|\"path\"|\"query\"|\"body\"\n\"shop\"|\"/a|b\"|")]
    public void Delimited(Separator separator, string start) =>
        Assert.StartsWith(start, Text(new ResponseFormat.Delimited(separator)), StringComparison.Ordinal);

    [Fact]
    public void Texts()
    {
        Assert.Equal(Received, Text(new ResponseFormat.Yaml()));
        Assert.StartsWith("<table><tr><th>mock</th>", Text(new ResponseFormat.Html(null)), StringComparison.Ordinal);
        Assert.StartsWith(
            "# News\n\n| `mock` | `path` | `query` | `body` |\n| - | - | - | - |\n| `shop` | `/a\\|b` |",
            Text(new ResponseFormat.Markdown("News")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"string\"", new byte[] { 0 })]
    [InlineData("""["null", "long"]""", new byte[] { 0 })]
    [InlineData("""["double", "null"]""", new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(
        """
        {"type": "record", "name": "a.R", "fields": [
          {"name": "f", "type": {"type": "fixed", "name": "F", "size": 2}}, {"name": "g", "type": "F"}, {"name": "n", "type": ["null", "a.R"]}
        ]}
        """,
        new byte[] { 0, 0, 0, 0, 0 })]
    [InlineData("""{"type": "map", "values": "int"}""", new byte[] { 0 })]
    public void Avro(string schema, byte[] bytes) => Assert.Equal(bytes, MockFormat.Write(new ResponseFormat.Avro(new("R", schema)), Received).Body);

    [Fact]
    public void Avro_without_a_schema_is_a_file_that_has_one()
    {
        var (type, body) = MockFormat.Write(new ResponseFormat.Avro((SchemaFile?)null), """{"mock": "shop", "x-y": 1}""");
        var text = Encoding.Latin1.GetString(body);

        Assert.Equal("avro/binary", type);
        Assert.StartsWith("Obj\u0001\u0002\u0016avro.schema", text, StringComparison.Ordinal);
        Assert.Contains(
            """{"type":"record","name":"Answer","fields":[{"name":"mock","type":"string"},{"name":"_1_xy","type":"string"}]}""",
            text, StringComparison.Ordinal);

        // One record of seven bytes between two markers: the lengths of the texts, and the texts.
        Assert.EndsWith($"{new string('\0', 16)}\u0002\u000E\u0008shop\u00021{new string('\0', 16)}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Protobuf_has_a_field_that_no_message_has() =>
        Assert.Equal([0xF8, 0xFF, 0xFF, 0xFF, 0x0F, 1], MockFormat.Write(new ResponseFormat.Protobuf(new("R", ""), "M"), Received).Body);

    private static string Text(ResponseFormat format) => Encoding.UTF8.GetString(MockFormat.Write(format, Received).Body);
}
