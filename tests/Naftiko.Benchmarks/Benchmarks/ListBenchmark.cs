using System.Diagnostics;
using System.Globalization;
using Naftiko.Benchmarks.Load;
using Naftiko.Benchmarks.Processes;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;
using Naftiko.Compiler.Tests.Scale;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>
/// <c>tools/list</c> of 1,200 tools, to the last byte, against the same bytes with the same headers from the memory of a server that does
/// nothing else.
/// </summary>
internal sealed class ListBenchmark : IBenchmark
{
    private const int Tools = 1200;
    private const int Calls = 1000;

    /// <summary>The writing of so much JSON is one long loop, which the runtime takes this long to compile for good.</summary>
    private const int WarmUp = 4000;

    private static readonly string Output = Path.Combine(Repository.Artifacts, "list");

    private readonly byte[] buffer = new byte[64 * 1024];

    public string Name => "list";

    public async Task RunAsync(Options options, Report report)
    {
        Directory.CreateDirectory(Output);
        var document = Path.Combine(Output, "acme.yaml");
        await File.WriteAllTextAsync(document, SyntheticDocument.Write(Tools));
        var project = GatewayProject.Synthetic(Path.Combine(Output, "acme"), document);
        await using var gateway = await Gateway.StartAsync(project, await project.PrepareAsync(), new Uri("http://127.0.0.1:9"));

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var (body, headers) = (Path.Combine(Output, "body.txt"), Path.Combine(Output, "headers.txt"));
        await SaveAsync(client, gateway.Mcp.Address, body, headers);
        var bytes = await OwnServer.StartAsync(Subject.FixedAnswer, body, headers);
        await using var bytesServer = bytes.Server;

        await CallAsync(client, gateway.Mcp, bytes, WarmUp);
        var before = (Gateway: gateway.Server.ProcessorTime, Fixed: bytesServer.ProcessorTime);
        var times = await CallAsync(client, gateway.Mcp, bytes, Calls);
        var processor = (
            Gateway: (gateway.Server.ProcessorTime - before.Gateway).TotalMilliseconds / Calls,
            Fixed: (bytesServer.ProcessorTime - before.Fixed).TotalMilliseconds / Calls);
        var elapsed = (Gateway: times.Select(time => time.Gateway).MedianMilliseconds(), Fixed: times.Select(time => time.Fixed).MedianMilliseconds());

        var subject = string.Create(CultureInfo.InvariantCulture, $"`tools/list` of {Tools:#,0} tools ({new FileInfo(body).Length:#,0} bytes)");
        Add("to the last byte", elapsed.Gateway, elapsed.Fixed);
        Add("by processor time", processor.Gateway, processor.Fixed);

        void Add(string measure, double ours, double theirs) => report.Add(new Row(
            $"{subject}, {measure}, against the bytes from memory",
            string.Create(CultureInfo.InvariantCulture, $"{ours / theirs:0.00#} ({ours:0.00} ms against {theirs:0.00} ms)"),
            ours / theirs,
            Aim.AtMost(1.2, " ×")));
    }

    private static async Task SaveAsync(HttpClient client, Uri address, string body, string headers)
    {
        using var request = ClientLoad.Message(address, Requests.ToolsList);
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        await File.WriteAllBytesAsync(body, await response.Content.ReadAsByteArrayAsync());

        // These two are the server's own; what is left is what the gateway says.
        var said = response.Headers.NonValidated
            .Concat(response.Content.Headers.NonValidated)
            .Where(header => header.Key is not ("Date" or "Transfer-Encoding"));
        await File.WriteAllLinesAsync(headers, said.Select(header => $"{header.Key}\t{header.Value}"));
    }

    /// <summary>Asks both in turn, so that whatever else happens on the machine happens to both.</summary>
    private async Task<List<(TimeSpan Gateway, TimeSpan Fixed)>> CallAsync(HttpClient client, Target gateway, Target bytes, int calls)
    {
        List<(TimeSpan, TimeSpan)> measured = [];
        for (var call = 0; call < calls; call++)
        {
            measured.Add((await TimeAsync(client, gateway.Address), await TimeAsync(client, bytes.Address)));
        }

        return measured;
    }

    private async Task<TimeSpan> TimeAsync(HttpClient client, Uri address)
    {
        var started = Stopwatch.GetTimestamp();
        using var request = ClientLoad.Message(address, Requests.ToolsList);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        while (await body.ReadAsync(buffer) > 0)
        {
            // Read to the last byte and kept nowhere.
        }

        return Stopwatch.GetElapsedTime(started);
    }
}
