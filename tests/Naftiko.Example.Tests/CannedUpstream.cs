using System.Net;
using System.Text;

namespace Naftiko.Example.Tests;

/// <summary>Stands in for the network: every call gets the same list.</summary>
internal sealed class CannedUpstream : HttpMessageHandler
{
    /// <summary>The last address that was asked for.</summary>
    public Uri? Asked { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked = request.RequestUri;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StringContent("""[{"instanceId":"a"}]""", Encoding.UTF8, "application/json"),
        });
    }
}
