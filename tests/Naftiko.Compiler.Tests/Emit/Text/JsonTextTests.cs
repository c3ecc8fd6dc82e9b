using System.Text.Json;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Emit.Text;

public sealed class JsonTextTests
{
    public static TheoryData<string> Texts => HostileTexts.All;

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_json_string_reads_back_as_its_text(string text)
    {
        var json = new JsonText(new JsonTree.Object([new(text, text)])).ToString();

        using var document = JsonDocument.Parse(json);
        var member = document.RootElement.EnumerateObject().Single();
        if (!HasLoneSurrogate(text))
        {
            Assert.Equal((text, text), (member.Name, member.Value.GetString()));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Json_fits_into_a_raw_string_literal(string text)
    {
        var json = new JsonText(new JsonTree.Object([new(text, text), new("list", JsonTree.Texts([text, ""]))], IsOpen: true)).ToString();

        Assert.Equal(json, HostileTexts.ValueOf($"\"\"\"\n{json}\n\"\"\""));
    }

    [Fact]
    public void Half_a_character_is_written_as_an_escape()
    {
        foreach (var text in new[] { "\ud83d half", "\ud83dhalf", "half\ude00" })
        {
            Assert.DoesNotContain(JsonEscape.Quote(text), char.IsSurrogate);
            Assert.DoesNotContain(new CSharpString(text).ToString(), char.IsSurrogate);
        }
    }

    [Fact]
    public void Short_values_share_a_line_and_open_ones_do_not()
    {
        JsonTree.Object inner = new([new("type", "string")]);

        Assert.Equal("{ \"type\": \"string\" }", new JsonText(inner).ToString());
        Assert.Equal("{\n  \"a\": { \"type\": \"string\" },\n  \"b\": [\"x\", \"y\"]\n}",
            new JsonText(new JsonTree.Object([new("a", inner), new("b", JsonTree.Texts(["x", "y"]))], IsOpen: true)).ToString());
        Assert.Equal("{}", new JsonText(new JsonTree.Object([])).ToString());
    }

    private static bool HasLoneSurrogate(string text) => text.Contains("\ud83d ", StringComparison.Ordinal);
}
