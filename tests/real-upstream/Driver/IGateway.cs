using System.Text.Json.Nodes;

namespace RealUpstream.Driver;

/// <summary>One of the ways to use the gateway.</summary>
internal interface IGateway
{
    /// <summary>Short and in lower case; the names of this one's instances start with it.</summary>
    string Name { get; }

    /// <summary>Calls an operation by its name in the capability document, <c>body</c> and <c>continuationToken</c> being arguments like others.</summary>
    Task<Answer> CallAsync(string operation, JsonObject arguments);
}
