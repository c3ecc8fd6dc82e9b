using Naftiko.Compiler.Output;
using static Naftiko.Compiler.Tests.Output.OutputFixture;

namespace Naftiko.Compiler.Tests.Output;

public sealed class LockFileTests
{
    private static readonly LockFile Sample = LockFile.For(
        Origin, [Generated("b.cs", "b"), Generated("B.cs", "B"), Generated("a \"quoted\".cs", "a"), Scaffold("Program.cs", "p")]);

    [Fact]
    public void It_is_written_one_entry_per_line_in_ordinal_order() =>
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
                "Program.cs"
              ],
              "files": {
                "B.cs": "{{ContentHash.Of("B")}}",
                "a \"quoted\".cs": "{{ContentHash.Of("a")}}",
                "b.cs": "{{ContentHash.Of("b")}}"
              }
            }

            """,
            LockFileText.Write(Sample));

    [Fact]
    public void It_reads_back_what_it_wrote() =>
        Assert.Equal(LockFileText.Write(Sample), LockFileText.Write(LockFileText.Read(LockFileText.Write(Sample))!));

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
    [InlineData("../outside.cs")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("a\\\\b")]
    [InlineData("C:/b")]
    [InlineData("a//b")]
    public void A_path_that_leads_out_of_the_folder_makes_it_damaged(string path) =>
        Assert.Null(LockFileText.Read(LockFileText.Write(Sample).Replace("B.cs", path, StringComparison.Ordinal)));

    [Fact]
    public void A_lock_with_conflict_markers_still_names_its_files()
    {
        var text = LockFileText.Write(Sample).Replace("    \"b.cs\"", "<<<<<<< main\n    \"c.cs\": \"" + new string('c', 64) + "\",\n=======\n    \"b.cs\"", StringComparison.Ordinal);

        Assert.Null(LockFileText.Read(text));
        Assert.Superset(new HashSet<string> { "B.cs", "b.cs", "c.cs" }, LockFileText.Salvage(text).Files.Keys.ToHashSet());
    }

    [Fact]
    public void A_damaged_lock_never_makes_an_input_the_compilers_own() =>
        Assert.DoesNotContain("orders.yaml", LockFileText.Salvage("<<<<<<< main\n" + LockFileText.Write(Sample)).Files.Keys);
}
