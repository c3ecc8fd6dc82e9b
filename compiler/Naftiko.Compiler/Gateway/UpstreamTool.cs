namespace Naftiko.Compiler.Gateway;

/// <summary>A tool of an MCP server, which a request calls in place of an HTTP resource.</summary>
/// <param name="Name">As the server calls it.</param>
/// <param name="Input">What the document says it takes.</param>
/// <param name="Output">What its answers are checked against; null: they are not.</param>
/// <param name="Check">What becomes of an answer that is something else.</param>
public sealed record UpstreamTool(string Name, ToolSchema Input, SchemaType? Output, OutputCheck Check);

/// <summary>What becomes of an answer that is not what the document says.</summary>
public enum OutputCheck
{
    Off,

    /// <summary>It is passed on, and a line in the log says so.</summary>
    Warn,

    /// <summary>The call fails.</summary>
    Fail,
}

/// <summary>What is to know of an MCP server besides its tools.</summary>
/// <param name="IsVerified">The gateway is ready only when the server has the tools and takes what they are given.</param>
public sealed record UpstreamServer(bool IsVerified);
