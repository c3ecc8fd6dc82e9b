using System.Diagnostics;
using System.Text;

namespace Naftiko.Gateway.Tests.Cookbook;

/// <summary>Runs commands of a page in a folder of its own.</summary>
internal static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <returns>What they print, on either output.</returns>
    public static async Task<string> RunAsync(string folder, string commands, IEnumerable<KeyValuePair<string, string>> variables)
    {
        var start = new ProcessStartInfo("bash", ["-c", "exec 2>&1\n" + commands])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return output.ReplaceLineEndings("\n");
    }
}
