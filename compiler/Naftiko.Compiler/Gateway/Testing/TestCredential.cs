using System.Collections.Immutable;
using System.Text;

namespace Naftiko.Compiler.Gateway.Testing;

/// <summary>What an API is shown by the gateway, or the gateway by a caller, in tests.</summary>
/// <param name="Value">The whole value, with the scheme in a header; of Digest, which answers a challenge (RFC 7616), the scheme and the user name.</param>
public sealed record TestCredential(KeyPlacement Place, string Name, string Value)
{
    /// <summary>What a token endpoint issues in tests.</summary>
    public const string AccessToken = "token-of-the-stub";

    /// <summary>What is secret of it and no secret of the gateway itself; null: there is no such thing.</summary>
    public string? Derived { get; private init; }

    /// <param name="valueOf">The value that a secret has in tests, by its <see cref="SecretSetting.Key"/>.</param>
    public static ImmutableArray<TestCredential> Of(Authentication authentication, Func<string, string> valueOf) => authentication switch
    {
        Authentication.None => [],
        Authentication.ApiKeys keys => Of(keys.Keys, valueOf),
        Authentication.Bearer bearer => [Bearer(Text(bearer.Token, valueOf))],
        Authentication.Basic basic => [Basic(Text(basic.UserName, valueOf), Text(basic.Password, valueOf))],
        Authentication.Digest digest => [Header($"Digest {Text(digest.UserName, valueOf)}")],
        Authentication.ClientCredentials => [Bearer(AccessToken) with { Derived = AccessToken }],
    };

    /// <returns>Without the tokens of an authorization server, which are made when they are needed.</returns>
    /// <param name="valueOf">The value that a secret has in tests, by its <see cref="SecretSetting.Key"/>.</param>
    public static ImmutableArray<TestCredential> Of(CallerAuthentication authentication, Func<string, string> valueOf) => authentication switch
    {
        CallerAuthentication.None or CallerAuthentication.Tokens => [],
        CallerAuthentication.ApiKeys keys => Of(keys.Keys, valueOf),
        CallerAuthentication.Bearer bearer => [Bearer(Text(bearer.Token, valueOf))],
        CallerAuthentication.Basic basic => [Basic(Text(basic.UserName, valueOf), Text(basic.Password, valueOf))],
    };

    public static string Text(SecretText text, Func<string, string> valueOf) =>
        string.Concat(text.Parts.Select(part => part.Literal ?? valueOf(part.Setting!)));

    private static ImmutableArray<TestCredential> Of(ImmutableArray<ApiKey> keys, Func<string, string> valueOf) =>
        [.. keys.Select(key => new TestCredential(key.Placement, key.Name, Text(key.Value, valueOf)))];

    private static TestCredential Bearer(string token) => Header($"Bearer {token}");

    /// <summary>RFC 7617, section 2.</summary>
    private static TestCredential Basic(string userName, string password)
    {
        var both = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}"));
        return Header($"Basic {both}") with { Derived = both };
    }

    private static TestCredential Header(string value) => new(KeyPlacement.Header, "Authorization", value);
}
