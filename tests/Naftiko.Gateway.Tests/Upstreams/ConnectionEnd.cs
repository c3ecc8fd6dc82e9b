namespace Naftiko.Gateway.Tests.Upstreams;

/// <summary>What a raw upstream does with the connection after the last byte it was told to send.</summary>
internal enum ConnectionEnd
{
    /// <summary>Waits for the next request.</summary>
    KeepAlive,

    /// <summary>Closes it in good order.</summary>
    Close,

    /// <summary>Resets it.</summary>
    Reset,

    /// <summary>Says nothing more until the client goes away.</summary>
    Stall,
}
