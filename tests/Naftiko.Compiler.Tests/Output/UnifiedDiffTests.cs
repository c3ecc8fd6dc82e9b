using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Tests.Output;

public sealed class UnifiedDiffTests
{
    private static string Numbers(params int[] values) => string.Concat(values.Select(v => $"{v}\n"));

    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Equal("", UnifiedDiff.Write("a", "x\ny\n", "x\r\ny\r\n"));

    [Fact]
    public void A_changed_line_has_three_lines_around_it() =>
        Assert.Equal(
            "--- a/f.cs\n+++ b/f.cs\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+50\n 6\n 7\n 8\n",
            UnifiedDiff.Write("f.cs", Numbers(1, 2, 3, 4, 5, 6, 7, 8, 9), Numbers(1, 2, 3, 4, 50, 6, 7, 8, 9)));

    [Fact]
    public void Far_changes_have_hunks_of_their_own()
    {
        var before = Numbers([.. Enumerable.Range(1, 30)]);
        var after = before.Replace("2\n3\n", "2\n", StringComparison.Ordinal).Replace("29\n", "29\n290\n", StringComparison.Ordinal);

        var diff = UnifiedDiff.Write("f", before, after);

        Assert.Equal(2, diff.Split('\n').Count(line => line.StartsWith("@@", StringComparison.Ordinal)));
        Assert.Contains("@@ -1,6 +1,5 @@", diff, StringComparison.Ordinal);
        Assert.Contains("+290\n", diff, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_file_comes_from_nowhere() =>
        Assert.Equal("--- /dev/null\n+++ b/f\n@@ -0,0 +1,2 @@\n+1\n+2\n", UnifiedDiff.Write("f", null, Numbers(1, 2)));

    [Fact]
    public void A_deleted_file_goes_nowhere() =>
        Assert.Equal("--- a/f\n+++ /dev/null\n@@ -1 +0,0 @@\n-1\n", UnifiedDiff.Write("f", Numbers(1), null));

    [Fact]
    public void A_missing_final_newline_is_a_difference() =>
        Assert.Equal(
            "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+1\n", UnifiedDiff.Write("f", "1", "1\n"));

    [Fact]
    public void The_edit_script_is_the_shortest()
    {
        var edits = LineDiff.Compare("a b c a b b a".Split(' '), "c b a b a c".Split(' '));

        Assert.Equal(5, edits.Count(e => e.Kind != LineEditKind.Equal));
    }

    [Fact]
    public void Applying_the_script_gives_the_new_text()
    {
        var random = new Random(17);
        for (var round = 0; round < 500; round++)
        {
            var before = Enumerable.Range(0, random.Next(12)).Select(_ => $"{random.Next(4)}").ToArray();
            var after = Enumerable.Range(0, random.Next(12)).Select(_ => $"{random.Next(4)}").ToArray();

            var edits = LineDiff.Compare(before, after);

            Assert.Equal(before, edits.Where(e => e.Kind != LineEditKind.Insert).Select(e => e.Text));
            Assert.Equal(after, edits.Where(e => e.Kind != LineEditKind.Delete).Select(e => e.Text));
        }
    }

    [Fact]
    public void Texts_without_a_common_line_are_compared_however_long()
    {
        var edits = LineDiff.Compare([.. Enumerable.Range(0, 5_000).Select(i => $"a{i}")], [.. Enumerable.Range(0, 5_000).Select(i => $"b{i}")]);

        Assert.Equal(10_000, edits.Count);
    }
}
