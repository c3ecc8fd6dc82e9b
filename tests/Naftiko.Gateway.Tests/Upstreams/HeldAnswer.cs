using Microsoft.AspNetCore.Http;

namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>An answer that does not come before the test says so; it notices when the caller hangs up.</summary>
/// <param name="whenReleased">What is answered after <see cref="Release"/>.</param>
internal sealed class HeldAnswer(Answer whenReleased) : Answer
{
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the request is here.</summary>
    public Task Arrived => arrived.Task;

    /// <summary>Completes when a caller has closed the connection before an answer.</summary>
    public Task Aborted => aborted.Task;

    public void Release() => released.TrySetResult();

    public override async Task WriteAsync(HttpContext context, ReceivedRequest request)
    {
        var hungUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(() => hungUp.TrySetResult());
        arrived.TrySetResult();
        if (await Task.WhenAny(released.Task, hungUp.Task) == hungUp.Task)
        {
            aborted.TrySetResult();
        }

        if (!context.RequestAborted.IsCancellationRequested)
        {
            await whenReleased.WriteAsync(context, request);
        }
    }
}
