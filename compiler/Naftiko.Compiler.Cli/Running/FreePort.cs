using System.Net;
using System.Net.Sockets;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>Asks the operating system about TCP ports.</summary>
internal static class FreePort
{
    /// <summary>A port of the loopback interface that nobody uses at the moment.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Whether a program already listens where the address wants to.</summary>
    public static bool IsTaken(Uri address)
    {
        var host = IPAddress.TryParse(address.Host.Trim('[', ']'), out var parsed) ? parsed : address.IsLoopback ? IPAddress.Loopback : IPAddress.Any;
        using var listener = new TcpListener(host, address.Port) { ExclusiveAddressUse = true };
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException e)
        {
            // Any other failure (no permission, no such address) the gateway reports better itself.
            return e.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }
}
