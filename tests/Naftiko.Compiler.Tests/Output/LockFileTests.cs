using Naftiko.Compiler.Output;
using static Naftiko.Compiler.Tests.Output.OutputFixture;

namespace Naftiko.Compiler.Tests.Output;

public sealed class LockFileTests
{
    private static readonly string OtherHash = new('c', ContentHash.Length);

    private static readonly LockFile Sample = LockFile.For(
        Origin,
        [Generated("Generated/b.cs", "b"), Generated("Generated/B.cs", "B"), Generated("Generated/a \"quoted\".cs", "a"),
         Scaffold("Program.cs", "p"), Scaffold(".gitignore", "g")]);

    private static string LineOfB => $"    \"Generated/b.cs\": \"{ContentHash.Of("b")}\"";

    private static string OtherLineOfB => $"    \"Generated/b.cs\": \"{OtherHash}\"";

    [Fact]
    public void It_is_written_one_entry_per_line_in_ordinal_order_with_room_between_them_for_git() =>
        Assert.Equal(
            $$"""
            {
              "lockVersion": 1,
              "tool": "1.2.3",
              "schema": "1.0",
              "name": "Orders",
              "document": "orders.yaml",
              "warnings": 2,
              "inputs": {
                "orders.yaml": "{{new string('a', 64)}}"
              },
              "scaffold": [
                ".gitignore",

                "Program.cs"
              ],
              "files": {
                "Generated/B.cs": "{{ContentHash.Of("B")}}",

                "Generated/a \"quoted\".cs": "{{ContentHash.Of("a")}}",

                "Generated/b.cs": "{{ContentHash.Of("b")}}"
              }
            }

            """,
            LockFileText.Write(Sample));

    [Fact]
    public void It_reads_back_what_it_wrote()
    {
        var read = LockFileText.Read(LockFileText.Write(Sample))!;

        Assert.Equal(LockFileText.Write(Sample), LockFileText.Write(read));
        Assert.False(read.IsMerged);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("<<<<<<< main")]
    [InlineData("{\"lockVersion\": 2}")]
    [InlineData("{\"lockVersion\": \"1\"}")]
    public void Anything_else_is_no_lock_file(string text) => Assert.Null(LockFileText.Read(text));

    [Theory]
    [InlineData("../../evil")]
    [InlineData("Orders/../../evil")]
    [InlineData("Orders; class Evil")]
    [InlineData("")]
    public void A_name_that_is_none_keeps_it_from_being_read(string name) =>
        Assert.Null(LockFileText.Read(LockFileText.Write(LockFile.For(OutputFixture.Origin with { Name = name }, []))));

    [Theory]
    [InlineData("../outside.cs", "../outside.cs")]
    [InlineData("/etc/passwd", "/etc/passwd")]
    [InlineData("Generated/../../b", "Generated/../../b")]
    [InlineData("Generated\\\\b", "Generated\\b")]
    [InlineData("C:/b", "C:/b")]
    [InlineData("Generated//b", "Generated//b")]
    [InlineData("Generated/", "Generated/")]
    [InlineData("Program.cs", "Program.cs")]
    [InlineData("generated/b.cs", "generated/b.cs")]
    [InlineData("src/Generated/b.cs", "src/Generated/b.cs")]
    public void A_path_that_is_not_below_Generated_keeps_it_from_being_read(string written, string path)
    {
        var text = LockFileText.Write(Sample).Replace("Generated/B.cs", written, StringComparison.Ordinal);

        Assert.Null(LockFileText.Read(text));
        Assert.Equal(path, LockFileText.ForeignPath(text));
        Assert.DoesNotContain(path, LockFileText.Salvage(text).Files.Keys);
        Assert.Contains("Generated/b.cs", LockFileText.Salvage(text).Files.Keys);
    }

    [Fact]
    public void A_scaffold_path_that_leads_out_of_the_folder_keeps_it_from_being_read()
    {
        var text = LockFileText.Write(Sample).Replace("Program.cs", "../Program.cs", StringComparison.Ordinal);

        Assert.Null(LockFileText.Read(text));
        Assert.Equal("../Program.cs", LockFileText.ForeignPath(text));
    }

