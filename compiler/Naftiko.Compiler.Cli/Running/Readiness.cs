namespace Naftiko.Compiler.Cli.Running;

/// <summary>Waits until every adapter answers.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <returns>False when the gateway ended, or the user gave up, before it answered.</returns>
    public static async Task<bool> WaitAsync(GatewayProcess gateway, IEnumerable<AdapterAddress> addresses, CancellationToken stop)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(2) };
        foreach (var address in addresses)
        {
            while (!await AnswersAsync(client, new(address.Reachable, "health/live"), stop))
            {
                if (gateway.HasExited || stop.IsCancellationRequested)
                {
                    return false;
                }

                await Task.Delay(Pause, stop).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        }

        return true;
    }

    // Any answer will do: a route of the document may have taken the path.
    private static async Task<bool> AnswersAsync(HttpClient client, Uri address, CancellationToken stop)
    {
        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop);
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
