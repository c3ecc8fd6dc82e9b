namespace Naftiko.Benchmarks.Subjects;

/// <summary>The servers this program can be besides the benchmark itself.</summary>
internal static class Subject
{
    public const string Upstream = "upstream";
    public const string Yarp = "yarp";
    public const string HandWritten = "hand-written";
    public const string McpMinimum = "mcp-minimum";
    public const string FixedAnswer = "fixed-answer";

    /// <summary>What a proxy adds to each request, as the gateway adds its key.</summary>
    public const string Key = "benchmark-key-0123456789";

    public static Task ServeAsync(string name, int port, string? argument)
    {
        var url = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        return name switch
        {
            Upstream => UpstreamStub.RunAsync(url),
            Yarp => YarpProxy.RunAsync(url, argument!),
            HandWritten => HandWrittenProxy.RunAsync(url, argument!),
            McpMinimum => McpMinimumServer.RunAsync(url, argument!),
            FixedAnswer => FixedAnswerServer.RunAsync(url, argument!),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such subject."),
        };
    }
}
