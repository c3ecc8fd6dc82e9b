using Microsoft.AspNetCore.Http;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>An answer that depends on the request.</summary>
internal sealed class ComputedAnswer(Func<ReceivedRequest, Answer> answer) : Answer
{
    public override Task WriteAsync(HttpContext context, ReceivedRequest request) => answer(request).WriteAsync(context, request);
}
