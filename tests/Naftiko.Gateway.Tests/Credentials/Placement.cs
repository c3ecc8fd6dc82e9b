using System.Net;
using System.Text;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>A place in which a credential of the gateway is sent. A new one is a row here and an API of that name in the document.</summary>
/// <param name="Name">The namespace of the API.</param>
/// <param name="Key">The setting of the secret.</param>
/// <param name="Secret">The value of the setting.</param>
/// <param name="IsSent">Whether the credential is where it belongs in a request.</param>
internal sealed record Placement(string Name, string Key, string Secret, Func<RawRequest, bool> IsSent)
{
    public const string UserName = "a user";

    /// <summary>What must not be seen, when that is not the secret itself.</summary>
    private string? Other { get; init; }

    /// <summary>The credential nobody may see.</summary>
    public string Credential => Other ?? Secret;

    /// <summary>The namespace the gateway sends to.</summary>
    public string Api { get; private init; } = Name;

    public string Method { get; private init; } = "GET";

    public bool IsDigits => Credential.All(char.IsAsciiDigit);

    public const string AccessToken = "tT5=aC+c/Es41sTo8keN+9wXyZ==";

    public static IReadOnlyList<Placement> All { get; } =
    [
        Of(
            "query-key", "QUERY_KEY", "qK1=ey&9+Wm/41TbQ8xLdß5pG==",
            (sent, secret) => Decoded(sent.Target).Contains("?code=" + secret, StringComparison.Ordinal)),
        Of("digits", "DIGITS_KEY", "83160274915527", (sent, secret) => sent.Target.EndsWith("?key=" + secret, StringComparison.Ordinal)),
        Of("header-key", "HEADER_KEY", "hK2/ey+6=hC2vRs8jF0uKaXe7mD==", (sent, secret) => sent.Header("X-Api-Key") == secret),
        Of(
            "cookie-key", "COOKIE_KEY", "cK3=ey/1+pL9wNd4zT7gBqYi2oS==",
            (sent, secret) => Decoded(sent.Header("Cookie")).Contains("session=" + secret, StringComparison.Ordinal)),
        Of("bearer", "BEARER_TOKEN", "bT4/ok+2=nX8cGm5kVh3yRzUf6aJ==", (sent, secret) => sent.Header("Authorization") == "Bearer " + secret),
        Of(
            "basic", "BASIC_PASSWORD", "bP6=as&5+sW/7oRdJ2kTn9vQxE4m:u",
            (sent, secret) => sent.Header("Authorization") == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(UserName + ":" + secret))),
        Of(
            "digest", "DIGEST_PASSWORD", "dP7&ig=3+eS/8tPwF5hLc2yZbR6oK",
            (sent, _) => sent.Header("Authorization")?.StartsWith("Digest ", StringComparison.Ordinal) == true),
        Of("client-secret", "CLIENT_SECRET", "cS8~li=4+eN/2tKjH6vMq3xWdP9uG", (sent, _) => sent.Header("Authorization") == "Bearer " + AccessToken)
            with { Api = "tokens" },
        Of("access-token", "CLIENT_SECRET", "cS8~li=4+eN/2tKjH6vMq3xWdP9uG", (sent, _) => sent.Header("Authorization") == "Bearer " + AccessToken)
            with { Api = "tokens", Other = AccessToken },
        Of(
            "path-value", "HOOK_TOKEN", "pV9:th=5+xQ&3rBnS7kUd1fJmE4yI",
            (sent, secret) => Decoded(sent.Target).Contains($"/hooks/{secret}/", StringComparison.Ordinal)),
        Of(
            "query-value", "QUERY_VALUE", "qV0=al&6+tR/5mCzL8wHgß2dNsK9o",
            (sent, secret) => Decoded(sent.Target).EndsWith("?token=" + secret, StringComparison.Ordinal)),
        Of("header-value", "HEADER_VALUE", "hV1/ea+7=kZ4nTpX9bGc6sWqJ3rD==", (sent, secret) => sent.Header("X-Token") == "Token token=" + secret),
        Of(
            "body-member", "BODY_TOKEN", "bM2=od&8+yU/6gFvAß1jRi5lKxT0c",
            (sent, secret) => System.Text.Json.JsonDocument.Parse(sent.Body).RootElement.GetProperty("token").GetString() == secret)
            with { Method = "POST" },
    ];

    public static Placement Named(string name) => All.Single(placement => placement.Name == name);

    public override string ToString() => Name;

    private static Placement Of(string name, string key, string secret, Func<RawRequest, string, bool> isSent) =>
        new(name, key, secret, sent => isSent(sent, secret));

    private static string Decoded(string? text) => WebUtility.UrlDecode((text ?? "").Replace("+", "%2B", StringComparison.Ordinal));
}
