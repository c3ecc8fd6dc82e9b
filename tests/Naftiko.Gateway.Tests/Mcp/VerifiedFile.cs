using System.Runtime.CompilerServices;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>
/// Compares text with a committed file. When they differ the text is left beside it as <c>*.received.*</c>; with <c>UPDATE_GOLDEN=1</c> the file is rewritten.
/// </summary>
internal static class VerifiedFile
{
    public static void Compare(string received, string fileName, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, fileName);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, received);
        }

        var verified = File.Exists(path) ? File.ReadAllText(path) : "";
        if (verified != received)
        {
            File.WriteAllText(path.Replace(".verified.", ".received.", StringComparison.Ordinal), received);
        }

        Assert.Equal(verified, received);
    }
}
