namespace Naftiko.Compiler.Cli.Tests;

public sealed class ProgressTests
{
    private const string Erase = "\r\e[K";

    [Fact]
    public async Task A_terminal_is_told_what_takes_long_and_the_line_goes_away()
    {
        using var tool = new ToolFixture { IsTerminal = true };
        using var mayEnd = new ManualResetEventSlim();
        tool.Compiler = (document, _) =>
        {
            mayEnd.Wait();
            return new([], SampleModels.Empty(document, "Orders"), []);
        };

        var running = Task.Run(() => tool.RunAsync(["check", ToolFixture.DocumentName], CancellationToken.None));
        while (!tool.Noted.Contains("Checking orders.naftiko.yaml …", StringComparison.Ordinal))
        {
            await Task.Delay(20);
        }

        mayEnd.Set();
        Assert.EndsWith(Erase, (await running).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_run_shows_none()
    {
        using var tool = new ToolFixture { IsTerminal = true };

        Assert.DoesNotContain("Checking", tool.Run("check " + ToolFixture.DocumentName).Error, StringComparison.Ordinal);
    }
}
