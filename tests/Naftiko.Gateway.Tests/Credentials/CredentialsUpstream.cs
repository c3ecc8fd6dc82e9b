using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>The upstream of every placement. It knows the credentials, gives tokens and challenges, and answers each call as it was told.</summary>
internal sealed class CredentialsUpstream : IAsyncDisposable
{
    private readonly RawUpstream upstream;
    private readonly ConcurrentDictionary<string, Func<RawRequest, RawAnswer>> answers = new();
    private readonly ConcurrentDictionary<string, RawRequest> received = new();
    private int last;

    public CredentialsUpstream() => upstream = new RawUpstream(Answer);

    public Uri Address => upstream.Address;

    /// <returns>The number to ask for this answer with.</returns>
    public string Expect(Func<RawRequest, RawAnswer> answer)
    {
        var id = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
        answers[id] = answer;
        return id;
    }

    /// <summary>The request that asked for an answer; null when none came.</summary>
    public RawRequest? Request(string id) => received.GetValueOrDefault(id);

    public ValueTask DisposeAsync() => upstream.DisposeAsync();

    private RawAnswer Answer(RawRequest request)
    {
        if (request.Path.EndsWith("/token", StringComparison.Ordinal))
        {
            return SendsClientSecret(request)
                ? RawAnswer.Json(200, $$"""{"access_token":"{{Placement.AccessToken}}","token_type":"Bearer","expires_in":3600}""")
                : RawAnswer.Json(401, """{"error":"invalid_client"}""");
        }

        if (request.Path.StartsWith("/digest/", StringComparison.Ordinal) && request.Header("Authorization") is null)
        {
            return RawAnswer.Of("401 Unauthorized", [], "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\", algorithm=SHA-256");
        }

        var id = request.Path.Split('/')[^1];
        received.TryAdd(id, request);

        // Where a redirect was followed to, the answer is known by no number.
        return answers.TryGetValue(id, out var answer) ? answer(request) : RawAnswer.Json(200, """{"name":"landed"}""");
    }

    private static bool SendsClientSecret(RawRequest request)
    {
        var secret = Placement.Named("client-secret").Secret;
        return request.BodyText.Contains(Uri.EscapeDataString(secret), StringComparison.OrdinalIgnoreCase)
            || (request.Header("Authorization") is { } basic && basic.StartsWith("Basic ", StringComparison.Ordinal)
                && Uri.UnescapeDataString(Encoding.UTF8.GetString(Convert.FromBase64String(basic["Basic ".Length..]))).EndsWith(
                    ":" + secret, StringComparison.Ordinal));
    }
}
