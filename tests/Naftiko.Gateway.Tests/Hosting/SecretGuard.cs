namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>Looks at every answer of the gateway, in every test, for the credential it must never show.</summary>
internal sealed class SecretGuard() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var where = $"the answer to {request.Method} {request.RequestUri!.AbsolutePath}";
        TestSecret.AssertAbsent($"{response.ReasonPhrase}\n{response.Headers}{response.Content.Headers}{response.TrailingHeaders}", where);
        if (response.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            return response;
        }

        await response.Content.LoadIntoBufferAsync(cancellationToken);
        TestSecret.AssertAbsent(await response.Content.ReadAsByteArrayAsync(cancellationToken), where);
        return response;
    }
}
