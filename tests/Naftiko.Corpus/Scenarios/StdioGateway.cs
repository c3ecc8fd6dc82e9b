using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Naftiko.Corpus.Running;

namespace Naftiko.Corpus.Scenarios;

/// <summary>A gateway in a process of its own that speaks MCP on its standard streams: this program again, with the gateway as what it runs.</summary>
internal sealed class StdioGateway : IDisposable
{
    /// <summary>The argument that makes this program be the gateway.</summary>
    public const string Switch = "--gateway";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private int _requests;

    private StdioGateway(Process process) => _process = process;

    /// <param name="folder">Where it is started.</param>
    public static async Task<StdioGateway> StartAsync(byte[] image, IEnumerable<string> libraries, string folder, IEnumerable<string> settings)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".dll");
        await File.WriteAllBytesAsync(path, image);
        await File.WriteAllLinesAsync(path + ".libraries", libraries);
        var isHosted = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal);
        IEnumerable<string> arguments = [.. isHosted ? [typeof(StdioGateway).Assembly.Location] : Array.Empty<string>(), Switch, path, .. settings];
        var start = new ProcessStartInfo(Environment.ProcessPath, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        var gateway = new StdioGateway(Process.Start(start)!);
        await gateway.SendAsync("initialize", new JsonObject
        {
            ["protocolVersion"] = "2025-11-25",
            ["capabilities"] = new JsonObject(),
            ["clientInfo"] = new JsonObject { ["name"] = "scenario", ["version"] = "1" },
        });
        await gateway.WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" });
        return gateway;
    }

    /// <summary>Runs a gateway in this process, as its own entry point does.</summary>
    /// <param name="arguments">The path of its assembly, then its settings.</param>
    public static async Task<int> BeAsync(string[] arguments)
    {
        GatewayAssembly.UseLibraries(await File.ReadAllLinesAsync(arguments[0] + ".libraries"));
        using var image = new MemoryStream(await File.ReadAllBytesAsync(arguments[0]));
        File.Delete(arguments[0]);
        File.Delete(arguments[0] + ".libraries");
        return GatewayAssembly.Load(image).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments[1..]], null) switch
        {
            Task<int> running => await running,
            int code => code,
            _ => 0,
        };
    }

    /// <returns>The JSON-RPC answer.</returns>
    /// <exception cref="InvalidOperationException">The gateway ended, or did not answer.</exception>
    public async Task<JsonNode> SendAsync(string method, JsonObject parameters)
    {
        var id = ++_requests;
        await WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        using var patience = new CancellationTokenSource(Patience);
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (JsonNode.Parse(line) is { } answer && answer["id"]?.GetValue<int>() == id)
            {
                return answer;
            }
        }

        throw new InvalidOperationException($"{method} was not answered");
    }

    public void Dispose()
    {
        // The end of its input ends the gateway; one that stays is ended.
        _process.StandardInput.Close();
        if (!_process.WaitForExit(Patience))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task WriteAsync(JsonObject message)
    {
        await _process.StandardInput.WriteLineAsync(message.ToJsonString());
        await _process.StandardInput.FlushAsync();
    }
}
