using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Naftiko.JsonPaths;

/// <summary>The npm package <c>jsonpath-rfc9535</c>.</summary>
internal static class Oracle
{
    /// <returns>What each path selects, as a JSON array.</returns>
    public static List<string> Ask(string node, string script, IReadOnlyList<(string Path, string Document)> pairs)
    {
        var start = new ProcessStartInfo(node, [script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var answers = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(JsonSerializer.Serialize(pairs.Select(static p => new[] { p.Path, p.Document })));
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. JsonSerializer.Deserialize<List<string>>(answers.Result)!]
            : throw new InvalidOperationException($"The oracle ended with {process.ExitCode}.");
    }
}
