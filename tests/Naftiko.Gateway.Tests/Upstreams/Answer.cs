using Microsoft.AspNetCore.Http;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>How the stub upstream answers one request.</summary>
internal abstract class Answer
{
    public abstract Task WriteAsync(HttpContext context, ReceivedRequest request);
}
