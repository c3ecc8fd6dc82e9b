namespace Naftiko.Compiler.Binding;

/// <summary>What a consumed API speaks.</summary>
internal abstract record ConsumedProtocol
{
    private ConsumedProtocol()
    {
    }

    public sealed record Http : ConsumedProtocol;

    /// <summary>The Model Context Protocol: its operations are the tools of a server.</summary>
    /// <param name="IsVerified">The gateway is ready only when the server has the tools and takes what they are given.</param>
    public sealed record Mcp(bool IsVerified) : ConsumedProtocol;
}
