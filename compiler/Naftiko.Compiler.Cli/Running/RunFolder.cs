using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>Where <c>run</c> builds a project that nobody asked to keep: one folder per document, below the user's cache.</summary>
internal static class RunFolder
{
    private const int HashLength = 16;

    public static string Of(ToolHost host, string documentPath)
    {
        var key = ContentHash.Of(documentPath)[..HashLength];
        return Path.Combine(Cache(host), "naftikoc", "run", key);
    }

    // The user's own folder: one in a shared temporary folder could be prepared by somebody else.
    private static string Cache(ToolHost host)
    {
        if (OperatingSystem.IsWindows() && host.Variable("LOCALAPPDATA") is { Length: > 0 } local)
        {
            return local;
        }

        if (host.Variable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathFullyQualified(cache))
        {
            return cache;
        }

        return host.Variable("HOME") is { Length: > 0 } home ? Path.Combine(home, ".cache") : Path.GetTempPath();
    }
}
