using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Naftiko.Benchmarks.Processes;
using Naftiko.Benchmarks.Reporting;
using Naftiko.Benchmarks.Subjects;
using Naftiko.Compiler.Tests.Scale;

namespace Naftiko.Benchmarks.Benchmarks;

/// <summary>Documents of up to 1,200 operations, each of them a route and a tool: the compiler, the build of what it makes, and the long list of tools.</summary>
internal sealed class ScaleBenchmark : IBenchmark
{
    private const int Runs = 5;
    private const int Requests = 500;

    /// <summary>The writing of so much JSON is one long loop, which the runtime takes this long to compile for good.</summary>
    private const int WarmUp = 4000;

    private static readonly int[] Counts = [300, 600, 1200];

    private static readonly string Output = Path.Combine(Repository.Artifacts, "scale");

    public string Name => "scale";

    public async Task RunAsync(Options options, Report report)
    {
        Directory.CreateDirectory(Output);
        foreach (var count in Counts)
        {
            await File.WriteAllTextAsync(Document(count), SyntheticDocument.Write(count));
        }

        await CompileAsync("the packaged tool", await CompilerTool.PublishAsync(), report);
        await CompileAsync("a plain Release build", await CompilerTool.BuildAsync(), report);
        await ServeAsync(await BuildGatewayAsync(report), report);
    }

    private static async Task CompileAsync(string name, string program, Report report)
    {
        var usages = Counts.ToDictionary(count => count, _ => new List<Usage>());
        for (var run = 0; run < Runs; run++)
        {
            foreach (var count in Counts)
            {
                if (Directory.Exists(Project(count)))
                {
                    Directory.Delete(Project(count), recursive: true);
                }

                usages[count].Add(await Tool.MeasureAsync("dotnet", program, "build", Document(count), "-o", Project(count)));
            }
        }

        var smallest = Processor(usages[Counts[0]]) / Counts[0];
        foreach (var (count, measured) in usages)
        {
            report.Add(new Row(
                string.Create(CultureInfo.InvariantCulture, $"cold `build` of {count:#,0} operations by {name}"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{measured.ConvertAll(usage => usage.Elapsed).Milliseconds()}, {Processor(measured):0} ms of processor, {measured.Max(usage => usage.PeakMemory) / 1024.0 / 1024.0:0} MB"),
                $"{Figures.Ratio(Processor(measured) / count, smallest)} of the processor time for each",
                count == Counts[^1] ? "≤ 6 s, ≤ 700 MB, linear: ≤ 1.00" : ""));
        }
    }

    private static async Task<string> BuildGatewayAsync(Report report)
    {
        var project = Path.Combine(Project(Counts[^1]), "Acme.Gateway.csproj");
        var artifacts = Path.Combine(Output, "gateway");
        if (Directory.Exists(artifacts))
        {
            Directory.Delete(artifacts, recursive: true);
        }

        var elapsed = await Tool.TimeAsync("dotnet", "build", project, "-c", "Release", "--artifacts-path", artifacts, "-nodeReuse:false", "-v", "q");
        report.Add(new Row("`dotnet build` of the gateway of 1,200 operations", string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s"), Aim: "≤ 60 s"));
        return Path.Combine(artifacts, "bin", "Acme.Gateway", "release", "Acme.Gateway.dll");
    }

    private static async Task ServeAsync(string program, Report report)
    {
        var (rest, mcp) = (Server.FreePort(), Server.FreePort());
        var (server, untilFirstAnswer) = await Server.StartAsync(
            "gateway",
            mcp,
            "/health/live",
            [
                ("ACME_TOKEN", Subject.Key),
                ("Logging__LogLevel__Default", "Warning"),
                ("Adapters__AcmeRest__Url", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{rest}")),
                ("Adapters__AcmeMcp__Url", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{mcp}")),
            ],
            "dotnet",
            program);
        await using var gateway = server;
        report.Add(new Row("first answer of the gateway of 1,200 tools", string.Create(CultureInfo.InvariantCulture, $"{untilFirstAnswer.TotalMilliseconds:0} ms")));

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var list = await ListAsync(client, gateway.Address);
        var file = Path.Combine(Output, "tools-list.txt");
        await File.WriteAllBytesAsync(file, list);
        await using var bytes = await OwnServer.StartAsync(Subject.FixedAnswer, "/", file);

        await RoundAsync(WarmUp);
        var before = (Gateway: gateway.ProcessorTime, Fixed: bytes.ProcessorTime);
        var times = await RoundAsync(Requests);
        var processor = (Gateway: (gateway.ProcessorTime - before.Gateway) / Requests, Fixed: (bytes.ProcessorTime - before.Fixed) / Requests);

        report.Add(new Row(
            string.Create(CultureInfo.InvariantCulture, $"{list.Length:#,0} bytes from memory, to the end of the answer"),
            Precise(times.ConvertAll(time => time.Fixed), processor.Fixed)));
        report.Add(new Row(
            "`tools/list` of 1,200 tools, as many bytes",
            Precise(times.ConvertAll(time => time.Gateway), processor.Gateway),
            Figures.Ratio(processor.Gateway.TotalMilliseconds, processor.Fixed.TotalMilliseconds) + " by processor time",
            "≤ 2 ms"));

        // In turn, so that whatever else happens on the machine happens to both.
        async Task<List<(TimeSpan Gateway, TimeSpan Fixed)>> RoundAsync(int requests)
        {
            List<(TimeSpan, TimeSpan)> measured = [];
            for (var request = 0; request < requests; request++)
            {
                var started = Stopwatch.GetTimestamp();
                await ListAsync(client, gateway.Address);
                var between = Stopwatch.GetTimestamp();
                await ListAsync(client, bytes.Address);
                measured.Add((Stopwatch.GetElapsedTime(started, between), Stopwatch.GetElapsedTime(between)));
            }

            return measured;
        }
    }

    private static async Task<byte[]> ListAsync(HttpClient client, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/mcp"))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}"""))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            },
            Headers = { { "Accept", "application/json, text/event-stream" }, { "MCP-Protocol-Version", "2025-11-25" } },
        };
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static string Precise(List<TimeSpan> times, TimeSpan processor) => string.Create(
        CultureInfo.InvariantCulture,
        $"{times.Select(time => time.TotalMilliseconds).Median():0.00} ms (best {times.Min().TotalMilliseconds:0.00}), {processor.TotalMilliseconds:0.00} ms of processor");

    private static double Processor(IEnumerable<Usage> usages) => usages.Select(usage => usage.Processor.TotalMilliseconds).Median();

    private static string Document(int count) => Path.Combine(Output, string.Create(CultureInfo.InvariantCulture, $"acme-{count}.yaml"));

    private static string Project(int count) => Path.Combine(Output, string.Create(CultureInfo.InvariantCulture, $"acme-{count}"));
}
