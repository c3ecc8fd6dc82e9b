using System.Net.Http.Headers;
using System.Text;
using Naftiko.Gateway.Tests.Traffic;

namespace Naftiko.Gateway.Tests.Rest;

/// <summary>A recorded request, addressed to the gateway.</summary>
internal static class ReplayedRequest
{
    public static HttpRequestMessage Create(RecordedExchange exchange)
    {
        var request = new HttpRequestMessage(new HttpMethod(exchange.Method), new Uri(exchange.Target, UriKind.Relative));
        if (exchange.RequestBody is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(exchange.RequestBody));
        }

        foreach (var (name, value) in exchange.RequestHeaders)
        {
            switch (name)
            {
                case "Content-Type":
                    request.Content ??= new ByteArrayContent([]);
                    request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
                    break;
                case "Transfer-Encoding":
                    request.Headers.TransferEncodingChunked = true;
                    break;
                default:
                    request.Headers.TryAddWithoutValidation(name, value);
                    break;
            }
        }

        return request;
    }
}
