using System.Net;
using System.Net.Sockets;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>An address that refuses connections for as long as this object lives: the port is taken but nobody listens.</summary>
internal sealed class DeadAddress : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public DeadAddress()
    {
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Address = new Uri($"http://{socket.LocalEndPoint}");
    }

    public Uri Address { get; }

    public void Dispose() => socket.Dispose();
}
