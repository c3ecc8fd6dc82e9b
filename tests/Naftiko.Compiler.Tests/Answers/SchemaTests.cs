using Naftiko.Compiler.Answers;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Answers;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("\"string\"")]
    [InlineData("[\"null\", \"string\"]")]
    [InlineData("""{"type": "record", "name": "A", "fields": [{"name": "next", "type": ["null", "A"]}]}""")]
    public void An_avro_schema_is_taken(string text) => Assert.IsType<ResponseFormat.Avro>(AvroSchema.Read(new("a.avsc", text)).Format);

    [Theory]
    [InlineData("", "line 1 is not JSON")]
    [InlineData("{\n\"type\": \"record\",,", "line 2 is not JSON")]
    [InlineData("5", "it is JSON, but no schema")]
    [InlineData("{}", "it is JSON, but no schema")]
    [InlineData("""{"type": "record", "name": "A"}""", "it is JSON, but no schema")]
    [InlineData("""{"type": "record", "name": "A", "fields": [{"name": "a", "type": "S3cret"}]}""", "it is JSON, but no schema")]
    public void Another_file_is_none_and_nothing_of_it_is_quoted(string text, string problem)
    {
        var (format, said) = AvroSchema.Read(new("a.avsc", text));

        Assert.Null(format);
        Assert.StartsWith(problem, said, StringComparison.Ordinal);
        Assert.DoesNotContain("S3cret", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_json_is_no_schema() => Assert.Null(AvroSchema.Read(new("a.avsc", new string('[', 100_000))).Format);

    [Theory]
    [InlineData("syntax = \"proto3\";\r\nimport \"google/protobuf/timestamp.proto\";\r\nmessage A { google.protobuf.Timestamp at = 1; }\r\nmessage B {}", "A")]
    [InlineData("message Old { required string a = 1; }", "Old")]
    [InlineData("edition = \"2023\";\noption csharp_namespace = \"X.Y\"; message A {}", "A")]
    [InlineData("syntax = \"proto3\";\noption csharp_namespace = 'X.Y';\nmessage A {}", "A")]
    public void The_first_message_of_a_file_counts(string text, string message)
    {
        var format = Assert.IsType<ResponseFormat.Protobuf>(ProtoFile.Read(new("a.proto", text)).Format);

        Assert.Equal(message, format.Message);
        Assert.DoesNotContain("csharp_namespace", format.Schema.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', format.Schema.Text);
    }

    [Theory]
    [InlineData("", "it has no message")]
    [InlineData("S3cret", "line 1 is wrong")]
    [InlineData("syntax = \"proto3\"; enum E { A = 0; }", "it has no message")]
    [InlineData("syntax = \"proto3\";\nmessage A { S3cret a = 1; }", "line 2 is wrong")]
    [InlineData("syntax = \"proto3\"; import \"S3cret.proto\"; message A {}", "it imports other files")]
    [InlineData("syntax = \"proto3\"; option csharp_namespace = 'X' 'Y'; message A {}", "its option `csharp_namespace`")]
    public void A_file_that_cannot_be_used_is_refused(string text, string problem)
    {
        var (format, said) = ProtoFile.Read(new SourceFile("a.proto", text));

        Assert.Null(format);
        Assert.StartsWith(problem, said, StringComparison.Ordinal);
        Assert.DoesNotContain("S3cret", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", true)]
    [InlineData("#a > table.b:first-child", true)]
    [InlineData("table[", false)]
    [InlineData("a > > b", false)]
    [InlineData("", false)]
    public void A_selector_is_one_or_not(string text, bool isOne) => Assert.Equal(isOne, CssSelector.IsValid(text));
}
