using System.Globalization;
using Naftiko.Benchmarks.Processes;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>Starts this program again as one of its subjects.</summary>
internal static class OwnServer
{
    public static async Task<Server> StartAsync(string subject, string readyPath, Uri? upstream = null)
    {
        var port = Server.FreePort();
        var (server, _) = await Server.StartAsync(
            subject,
            port,
            readyPath,
            [],
            ["dotnet", typeof(OwnServer).Assembly.Location, "serve", subject, port.ToString(CultureInfo.InvariantCulture), .. upstream is null ? Array.Empty<string>() : [upstream.GetLeftPart(UriPartial.Authority)]]);
        return server;
    }
}
