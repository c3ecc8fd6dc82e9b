using System.Text.Json;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.JsonPaths;

namespace Naftiko.Compiler.Tests.Binding.Expressions;

[Trait("Speed", "Slow")]
public sealed class IRegexpTests
{
    private static readonly Lazy<PathProgram> Program = new(static () => PathProgram.Compile(["$.l[?match(@, $.p)]"]));

    public static TheoryData<string, string, string> Right => new()
    {
        // The pattern, a text it describes and one it does not.
        { "abc", "abc", "abcd" },
        { "a.c", "a😀c", "a\nc" },
        { "..", "😀b", "😀" },
        { "a*b+c?", "bb", "a" },
        { "a{2}", "aa", "aaa" },
        { "a{2,}", "aaaa", "a" },
        { "a{1,2}", "aa", "aaa" },
        { "(ab|c)*", "abcab", "a" },
        { "", "", "x" },
        { "|a", "a", "b" },
        { "[abc]", "b", "d" },
        { "[^abc]", "😀", "a" },
        { "[a-c-]", "-", "d" },
        { "[-a]", "-", "b" },
        { "[a^]", "^", "b" },
        { @"[\]\\\-]", "]", "a" },
        { @"\.\*\{\}\|", ".*{}|", "abcde" },
        { @"\n\r\t", "\n\r\t", "nrt" },
        { @"\p{Lu}\P{Lu}", "Aa", "AA" },
        { @"[\p{L}_]+", "é_", "1" },
        { @"[^\p{L}]", "1", "a" },
        { "é+", "éé", "e" },
        { "😀+", "😀😀", "\uD83D" },
        { "^a$", "^a$", "a" },
        { "a b#c", "a b#c", "abc" },
        { "&-,/:;<=>@_`~", "&-,/:;<=>@_`~", "" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void A_pattern_describes_the_same_texts_for_the_compiler_and_in_a_gateway(string pattern, string described, string other)
    {
        var translation = IRegexp.Translate(pattern, isWhole: true);

        Assert.Null(translation.Problem);
        var regex = new Regex(translation.Regex!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        Assert.Matches(regex, described);
        Assert.DoesNotMatch(regex, other);
        if (!other.Any(char.IsSurrogate))
        {
            Assert.Equal(JsonSerializer.Serialize(new[] { described }), Selected(pattern, described, other));
        }
    }

    [Theory]
    [InlineData("[😀-😂]", "😁", "😃")]
    [InlineData("[a-😀]", "😀", "😁")]
    [InlineData("[^😀]", "😁", "😀")]
    [InlineData("[\uffff-\U00012345]", "\U00011000", "\U00012346")]
    public void Brackets_hold_characters_beyond_the_first_plane(string pattern, string described, string other)
    {
        var regex = new Regex(IRegexp.Translate(pattern, isWhole: true).Regex!, RegexOptions.NonBacktracking);

        Assert.Matches(regex, described);
        Assert.DoesNotMatch(regex, other);
    }

    [Theory]
    [InlineData("a**", 2, 1)]
    [InlineData("a+?", 2, 1)]
    [InlineData("*", 0, 1)]
    [InlineData("a{", 1, 1)]
    [InlineData("a{,2}", 1, 4)]
    [InlineData("a{3,2}", 1, 5)]
    [InlineData("(a", 0, 1)]
    [InlineData("a)", 1, 1)]
    [InlineData("(?:a)", 1, 1)]
    [InlineData("[a", 0, 2)]
    [InlineData("[]", 1, 1)]
    [InlineData("[z-a]", 1, 3)]
    [InlineData("[a[b]", 2, 1)]
    [InlineData(@"\d", 0, 2)]
    [InlineData(@"a\", 1, 1)]
    [InlineData(@"\p{Xx}", 0, 6)]
    [InlineData(@"\p", 0, 2)]
    [InlineData("(a{1000}){1000}", 0, 15)]
    public void What_is_no_pattern_is_a_problem_for_the_compiler_and_matches_nothing_in_a_gateway(string pattern, int start, int length)
    {
        var translation = IRegexp.Translate(pattern, isWhole: false);

        Assert.Null(translation.Regex);
        Assert.Equal((start, length), (translation.Problem!.Range.Start, translation.Problem.Range.Length));
        Assert.NotEqual("", translation.Problem.Fix);
        Assert.Equal("[]", Selected(pattern, "a", "aa", "1", pattern));
    }

    private static string Selected(string pattern, params string[] texts)
    {
        var json = Program.Value.Read("$.l[?match(@, $.p)]", JsonSerializer.Serialize(new { p = pattern, l = texts }));
        return JsonSerializer.Serialize(JsonSerializer.Deserialize<string[]>(json));
    }
}
