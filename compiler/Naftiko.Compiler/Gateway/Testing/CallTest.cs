using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Gateway.Testing;

/// <summary>A call of a route or a tool, and what the APIs behind it are sent.</summary>
/// <param name="Adapter">The <see cref="Gateway.Adapter.Name"/>.</param>
/// <param name="Requests">The requests that are known before an API has answered, in order.</param>
public abstract record CallTest(string Adapter, ImmutableArray<ExpectedRequest> Requests)
{
    /// <summary>Everything that is sent is in <see cref="Requests"/>, and JSON is a good answer.</summary>
    public bool IsWhole { get; init; } = true;

    /// <param name="Target">The path with its query, encoded.</param>
    /// <param name="Headers">Names and values, cookies among them.</param>
    public sealed record Route(
        string Adapter, ImmutableArray<ExpectedRequest> Requests, string Method, string Target, ImmutableArray<SentHeader> Headers, SentBody? Body)
        : CallTest(Adapter, Requests);

    /// <param name="Arguments">A JSON object.</param>
    public sealed record Tool(string Adapter, ImmutableArray<ExpectedRequest> Requests, string Name, string Arguments) : CallTest(Adapter, Requests);
}

/// <summary>A request that an API must get.</summary>
/// <param name="Upstream">The <see cref="Gateway.Upstream.Name"/>.</param>
/// <param name="Target">The path below the address of the API with its query, encoded; without a credential that goes with every request.</param>
/// <param name="Headers">Those that the document says something about, cookies among them.</param>
/// <param name="Body">What goes on as the caller sends it; null: nothing does.</param>
public sealed record ExpectedRequest(string Upstream, string Method, string Target, ImmutableArray<SentHeader> Headers, SentBody? Body);

/// <param name="Value">Of a header <c>Cookie</c> one cookie, which others may stand beside.</param>
public sealed record SentHeader(string Name, string Value);

/// <param name="Text">JSON, or plain text.</param>
public sealed record SentBody(string Text, bool IsJson);

/// <summary>A route or a tool without a test.</summary>
/// <param name="Name">What its adapter calls it.</param>
/// <param name="Reason">Goes on after "because".</param>
public sealed record UntestedCall(string Adapter, string Name, string Reason, SourceSpan Span);
