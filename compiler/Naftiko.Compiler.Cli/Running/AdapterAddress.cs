using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>Where an adapter listens in this run.</summary>
/// <param name="Listen">As the gateway is told: the host may be <c>+</c>.</param>
internal sealed record AdapterAddress(Adapter Adapter, string Listen)
{
    /// <summary>The address to call from this machine.</summary>
    public Uri Reachable => new(WithHost("127.0.0.1"));

    public string Variable => $"Adapters__{Adapter.Name}__Url";

    public bool IsTaken => FreePort.IsTaken(new(WithHost("0.0.0.0")));

    /// <summary>The addresses of every adapter that listens: the user's setting, else the document's.</summary>
    public static List<AdapterAddress> Of(GatewayModel model, ToolHost host, bool anyPort) =>
    [
        .. model.Adapters
            .Where(static adapter => adapter is not McpAdapter { Stdio: true })
            .Select(adapter => new AdapterAddress(
                adapter, anyPort ? $"http://127.0.0.1:{FreePort.Find()}" : host.Variable($"Adapters__{adapter.Name}__Url") ?? adapter.Url))
            .Where(static address => Uri.TryCreate(address.WithHost("127.0.0.1"), UriKind.Absolute, out _))
    ];

    private string WithHost(string any) => Listen
        .Replace("//+", "//" + any, StringComparison.Ordinal)
        .Replace("//*", "//" + any, StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//" + any, StringComparison.Ordinal);
}
