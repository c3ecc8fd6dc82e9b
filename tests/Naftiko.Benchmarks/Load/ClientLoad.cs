using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace Naftiko.Benchmarks.Load;

/// <summary>A loop of our own, for machines without wrk. It takes more of the processor, so only its ratios mean something.</summary>
internal sealed class ClientLoad : LoadGenerator
{
    public override string Name => "own client";

    /// <summary>Sends a number of requests, alternately to each of the addresses.</summary>
    public static async Task SendAsync(long count, params (Uri Address, LoadRequest Request)[] calls)
    {
        var left = count;
        await SendWhileAsync(calls, () => Interlocked.Decrement(ref left) >= 0);
    }

    protected override Task<long> SendAsync(Uri address, LoadRequest request, int seconds)
    {
        var started = Stopwatch.GetTimestamp();
        return SendWhileAsync([(address, request)], () => Stopwatch.GetElapsedTime(started).TotalSeconds < seconds);
    }

    private static async Task<long> SendWhileAsync((Uri Address, LoadRequest Request)[] calls, Func<bool> goOn)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
        var counts = await Task.WhenAll(Enumerable.Range(0, Options.Connections).Select(_ => Task.Run(async () =>
        {
            var count = 0L;
            while (goOn())
            {
                var (address, request) = calls[count % calls.Length];
                using var message = Message(address, request);
                using var response = await client.SendAsync(message);
                response.EnsureSuccessStatusCode();
                count++;
            }

            return count;
        })));
        return counts.Sum();
    }

    public static HttpRequestMessage Message(Uri address, LoadRequest request)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(address, request.Path));
        if (request.Body is not null)
        {
            message.Content =
                new ByteArrayContent(Encoding.UTF8.GetBytes(request.Body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        foreach (var (name, value) in request.Headers.Where(header => header.Name != "Content-Type"))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
