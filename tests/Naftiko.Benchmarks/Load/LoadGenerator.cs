using System.Diagnostics;
using Naftiko.Benchmarks.Processes;

namespace Naftiko.Benchmarks.Load;

/// <summary>Sends one request over many connections for some seconds.</summary>
internal abstract class LoadGenerator
{
    /// <summary>wrk where it is installed: it takes the least from the machine it shares with the server.</summary>
    public static LoadGenerator Best { get; } = Tool.IsInstalled("wrk") ? new WrkLoad() : new ClientLoad();

    public abstract string Name { get; }

    /// <exception cref="InvalidOperationException">An answer was not a success.</exception>
    public async Task<LoadResult> MeasureAsync(Target target, LoadRequest request, int seconds)
    {
        var server = target.Server;
        var processorTime = server.ProcessorTime;
        var started = Stopwatch.GetTimestamp();
        var requests = await SendAsync(target.Address, request, seconds);
        var elapsed = Stopwatch.GetElapsedTime(started);
        return new LoadResult(requests / elapsed.TotalSeconds, (server.ProcessorTime - processorTime).TotalMicroseconds / requests);
    }

    /// <returns>How many successful answers came.</returns>
    protected abstract Task<long> SendAsync(Uri address, LoadRequest request, int seconds);
}
