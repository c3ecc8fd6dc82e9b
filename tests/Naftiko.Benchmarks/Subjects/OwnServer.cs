using Naftiko.Benchmarks.Processes;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>Starts this program again as one of its subjects.</summary>
internal static class OwnServer
{
    /// <param name="subject">Which of them.</param>
    /// <param name="upstream">Where it sends what it is asked.</param>
    /// <param name="api">What it stands in front of.</param>
    public static Task<Target> StartAsync(string subject, Uri upstream, Api api) => StartAsync(subject, upstream.GetLeftPart(UriPartial.Authority), api.Name);

    public static async Task<Target> StartAsync(string subject, params string[] arguments)
    {
        var server = Server.Start(subject, [], ["dotnet", typeof(OwnServer).Assembly.Location, "serve", subject, .. arguments]);
        return new Target(server, await server.ListensOnAsync(subject));
    }
}
