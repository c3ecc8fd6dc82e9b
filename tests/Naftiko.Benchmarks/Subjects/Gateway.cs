using System.Globalization;
using Naftiko.Benchmarks.Processes;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>The generated gateway of the main example, built or published below <see cref="Repository.Artifacts"/>.</summary>
internal static class Gateway
{
    /// <summary>Builds the gateway and returns the command that starts it.</summary>
    public static async Task<string[]> BuildAsync()
    {
        var artifacts = Path.Combine(Repository.Artifacts, "gateway");
        await Tool.RunAsync("dotnet", "build", Repository.Example, "-c", "Release", "--artifacts-path", artifacts, "-nodeReuse:false", "-v", "q");
        return ["dotnet", Path.Combine(artifacts, "bin", "DurableFunctions.Gateway", "release", "DurableFunctions.Gateway.dll")];
    }

    /// <summary>Publishes the gateway as a native binary and returns its path.</summary>
    public static async Task<string> PublishNativeAsync()
    {
        var output = Path.Combine(Repository.Artifacts, "native");
        await Tool.RunAsync(
            "dotnet", "publish", Repository.Example, "-c", "Release", "--use-current-runtime", "-p:PublishAot=true",
            "--artifacts-path", Path.Combine(Repository.Artifacts, "native-build"), "-o", output, "-nodeReuse:false", "-v", "q");
        return Path.Combine(output, "DurableFunctions.Gateway");
    }

    /// <param name="name">For the report.</param>
    /// <param name="command">The program that is the gateway.</param>
    /// <param name="upstream">The upstream's address.</param>
    /// <param name="mcpFirst">The server's address is the one of the MCP adapter instead of the REST adapter's.</param>
    /// <param name="environment">Settings beside the addresses and the key.</param>
    public static Task<(Server Server, TimeSpan UntilFirstAnswer)> StartAsync(
        string name, string[] command, Uri upstream, bool mcpFirst = false, params (string Name, string Value)[] environment)
    {
        var (rest, mcp) = (Server.FreePort(), Server.FreePort());
        return Server.StartAsync(
            name,
            mcpFirst ? mcp : rest,
            "/health/live",
            [
                ("DURABLE_FUNCTIONS_TOKEN", Subject.Key),
                ("Upstreams__DurableFunctions__BaseAddress", upstream.GetLeftPart(UriPartial.Authority)),
                ("Adapters__DurableFunctionsRest__Url", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{rest}")),
                ("Adapters__DurableFunctionsMcp__Url", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{mcp}")),
                .. environment,
            ],
            command);
    }
}
