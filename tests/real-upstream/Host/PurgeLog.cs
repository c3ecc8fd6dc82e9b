using System.Collections.Concurrent;

namespace RealUpstream.Host;

/// <summary>Every purge with filters that reached this host, as the filter of status it came with; each is made to last.</summary>
internal sealed class PurgeLog
{
    // Beyond the ten seconds that an attempt may take by default in a gateway.
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(12);

    private readonly ConcurrentQueue<string> received = new();

    public IReadOnlyCollection<string> Received => received;

    /// <summary>
    /// A purge of a thousand instances lasts longer than this against storage in a data centre, and those thousand would take minutes to
    /// start here. So the wait is added and the purge itself stays real. Like the real one, it goes on when the caller hangs up.
    /// </summary>
    public Task ReceiveAsync(HttpRequest request)
    {
        received.Enqueue(request.Query["runtimeStatus"].ToString());
        return Task.Delay(Duration);
    }
}
