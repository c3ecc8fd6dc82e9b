using Naftiko.Benchmarks.Subjects;

namespace Naftiko.Benchmarks.Load;

/// <summary>The requests that are measured.</summary>
internal static class Requests
{
    public static readonly LoadRequest Live = new("GET", "/health/live", null);

    public static readonly LoadRequest ToolsList = Mcp("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");

    /// <summary>Starts an orchestration, which is answered with seven links.</summary>
    public static readonly LoadRequest Start = new("POST", "/runtime/webhooks/durabletask/orchestrators/HelloSequence", "{}", ("Content-Type", "application/json"));

    public static LoadRequest Rest(Api api) => new("GET", api.PathOf("one"), null);

    public static LoadRequest ToolsCall(Api api) => Mcp(
        $$$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"{{{{api.Tool}}}}","arguments":{"{{{{api.Placeholder}}}}":"one"}}}""");

    private static LoadRequest Mcp(string body) => new(
        "POST",
        "/mcp",
        body,
        ("Content-Type", "application/json"),
        ("Accept", "application/json, text/event-stream"),
        ("MCP-Protocol-Version", "2025-11-25"));
}
