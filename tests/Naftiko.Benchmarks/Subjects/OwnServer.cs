using System.Globalization;
using Naftiko.Benchmarks.Processes;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>Starts this program again as one of its subjects.</summary>
internal static class OwnServer
{
    public static Task<Server> StartAsync(string subject, string readyPath, Uri? upstream = null) =>
        StartAsync(subject, readyPath, upstream?.GetLeftPart(UriPartial.Authority) ?? "");

    /// <param name="argument">What the subject needs to know: where its upstream is, or the file it serves.</param>
    public static async Task<Server> StartAsync(string subject, string readyPath, string argument)
    {
        var port = Server.FreePort();
        var (server, _) = await Server.StartAsync(
            subject,
            port,
            readyPath,
            [],
            ["dotnet", typeof(OwnServer).Assembly.Location, "serve", subject, port.ToString(CultureInfo.InvariantCulture), argument]);
        return server;
    }
}
