using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Syntax;

public sealed class ScalarValuesTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("FALSE", false)]
    [InlineData("yes", null)]
    [InlineData("on", null)]
    [InlineData("tRue", null)]
    public void Booleans(string text, bool? expected) => Assert.Equal(expected, Scalars.Plain(text).AsBoolean());

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-12", -12L)]
    [InlineData("+3", 3L)]
    [InlineData("007", 7L)]
    [InlineData("0o17", 15L)]
    [InlineData("0x1F", 31L)]
    [InlineData("1.0", null)]
    [InlineData("1_000", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("abc", null)]
    [InlineData("", null)]
    public void Integers(string text, long? expected) => Assert.Equal(expected, Scalars.Plain(text).AsInteger());

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(".5", 0.5)]
    [InlineData("1e3", 1000.0)]
    [InlineData("12", 12.0)]
    [InlineData(".inf", null)]
    [InlineData("1e999", null)]
    [InlineData("1.0.0", null)]
    public void Numbers(string text, double? expected) => Assert.Equal(expected, Scalars.Plain(text).AsNumber());

    [Fact]
    public void Quoted_scalars_are_text_unless_asked_otherwise()
    {
        var span = new SourceSpan(new SourceFile("t", "'8080'"), new(1, 1), new(1, 7));
        var quoted = new ScalarNode("8080", isPlain: false, span);

        Assert.Null(quoted.AsInteger());
        Assert.Equal(8080, quoted.AsInteger(acceptQuoted: true));
        Assert.False(new ScalarNode("", isPlain: false, span).IsNull);
    }
}
