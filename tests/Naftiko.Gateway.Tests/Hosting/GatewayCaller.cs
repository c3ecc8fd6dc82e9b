using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>Calls a gateway and keeps everything it answers, also of answers that break off. Nothing is unpacked or followed on the way.</summary>
internal sealed class GatewayCaller : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public Task<SeenAnswer> GetAsync(Uri address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return SendAsync(request);
    }

    /// <summary>Calls a tool of the adapter at an address.</summary>
    /// <param name="arguments">The arguments, in JSON.</param>
    public Task<SeenAnswer> CallToolAsync(Uri adapter, string tool, string arguments) =>
        AskAsync(adapter, $$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":{{{JsonSerializer.Serialize(tool)}}},"arguments":{{{arguments}}}}}""");

    /// <summary>The tools of the adapter at an address, by name.</summary>
    public async Task<IReadOnlyDictionary<string, JsonElement>> ListToolsAsync(Uri adapter)
    {
        var list = await AskAsync(adapter, """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");
        return list.Message()!.Value.GetProperty("result").GetProperty("tools").EnumerateArray().ToDictionary(tool => tool.GetProperty("name").GetString()!);
    }

    public Task<SeenAnswer> AskAsync(Uri adapter, string message)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(adapter, "/mcp")) { Content = new StringContent(message, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Headers.Add("MCP-Protocol-Version", "2025-11-25");
        return SendAsync(request);
    }

    public async Task<SeenAnswer> SendAsync(HttpRequestMessage request)
    {
        using var _ = request;
        using var patience = new CancellationTokenSource(GatewayProcess.Patience);
        using var body = new MemoryStream();
        HttpResponseMessage? response = null;
        Exception? failure = null;
        try
        {
            response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
            await stream.CopyToAsync(body, patience.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            failure = exception;
        }

        using (response)
        {
            return response is null
                ? new SeenAnswer(0, "", [], null, [], failure)
                : new SeenAnswer(
                    (int)response.StatusCode,
                    string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {response.ReasonPhrase}\n{response.Headers}{response.Content.Headers}{response.TrailingHeaders}"),
                    body.ToArray(),
                    response.Content.Headers.ContentType,
                    [.. response.Content.Headers.ContentEncoding],
                    failure);
        }
    }

    public void Dispose() => client.Dispose();
}
