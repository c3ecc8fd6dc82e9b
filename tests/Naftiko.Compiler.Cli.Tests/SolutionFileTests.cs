using System.Xml;
using Naftiko.Compiler.Cli.Batches;

namespace Naftiko.Compiler.Cli.Tests;

public sealed class SolutionFileTests
{
    [Fact]
    public void A_solution_that_is_made_at_once_and_one_that_grows_are_the_same()
    {
        var atOnce = SolutionFile.Add(null, ["b/B.csproj", "a/A.csproj", "c/C.csproj"]);
        var grown = SolutionFile.Add(SolutionFile.Add(SolutionFile.Add(null, ["c/C.csproj"]), ["a/A.csproj"]), ["b/B.csproj"]);

        Assert.Equal(
            "<Solution>\n  <Project Path=\"a/A.csproj\" />\n  <Project Path=\"b/B.csproj\" />\n  <Project Path=\"c/C.csproj\" />\n</Solution>\n", atOnce);
        Assert.Equal(atOnce, grown);
    }

    [Fact]
    public void What_a_user_added_stays_as_it_is()
    {
        const string Before =
            "<Solution>\n  <!-- ours -->\n  <Configurations>\n    <Platform Name=\"x64\" />\n  </Configurations>\n"
            + "  <Folder Name=\"/tests/\">\n    <Project Path=\"tests/T.csproj\" />\n  </Folder>\n  <Project Path=\"a\\A.csproj\" />\n</Solution>\n";

        Assert.Equal(
            Before.Replace("</Solution>", "  <Project Path=\"b/B.csproj\" />\n</Solution>", StringComparison.Ordinal),
            SolutionFile.Add(Before, ["a/A.csproj", "b/B.csproj", "tests/T.csproj"]));
    }

    [Fact]
    public void A_solution_that_lacks_nothing_is_left_alone_byte_for_byte()
    {
        const string Before = "<?xml version=\"1.0\"?>\r\n<Solution  >\r\n<Project Path='a/A.csproj'/></Solution>";

        Assert.Same(Before, SolutionFile.Add(Before, ["a/A.csproj"]));
    }

    [Theory]
    [InlineData("<<<<<<< main\n<Solution />")]
    [InlineData("<Project />")]
    [InlineData("")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><Solution>&a;</Solution>")]
    public void Something_else_is_refused(string text) => Assert.Throws<XmlException>(() => SolutionFile.Add(text, ["a/A.csproj"]));
}
