using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Naftiko.Benchmarks.Processes;

namespace Naftiko.Benchmarks.Load;

internal sealed partial class WrkLoad : LoadGenerator
{
    public override string Name => "wrk, 1 thread";

    protected override async Task<long> SendAsync(Uri address, LoadRequest request, int seconds)
    {
        var script = Path.Combine(Path.GetTempPath(), $"naftiko-benchmark-{Environment.ProcessId}.lua");
        await File.WriteAllTextAsync(script, Script(request));
        try
        {
            var output = await Tool.RunAsync(
                "wrk", "-t1", $"-c{Options.Connections}", $"-d{seconds}s", "--timeout", "30s", "-s", script, new Uri(address, request.Path).ToString());
            if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{address} gave answers that are no success:\n{output}");
            }

            return long.Parse(Requests.Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Script(LoadRequest request)
    {
        var script = new StringBuilder($"wrk.method = \"{request.Method}\"\n");
        foreach (var (name, value) in request.Headers)
        {
            script.Append(CultureInfo.InvariantCulture, $"wrk.headers[\"{name}\"] = \"{value}\"\n");
        }

        if (request.Body is not null)
        {
            script.Append(CultureInfo.InvariantCulture, $"wrk.body = [==[{request.Body}]==]\n");
        }

        return script.ToString();
    }

    [GeneratedRegex(@"(\d+) requests in ")]
    private static partial Regex Requests { get; }
}
