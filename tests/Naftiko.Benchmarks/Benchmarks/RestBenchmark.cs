using Naftiko.Benchmarks.Load;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>
/// REST pass-through against YARP, which adds the same key to the same request, and a hand-written pass-through: for an API with its key in a
/// header, and for the main example, whose key in the query makes the gateway search answers and rewrite links.
/// </summary>
internal sealed class RestBenchmark : IBenchmark
{
    public string Name => "rest";

    public async Task RunAsync(Options options, Report report)
    {
        var upstream = await OwnServer.StartAsync(Subject.Upstream);
        await using var stub = upstream.Server;
        await MeasureAsync(Api.HeaderKey, 1);
        await MeasureAsync(Api.MainExample, 0.9);

        async Task MeasureAsync(Api api, double aim)
        {
            var project = GatewayProject.Of(api);
            var command = await project.PrepareAsync();
            await using var gateway = await Gateway.StartAsync(project, command, upstream.Address);
            var yarp = await OwnServer.StartAsync(Subject.Yarp, upstream.Address, api);
            await using var yarpServer = yarp.Server;
            var handWritten = await OwnServer.StartAsync(Subject.HandWritten, upstream.Address, api);
            await using var handWrittenServer = handWritten.Server;
            await new Contest($"REST, {api.Title}", Requests.Rest(api)).RunAsync(yarp, [handWritten], gateway.Rest, aim, options, report);
            if (api.StartRoute is not null)
            {
                // No aim: YARP hands the seven links on as they are, with the key in them.
                await new Contest($"REST, {api.Title}, seven links", Requests.Start).RunAsync(yarp, [], gateway.Rest, null, options, report);
            }
        }
    }
}
