using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Inspecting;

internal static class AuthenticationText
{
    /// <summary>"API key in query parameter code", without any value.</summary>
    public static string Of(Authentication authentication) => authentication switch
    {
        Authentication.ApiKeys keys => "API key in " + string.Join(", ", keys.Keys.Select(static k => $"{k.Placement.Word()} {k.Name}")),
        Authentication.Bearer => "bearer token",
        Authentication.Basic => "basic (user and password)",
        Authentication.Digest => "digest (user and password)",
        Authentication.ClientCredentials oauth => $"OAuth 2 client credentials from {oauth.TokenAddress}",
        Authentication.None => "none",
    };
}
