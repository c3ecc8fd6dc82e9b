namespace Naftiko.Compiler.Cli.Tests;

public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_document_is_built_again_whenever_it_or_an_import_changes()
    {
        _tool.Write("shop.naftiko.yaml", Shop("Lists the orders."));
        using var stop = new CancellationTokenSource();
        var running = _tool.RunAsync(["build", "shop.naftiko.yaml", "-o", "out", "--watch"], stop.Token);

        // What it imports is not there yet.
        await WaitingAsync(1, running);
        Assert.False(Directory.Exists(_tool["out"]));

        _tool.Write("shared/api.yaml", Api("/orders"));
        await WaitingAsync(2, running);
        Assert.Contains("/orders", Request(), StringComparison.Ordinal);

        _tool.Write("shared/api.yaml", Api("/v2/orders"));
        await WaitingAsync(3, running);
        Assert.Contains("/v2/orders", Request(), StringComparison.Ordinal);

        _tool.Write("shop.naftiko.yaml", Shop("Lists what was ordered."));
        await WaitingAsync(4, running);
        Assert.Contains("Lists what was ordered.", Request(), StringComparison.Ordinal);

        await stop.CancelAsync();
        Assert.Equal(0, (await running.WaitAsync(Patience)).ExitCode);
    }

    [Fact]
    public void Where_nothing_can_be_read_nothing_is_waited_for()
    {
        var run = _tool.Run("check", "no\0name.yaml", "--watch");

        Assert.NotEqual(0, run.ExitCode);
        Assert.DoesNotContain("Waiting for changes", run.Error, StringComparison.Ordinal);
    }

    private string Request() =>
        File.ReadAllText(Directory.EnumerateFiles(_tool["out"], "ListOrdersTool.cs", SearchOption.AllDirectories).Single());

    private async Task WaitingAsync(int times, Task running)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (_tool.Noted.Split("Waiting for changes.").Length <= times)
        {
            Assert.False(running.IsCompleted, "The tool ended before it was asked to.");
            Assert.True(DateTime.UtcNow < deadline, _tool.Noted);
            await Task.Delay(20);
        }
    }

    private static string Shop(string description) =>
        $$"""
        naftiko: 1.0.0-alpha3
        capability:
          consumes: [{import: shop, location: ./shared/api.yaml}]
          exposes:
          - type: mcp
            port: 9090
            namespace: shop-mcp
            tools: [{name: list-orders, description: {{description}}, call: shop.list-orders}]
        """;

    private static string Api(string path) =>
        $$"""
        naftiko: 1.0.0-alpha3
        consumes:
        - type: http
          namespace: shop
          baseUri: https://shop.test-works.dev
          resources: [{path: {{path}}, operations: [{name: list-orders, method: GET}]}]
        """;
}
