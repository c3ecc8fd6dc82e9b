using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Naftiko.Benchmarks.Load;

namespace Naftiko.Benchmarks.Processes;

/// <summary>Waits for the first answer of a server that has just been started, and takes as little as possible from the processor it starts on.</summary>
internal static class FirstAnswer
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>How long it took, from a moment on, until the whole answer was there.</returns>
    /// <exception cref="InvalidOperationException">The answer was not a success, or there was none.</exception>
    public static TimeSpan Since(long started, int port, LoadRequest request)
    {
        var message = Message(port, request);
        while (Stopwatch.GetElapsedTime(started) < Patience)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            if (IsOpen(socket, port))
            {
                socket.ReceiveTimeout = (int)Patience.TotalMilliseconds;
                socket.Send(message);
                var answer = ReadToEnd(socket);
                var elapsed = Stopwatch.GetElapsedTime(started);
                return answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal)
                    ? elapsed
                    : throw new InvalidOperationException($"The first answer was no success:\n{answer}");
            }

            Thread.Sleep(TimeSpan.FromMilliseconds(0.5));
        }

        throw new InvalidOperationException($"Nothing answered within {Patience.TotalSeconds} s.");
    }

    /// <summary>A refused connection is a result here, not an exception, which would cost more than the attempt.</summary>
    private static bool IsOpen(Socket socket, int port)
    {
        using var done = new ManualResetEventSlim();
        using var connect = new SocketAsyncEventArgs { RemoteEndPoint = new IPEndPoint(IPAddress.Loopback, port) };
        connect.Completed += (_, _) => done.Set();
        if (socket.ConnectAsync(connect))
        {
            done.Wait();
        }

        return connect.SocketError == SocketError.Success;
    }

    private static byte[] Message(int port, LoadRequest request)
    {
        var body = request.Body ?? "";
        var message = new StringBuilder();
        message.Append(CultureInfo.InvariantCulture, $"{request.Method} {request.Path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nContent-Length: {body.Length}\r\n");
        foreach (var (name, value) in request.Headers)
        {
            message.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return Encoding.ASCII.GetBytes(message.Append("\r\n").Append(body).ToString());
    }

    private static string ReadToEnd(Socket socket)
    {
        using var answer = new MemoryStream();
        using var stream = new NetworkStream(socket);
        stream.CopyTo(answer);
        return Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length);
    }
}