    [Fact]
    public void A_foreign_path_between_conflict_markers_keeps_it_from_being_read()
    {
        var text = LockFileText.Write(Sample).Replace(
            LineOfB, Conflict(LineOfB, OtherLineOfB.Replace("Generated/b.cs", "Program.cs", StringComparison.Ordinal)), StringComparison.Ordinal);

        Assert.Null(LockFileText.Read(text));
        Assert.Equal("Program.cs", LockFileText.ForeignPath(text));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Both_sides_of_a_conflict_are_read(string newLine)
    {
        var text = LockFileText.Write(Sample).Replace(LineOfB, Conflict(LineOfB, OtherLineOfB), StringComparison.Ordinal).ReplaceLineEndings(newLine);

        AssertBothOfB(LockFileText.Read(text));
    }

    [Fact]
    public void What_both_sides_came_from_is_not_read()
    {
        var ours = LineOfB + "\n||||||| 1a2b3c4\n" + OtherLineOfB.Replace('c', 'd');
        var text = LockFileText.Write(Sample).Replace(LineOfB, Conflict(ours, OtherLineOfB), StringComparison.Ordinal);

        AssertBothOfB(LockFileText.Read(text));
    }

    [Fact]
    public void Lines_of_both_sides_without_markers_and_without_a_comma_are_read() =>
        AssertBothOfB(LockFileText.Read(LockFileText.Write(Sample).Replace(LineOfB, LineOfB + "\n" + OtherLineOfB, StringComparison.Ordinal)));

    [Fact]
    public void Lines_of_both_sides_that_are_still_JSON_are_read() =>
        AssertBothOfB(LockFileText.Read(LockFileText.Write(Sample).Replace(LineOfB, LineOfB + ",\n" + OtherLineOfB, StringComparison.Ordinal)));

    [Fact]
    public void A_conflict_that_spans_two_lists_is_read()
    {
        // Git puts conflicts that are close to each other into one, with what lies between them.
        var text = LockFileText.Write(Sample);
        var start = text.IndexOf("    \"Program.cs\"", StringComparison.Ordinal);
        var end = text.IndexOf("    \"Generated/a ", StringComparison.Ordinal);
        var ours = text[start..end].TrimEnd('\n');
        var theirs = ours
            .Replace("\"Program.cs\"", "\"Program.cs\",\n\n    \"Startup.cs\"", StringComparison.Ordinal)
            .Replace(ContentHash.Of("B"), OtherHash, StringComparison.Ordinal);

        var read = LockFileText.Read(text.Replace(ours, Conflict(ours, theirs), StringComparison.Ordinal))!;

        Assert.Equal([".gitignore", "Program.cs", "Startup.cs"], read.Scaffold);
        Assert.Equal([ContentHash.Of("B"), OtherHash], read.Files["Generated/B.cs"].ToArray());
        Assert.Equal(["Generated/B.cs", "Generated/a \"quoted\".cs", "Generated/b.cs"], read.Files.Keys);
    }

    [Fact]
    public void Conflicting_lines_of_another_kind_make_it_damaged()
    {
        var text = LockFileText.Write(Sample).Replace(LineOfB, Conflict(LineOfB, "    see the wiki"), StringComparison.Ordinal);

        Assert.Null(LockFileText.Read(text));
        Assert.Contains("Generated/b.cs", LockFileText.Salvage(text).Files.Keys);
    }

    [Fact]
    public void A_conflict_with_the_lock_of_another_version_makes_it_damaged() =>
        Assert.Null(
            LockFileText.Read(
                LockFileText.Write(Sample).Replace(
                    "  \"lockVersion\": 1,", Conflict("  \"lockVersion\": 1,", "  \"lockVersion\": 2,"), StringComparison.Ordinal)));

    [Fact]
    public void A_damaged_lock_never_makes_an_input_the_compilers_own() =>
        Assert.DoesNotContain("orders.yaml", LockFileText.Salvage("<<<<<<< main\n" + LockFileText.Write(Sample)).Files.Keys);

    private static void AssertBothOfB(LockFile? file)
    {
        Assert.True(file is { IsMerged: true, Origin.Name: "Orders" });
        Assert.Equal([ContentHash.Of("b"), OtherHash], file.Files["Generated/b.cs"].ToArray());
        Assert.Single(file.Files["Generated/B.cs"]);
        Assert.Equal(Sample.Scaffold, file.Scaffold);
        Assert.Equal(Sample.Files.Keys, file.Files.Keys);
    }

    private static string Conflict(string ours, string theirs) => $"<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> feature";
}
