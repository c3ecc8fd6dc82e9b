using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>What an OpenAPI document says of the credentials of callers (OpenAPI 3.1, sections 4.8.27 and 4.8.30).</summary>
internal static class SecuritySchemes
{
    /// <summary>Each scheme by its name; empty for an open adapter.</summary>
    public static IReadOnlyList<JsonMember> Of(CallerAuthentication authentication) => authentication switch
    {
        CallerAuthentication.None => [],
        CallerAuthentication.ApiKeys keys => [.. keys.Keys.Select((key, index) => new JsonMember(
            keys.Keys.Length == 1 ? "key" : FormattableString.Invariant($"key{index + 1}"),
            new JsonTree.Object([new("type", "apiKey"), new("in", key.Placement.Key()), new("name", key.Name)])))],
        CallerAuthentication.Bearer => [new("token", new JsonTree.Object([new("type", "http"), new("scheme", "bearer")]))],
        CallerAuthentication.Basic => [new("password", new JsonTree.Object([new("type", "http"), new("scheme", "basic")]))],
        CallerAuthentication.Tokens tokens =>
        [
            new("token", new JsonTree.Object(
            [
                new("type", "http"), new("scheme", "bearer"), new("bearerFormat", "JWT"), new("description", $"An access token of {tokens.Issuer}."),
            ])),
        ],
    };

    /// <summary>All schemes are needed at once, each with some scopes.</summary>
    /// <param name="scopes">What an operation needs besides the scopes of the adapter.</param>
    public static JsonTree.Array Requirement(CallerAuthentication authentication, IEnumerable<string> scopes) => new(
    [
        new JsonTree.Object([.. Of(authentication).Select(scheme => new JsonMember(
            scheme.Name, JsonTree.Texts([.. authentication is CallerAuthentication.Tokens tokens ? tokens.Scopes : [], .. scopes])))]),
    ]);
}
