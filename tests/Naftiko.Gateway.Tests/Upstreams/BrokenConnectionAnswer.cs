using Microsoft.AspNetCore.Http;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>Breaks the connection: at once, or in the middle of a body whose length was announced.</summary>
internal sealed class BrokenConnectionAnswer(bool afterHeaders = false) : Answer
{
    public override async Task WriteAsync(HttpContext context, ReceivedRequest request)
    {
        if (afterHeaders)
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync("[{\"name\":"u8.ToArray(), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        context.Abort();
    }
}
