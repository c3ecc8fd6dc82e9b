namespace RealUpstream.Driver;

/// <summary>Where the programs are, in the order of the command line.</summary>
internal sealed record Options(string Node, string Azurite, string Host, string Gateway, string LogFolder)
{
    public static Options Parse(string[] args) => args is [var node, var azurite, var host, var gateway, var logs]
        ? new Options(Path.GetFullPath(node), Path.GetFullPath(azurite), Path.GetFullPath(host), Path.GetFullPath(gateway), Path.GetFullPath(logs))
        : throw new ArgumentException("Usage: RealUpstream.Driver <node> <azurite.js> <host.dll> <gateway.dll> <log folder>", nameof(args));
}
