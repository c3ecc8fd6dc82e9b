using System.Diagnostics;
using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>A gateway on standard input and output, one JSON message a line.</summary>
internal sealed class StdioGateway : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> log;

    public StdioGateway(Uri upstream)
    {
        var settings = new DurableFunctionsSettings(upstream)
            .With("Upstreams:DurableFunctions:Timeout", "00:10:00")
            .With("Upstreams:DurableFunctions:AttemptTimeout", "00:10:00");
        var start = GatewayProcess.StartInfo(ExampleProject.DurableFunctions, settings, "--stdio");
        start.RedirectStandardInput = true;
        process = Process.Start(start)!;
        log = process.StandardError.ReadToEndAsync();
    }

    public async Task SendAsync(params string[] messages)
    {
        foreach (var message in messages)
        {
            await process.StandardInput.WriteLineAsync(message);
        }

        await process.StandardInput.FlushAsync();
    }

    public async Task<JsonElement> ReceiveAsync()
    {
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(GatewayProcess.Patience);
        Assert.NotNull(line);
        TestSecret.AssertAbsent(line, "standard output");
        return JsonDocument.Parse(line).RootElement.Clone();
    }

    /// <summary>Ends the input and waits for the process to end.</summary>
    public async Task<(int ExitCode, string RestOfOutput, string Log)> CloseAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(GatewayProcess.Patience);
        return (process.ExitCode, await process.StandardOutput.ReadToEndAsync(), await log);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }
}
