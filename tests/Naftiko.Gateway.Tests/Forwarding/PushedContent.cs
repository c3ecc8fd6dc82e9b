using System.Net;
using System.Text;

namespace Naftiko.Gateway.Tests.Forwarding;

/// <summary>A body without a length, whose second part comes when the test says so.</summary>
internal sealed class PushedContent(string first, string last, Task whenLast) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(first));
        await stream.FlushAsync();
        await whenLast;
        await stream.WriteAsync(Encoding.Latin1.GetBytes(last));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
