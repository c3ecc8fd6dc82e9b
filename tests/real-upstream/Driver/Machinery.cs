using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace RealUpstream.Driver;

/// <summary>Storage, the real API over it and the gateway before it, each a process of its own on a port that was free.</summary>
internal sealed class Machinery : IAsyncDisposable
{
    private const string Account = "realupstream";

    private readonly List<ServerProcess> processes = [];
    private readonly Options options;

    private readonly PosixSignalRegistration termination;

    public Machinery(Options options)
    {
        this.options = options;
        // Nothing is left behind when this program is told to end in the middle.
        termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => processes.ForEach(process => process.Kill()));
    }

    public bool IsUp { get; private set; }

    /// <summary>A key of another extension, which the host knows and refuses.</summary>
    public string OtherKey { get; } = RandomNumberGenerator.GetHexString(40);

    public Uri UpstreamAddress { get; private set; } = null!;

    public Uri RestAddress { get; private set; } = null!;

    public Uri McpAddress { get; private set; } = null!;

    public ServerProcess Gateway { get; private set; } = null!;

    public async Task StartAsync(string key)
    {
        var storage = await StartStorageAsync();
        await StartUpstreamAsync(storage, key);
        await StartGatewayAsync(key);
        IsUp = true;
    }

    public async ValueTask DisposeAsync()
    {
        termination.Dispose();
        // The last first: none outlives what it needs.
        foreach (var process in Enumerable.Reverse(processes))
        {
            await process.DisposeAsync();
        }
    }

    private async Task<string> StartStorageAsync()
    {
        var accountKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        string[] arguments =
        [
            options.Azurite, "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        ];
        var azurite = Start("azurite", options.Node, arguments, new() { ["AZURITE_ACCOUNTS"] = $"{Account}:{accountKey}" });

        var endpoints = new List<string>();
        foreach (var service in (string[])["Blob", "Queue", "Table"])
        {
            var address = await azurite.WaitForAsync(service + @" service is successfully listening at (http://\S+)");
            endpoints.Add($"{service}Endpoint={address}/{Account}");
        }

        return $"AccountName={Account};AccountKey={accountKey};{string.Join(';', endpoints)}";
    }

    private async Task StartUpstreamAsync(string storage, string key)
    {
        var host = Start("host", "dotnet", [options.Host], new()
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet",
            ["Storage"] = storage,
            ["SystemKey"] = key,
            ["OtherSystemKey"] = OtherKey,
        });
        // The WebJobs host starts before the server does.
        UpstreamAddress = new Uri(await host.WaitForAsync(@"Now listening on: (http://\S+)"));
    }

    private async Task StartGatewayAsync(string key)
    {
        Gateway = Start("gateway", "dotnet", [options.Gateway], new()
        {
            ["DURABLE_FUNCTIONS_TOKEN"] = key,
            ["Upstreams__DurableFunctions__BaseAddress"] = UpstreamAddress.GetLeftPart(UriPartial.Authority),
            ["Upstreams__DurableFunctions__Operations__PurgeInstances__Timeout"] = "00:05:00",
            ["Adapters__DurableFunctionsRest__Url"] = "http://127.0.0.1:0",
            ["Adapters__DurableFunctionsMcp__Url"] = "http://127.0.0.1:0",
            // As talkative as an owner can make it when looking for an error.
            ["Logging__LogLevel__Default"] = "Trace",
            ["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace",
            ["Logging__LogLevel__System.Net.Http"] = "Trace",
            ["Logging__LogLevel__Polly"] = "Trace",
            ["Logging__LogLevel__ModelContextProtocol"] = "Trace",
        });
        RestAddress = new Uri(await Gateway.WaitForAsync(@"durable-functions-rest listens on (http://\S+?:\d+)"));
        McpAddress = new Uri(await Gateway.WaitForAsync(@"durable-functions-mcp listens on (http://\S+?:\d+)"));
    }

    private ServerProcess Start(string name, string program, string[] arguments, Dictionary<string, string> environment)
    {
        // Beside the program, where its settings are; Azurite writes to the folder it is started in.
        var folder = program == "dotnet" ? Path.GetDirectoryName(arguments[0])! : options.LogFolder;
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        foreach (var inherited in start.Environment.Keys.Where(IsSettingOfThisMachine).ToList())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        var process = new ServerProcess(name, options.LogFolder, start);
        processes.Add(process);
        return process;
    }

    private static bool IsSettingOfThisMachine(string variable) =>
        variable is "PORT" or "DOTNET_ENVIRONMENT"
        || ((string[])["ASPNETCORE_", "DURABLE_FUNCTIONS_", "OTEL_", "AZURE_", "AzureWebJobs", "Logging__"])
            .Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
