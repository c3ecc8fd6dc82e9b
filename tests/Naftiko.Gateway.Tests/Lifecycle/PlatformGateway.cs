using System.Net;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>The gateway of the two doors with ports of its own: those of the document may be taken on this machine.</summary>
public sealed class PlatformGateway : IDisposable
{
    private readonly CompiledGateway compiled;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naftiko-platform-");

    public PlatformGateway() => compiled = CompiledGateway.Of(
        TwoDoors.Document.Replace("8080", RestPort, StringComparison.Ordinal).Replace("9090", McpPort, StringComparison.Ordinal), "TwoDoors");

    internal string RestPort { get; } = AddressTests.FreePort(IPAddress.Any);

    internal string McpPort { get; } = AddressTests.FreePort(IPAddress.Any);

    internal GatewayCaller Caller { get; } = new();

    /// <summary>Writes the program into a folder of its own.</summary>
    internal string WriteTo(string name) => compiled.WriteTo(Path.Combine(folder.FullName, name));

    public void Dispose()
    {
        Caller.Dispose();
        folder.Delete(recursive: true);
    }
}
