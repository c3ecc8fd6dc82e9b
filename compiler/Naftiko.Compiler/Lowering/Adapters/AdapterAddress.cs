using System.Globalization;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Decides where adapters listen unless configured: on loopback if the document does not say.</summary>
internal sealed class AdapterAddress(LoweringContext context)
{
    private const int FirstRestPort = 8080;
    private const int FirstMcpPort = 9090;
    private const int FirstControlPort = 9199;

    private readonly HashSet<(string Host, int Port)> _given = [];
    private readonly HashSet<int> _ports = [.. context.Document.Exposes.Where(static a => a.Port > 0).Select(static a => a.Port!.Value)];

    public string Of(ExposedAdapter adapter)
    {
        var host = adapter.Address?.Value.Trim() switch
        {
            null or "" or "localhost" => "127.0.0.1",
            var ip when ip.Contains(':', StringComparison.Ordinal) && !ip.StartsWith('[') => $"[{ip}]",
            var other => other,
        };
        return string.Create(CultureInfo.InvariantCulture, $"http://{host}:{Port(adapter, host)}");
    }

    public static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback;

    /// <summary>One that talks on standard input and output waits on no port.</summary>
    public static bool Listens(ExposedAdapter adapter) => adapter switch
    {
        ExposedRest or ExposedSkills => true,
        ExposedMcp mcp => !mcp.Stdio,
        ExposedControl => true,
    };

    private static int FirstPort(ExposedAdapter adapter) => adapter switch
    {
        ExposedRest or ExposedSkills => FirstRestPort,
        ExposedMcp => FirstMcpPort,
        ExposedControl => FirstControlPort,
    };

    private int Port(ExposedAdapter adapter, string host)
    {
        var listens = Listens(adapter);
        if (adapter.Port is > 0 and var declared && (!listens || _given.Add((host, declared))))
        {
            return declared;
        }

        // A port that another adapter asks for is left to it.
        var port = FirstPort(adapter);
        while (!_ports.Add(port))
        {
            port++;
        }

        if (adapter.Port is > 0 and var other)
        {
            context.Report(LoweringDiagnostics.PortTwice, adapter.PortSpan, adapter.Namespace.Value, other, port);
        }
        else if (listens)
        {
            context.Report(LoweringDiagnostics.PortMissing, adapter.Namespace.Span, adapter.Namespace.Value, port);
        }

        return port;
    }
}
