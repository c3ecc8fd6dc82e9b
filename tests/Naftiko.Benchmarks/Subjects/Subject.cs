using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>The servers this program can be besides the benchmark itself.</summary>
internal static class Subject
{
    public const string Upstream = "upstream";
    public const string Yarp = "yarp";
    public const string HandWritten = "hand-written";
    public const string McpMinimum = "mcp-minimum";
    public const string FixedAnswer = "fixed-answer";

    public static async Task ServeAsync(string name, string[] arguments)
    {
        const string AnyPort = "http://127.0.0.1:0";
        await using var app = name switch
        {
            Upstream => UpstreamStub.Build(AnyPort),
            Yarp => YarpProxy.Build(AnyPort, arguments[0], Api.Find(arguments[1])),
            HandWritten => HandWrittenProxy.Build(AnyPort, arguments[0], Api.Find(arguments[1])),
            McpMinimum => McpMinimumServer.Build(AnyPort, arguments[0], Api.Find(arguments[1])),
            FixedAnswer => FixedAnswerServer.Build(AnyPort, arguments[0], arguments[1]),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such subject."),
        };
        await app.StartAsync();
        Console.WriteLine($"{name} listens on {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }
}
