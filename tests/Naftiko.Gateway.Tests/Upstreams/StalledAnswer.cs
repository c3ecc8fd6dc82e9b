using Microsoft.AspNetCore.Http;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>Sends headers and the beginning of a body, and then nothing until the caller hangs up.</summary>
internal sealed class StalledAnswer : Answer
{
    public override async Task WriteAsync(HttpContext context, ReceivedRequest request)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("[{\"name\":", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        var hungUp = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(hungUp.SetResult);
        await hungUp.Task;
    }
}
