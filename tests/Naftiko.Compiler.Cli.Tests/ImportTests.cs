using System.Diagnostics;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>What a document imports may be anything that has a path. The real compiler reads it.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Shop =
        """
        naftiko: 1.0.0-alpha3
        consumes:
          - type: http
            namespace: shop
            baseUri: https://shop.test-works.dev
            resources: [{path: /orders, operations: [{name: list, method: GET}]}]

        """;

    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("none.yaml", "there is no such file")]
    [InlineData("shared", "it is a folder")]
    [InlineData("binary.yaml", "it is not UTF-8 text; byte 1 is zero")]
    [InlineData("empty.yaml", "it is empty, or no regular file but a device or a pipe")]
    [InlineData("huge.yaml", "it has 65 MiB, and 64 MiB are the limit")]
    public void What_cannot_be_imported_is_named_with_its_reason(string location, string reason)
    {
        Directory.CreateDirectory(_tool["shared"]);
        File.WriteAllBytes(_tool["binary.yaml"], [0]);
        _tool.Write("empty.yaml", "");
        using (var huge = File.Create(_tool["huge.yaml"]))
        {
            huge.SetLength(65L << 20);
        }

        AssertRefused(location, reason);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/stdin")]
    [InlineData("/proc/self/environ")]
    [InlineData("pipe.yaml")]
    [InlineData("link-to-pipe.yaml")]
    [InlineData("link-to-device.yaml")]
    public void Nothing_without_a_length_is_opened(string location)
    {
        MakePipe("pipe.yaml");
        File.CreateSymbolicLink(_tool["link-to-pipe.yaml"], "pipe.yaml");
        File.CreateSymbolicLink(_tool["link-to-device.yaml"], "/dev/zero");

        AssertRefused(location, "it is empty, or no regular file but a device or a pipe");
    }

    [Theory]
    [InlineData("circle.yaml")]
    [InlineData("circle-of-folders/shop.yaml")]
    public void Links_that_go_round_in_a_circle_come_to_an_end(string location)
    {
        File.CreateSymbolicLink(_tool["circle.yaml"], "circle.yaml");
        Directory.CreateSymbolicLink(_tool["circle-of-folders"], "circle-of-folders");

        AssertRefused(location, "its links go round in a circle");
    }

    [Fact]
    public void A_file_that_imports_itself_by_way_of_a_link_is_a_cycle()
    {
        Directory.CreateSymbolicLink(_tool["here"], ".");
        _tool.Write("shop.yaml", Shop + "  - {import: shop, location: here/shop.yaml}\n");

        var run = Check("shop.yaml");

        Assert.Contains(
            "NAF3020: Importing `here/shop.yaml` leads back to a file that is being read already: `shop.yaml` → `here/shop.yaml`.", run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_of_a_foreign_file_is_shown()
    {
        _tool.Write("passwd", "root:x:0:0:root:/root:/bin/bash\nbackup: secret\n");

        foreach (var format in (string[])["human", "concise", "github", "json", "sarif"])
        {
            var run = _tool.Run("check", Document("passwd"), "--format", format);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("NAF3131", run.Out + run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", run.Out + run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", run.Out + run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_link_to_a_file_of_ours_is_imported()
    {
        _tool.Write("real/shop.yaml", Shop);
        File.CreateSymbolicLink(_tool["shop.yaml"], "real/shop.yaml");

        Assert.Equal(0, Check("shop.yaml").ExitCode);
    }

    [Fact]
    public void A_pattern_does_not_wait_for_a_pipe()
    {
        MakePipe("pipe.yaml");
        Document("shop.yaml");

        Assert.Equal(1, _tool.Run("check", "*.yaml").ExitCode);
    }

    [Fact]
    public void A_lock_file_cannot_make_a_build_wait_for_a_pipe()
    {
        _tool.Write("shop.yaml", Shop);
        Assert.Equal(0, _tool.Run("build", Document("shop.yaml"), "-o", "out").ExitCode);
        File.Delete(_tool["shop.yaml"]);
        MakePipe("shop.yaml");

        Assert.Equal(1, _tool.Run("build", ToolFixture.DocumentName, "-o", "out").ExitCode);

        File.Delete(_tool["out/naftiko.lock.json"]);
        MakePipe("out/naftiko.lock.json");
        File.Delete(_tool["shop.yaml"]);
        _tool.Write("shop.yaml", Shop);
        Assert.Equal(2, _tool.Run("build", ToolFixture.DocumentName, "-o", "out").ExitCode);
    }

    private ToolRun Check(string location) => _tool.Run("check", Document(location), "--format", "concise");

    private void AssertRefused(string location, string reason)
    {
        var run = Check(location);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error NAF3019: The imported file `{location}` cannot be read: {reason}", run.Error, StringComparison.Ordinal);
        Assert.StartsWith($"{ToolFixture.DocumentName}(4,30", run.Error, StringComparison.Ordinal);
    }

    private string Document(string location) => _tool.Write(
        ToolFixture.DocumentName,
        $"""
        naftiko: 1.0.0-alpha3
        capability:
          consumes:
          - {"{"}import: shop, location: {location}{"}"}
          exposes:
          - type: mcp
            port: 9090
            namespace: shop-mcp
            tools: [{"{"}name: list, description: Lists the orders., call: shop.list{"}"}]

        """);

    private void MakePipe(string path)
    {
        using var process = Process.Start("mkfifo", [_tool[path]]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
