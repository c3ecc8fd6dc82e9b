namespace RealUpstream.Driver;

/// <summary>Looks for the key in every answer that comes over the wire: the status line, the headers, the body, the trailers.</summary>
internal sealed class SecretWatchHandler(SecretWatch watch)
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var where = $"the answer to {request.Method} {request.RequestUri!.PathAndQuery}";
        // The stream a client may open by GET does not end; what comes over it is seen in the results.
        if (request.Method == HttpMethod.Get && response.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            watch.Look($"{response.ReasonPhrase}\n{response.Headers}\n{response.Content.Headers}", where);
            return response;
        }

        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        watch.Look($"{response.ReasonPhrase}\n{response.Headers}\n{response.Content.Headers}\n{body}\n{response.TrailingHeaders}", where);
        return response;
    }
}
