using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Tests.Lowering;

public sealed class ToolKeyTests
{
    [Theory]
    [InlineData("a.b", "^a\\.b$")]
    [InlineData("$select", "^select$")]
    [InlineData("filter[x][y]", "^filter_x_y$")]
    [InlineData("Date<", "^Date_less$")]
    [InlineData("Date>", "^Date_greater$")]
    [InlineData("größe", "^gr_e$")]
    [InlineData("***", "^input-[0-9a-f]{6}$")]
    [InlineData("", "^input-[0-9a-f]{6}$")]
    public void An_argument_keeps_what_model_providers_accept_of_its_name(string name, string expected) => Assert.Matches(expected, ToolKeys.Safe(name));

    [Theory]
    [InlineData("get-order", "^get-order$")]
    [InlineData("_get", "^_get$")]
    [InlineData("a.b", "^a_b$")]
    [InlineData("2fa", "^tool_2fa$")]
    [InlineData("-get", "^tool_get$")]
    [InlineData("***", "^tool-[0-9a-f]{6}$")]
    public void A_tool_begins_with_a_letter_or_an_underscore_and_has_no_dot(string name, string expected) =>
        Assert.Matches(expected, ToolKeys.SafeToolName(name));

    [Theory]
    [InlineData(62, 64)]
    [InlineData(63, 64)]
    [InlineData(64, 64)]
    [InlineData(10, 12)]
    public void A_numbered_name_keeps_within_the_length(int length, int expected)
    {
        var numbered = ToolKeys.Numbered(new string('a', length), 2);

        Assert.EndsWith("a-2", numbered, StringComparison.Ordinal);
        Assert.Equal(expected, numbered.Length);
    }

    [Fact]
    public void A_name_that_is_cut_for_a_number_does_not_end_in_a_separator() =>
        Assert.Equal(new string('a', 61) + "-2", ToolKeys.Numbered(new string('a', 61) + "_bc", 2));
}
