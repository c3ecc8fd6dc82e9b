using System.Globalization;
using Naftiko.Benchmarks.Load;
using Naftiko.Benchmarks.Processes;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>Resident memory of the gateway: over many calls, REST and MCP in turn, and while it cleans answers as large as it takes.</summary>
internal sealed class MemoryBenchmark : IBenchmark
{
    private const int Samples = 10;

    public string Name => "memory";

    public async Task RunAsync(Options options, Report report)
    {
        var upstream = await OwnServer.StartAsync(Subject.Upstream);
        await using var stub = upstream.Server;
        foreach (var api in (Api[])[Api.HeaderKey, Api.MainExample])
        {
            var project = GatewayProject.Of(api);
            var command = await project.PrepareAsync();
            await MeasureManyCallsAsync(api, await Gateway.StartAsync(project, command, upstream.Address), options.Calls, report);
            if (api.IsKeyInQuery)
            {
                // Only this one reads answers whole, because links occur in them.
                foreach (var calls in (int[])[1, 4])
                {
                    await MeasureLargeAnswersAsync(api, await Gateway.StartAsync(project, command, upstream.Address), calls, report);
                }
            }
        }
    }

    private static async Task MeasureManyCallsAsync(Api api, Gateway gateway, int calls, Report report)
    {
        await using (gateway)
        {
            List<double> megabytes = [];
            for (var sample = 0; sample < Samples; sample++)
            {
                await ClientLoad.SendAsync(calls / Samples, (gateway.Rest.Address, Requests.Rest(api)), (gateway.Mcp.Address, Requests.ToolsCall(api)));
                megabytes.Add(gateway.Server.WorkingSet.Megabytes());
            }

            var growth = megabytes[^1] / megabytes[0];
            report.Add(new Row(
                string.Create(CultureInfo.InvariantCulture, $"memory, {api.Title}: after {calls:#,0} calls against after {calls / Samples:#,0}"),
                string.Create(CultureInfo.InvariantCulture, $"{growth:0.00#} ({megabytes[^1]:0} MB against {megabytes[0]:0} MB, at most {megabytes.Max():0} MB between)"),
                growth,
                Aim.AtMost(1.1, " ×")));
        }
    }

    private static async Task MeasureLargeAnswersAsync(Api api, Gateway gateway, int calls, Report report)
    {
        await using (gateway)
        {
            // The code is compiled, and the upstream has made the answer, before memory is looked at.
            await ClientLoad.SendAsync(1000, (gateway.Rest.Address, Requests.Rest(api)));
            var before = gateway.Server.WorkingSet;
            await gateway.Server.ResetPeakAsync();

            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            var lengths = await Task.WhenAll(
                Enumerable.Range(0, calls).Select(_ => Task.Run(() => ReadAsync(client, new Uri(gateway.Rest.Address, api.PathOf(UpstreamStub.Large))))));
            if (lengths.Any(length => length != UpstreamStub.LargeLength))
            {
                throw new InvalidOperationException($"Answers of {UpstreamStub.LargeLength} bytes arrived with {string.Join(", ", lengths)}.");
            }

            var growth = (gateway.Server.PeakWorkingSet - before).Megabytes() / calls;
            var ratio = growth / ((long)UpstreamStub.LargeLength).Megabytes();
            report.Add(new Row(
                string.Create(CultureInfo.InvariantCulture, $"memory, {api.Title}: peak growth for each of {calls} concurrent answers of 30 MiB"),
                string.Create(CultureInfo.InvariantCulture, $"{ratio:0.0} × the answer ({growth:0} MB)"),
                ratio,
                Aim.AtMost(1.25, " × the answer")));
        }
    }

    /// <returns>How many bytes came; none of them is kept.</returns>
    private static async Task<long> ReadAsync(HttpClient client, Uri address)
    {
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var length = 0L;
        while (await body.ReadAsync(buffer) is > 0 and var read)
        {
            length += read;
        }

        return length;
    }
}
