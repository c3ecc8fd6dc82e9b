using System.Collections.Immutable;

namespace Naftiko.Compiler.Gateway;

/// <summary>How callers authenticate with an adapter.</summary>
public abstract record CallerAuthentication
{
    private CallerAuthentication()
    {
    }

    /// <summary>What callers must know.</summary>
    public IEnumerable<SecretText> Secrets() => this switch
    {
        None or Tokens => [],
        ApiKeys keys => keys.Keys.Select(static key => key.Value),
        Bearer bearer => [bearer.Token],
        Basic basic => [basic.UserName, basic.Password],
    };

    /// <summary>Whoever reaches the adapter may call it.</summary>
    public sealed record None : CallerAuthentication;

    /// <summary>One or more keys, all of them needed, each in a query parameter, a header or a cookie.</summary>
    public sealed record ApiKeys(ImmutableArray<ApiKey> Keys) : CallerAuthentication;

    /// <summary>One token for all callers (RFC 6750, section 2.1).</summary>
    public sealed record Bearer(SecretText Token) : CallerAuthentication;

    /// <summary>RFC 7617.</summary>
    public sealed record Basic(SecretText UserName, SecretText Password) : CallerAuthentication;

    /// <summary>
    /// Access tokens in the form of JWTs (RFC 9068) of one authorization server, for which the adapter is a resource server (RFC 6750, RFC 9728).
    /// </summary>
    /// <param name="Issuer">The authorization server: an absolute address, which its tokens name as their issuer.</param>
    /// <param name="Resource">The identifier of the adapter (RFC 9728, section 2): usually the address callers know it by.</param>
    /// <param name="Audience">What tokens must be issued for.</param>
    /// <param name="Scopes">What every call needs (RFC 6749, section 3.3).</param>
    public sealed record Tokens(string Issuer, string Resource, string Audience, ImmutableArray<string> Scopes) : CallerAuthentication;
}
