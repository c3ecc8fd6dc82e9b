using System.Globalization;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The handler that adds an upstream's own credential to its requests.</summary>
internal static class AuthenticationViews
{
    public static AuthenticationView Of(Upstream upstream)
    {
        var keys = upstream.Authentication is Authentication.ApiKeys declared ? declared.Keys : [];
        var named = keys
            .Select((key, index) => (Key: key, Variable: new Identifier(keys.Length == 1 ? "key" : "key" + (index + 1).ToString(CultureInfo.InvariantCulture))))
            .ToList();
        IEnumerable<Identifier> parameters = upstream.Authentication switch
        {
            Authentication.ApiKeys => named.Select(static n => n.Variable),
            Authentication.Bearer => [new("token")],
            Authentication.Basic => [new("userName"), new("password")],
            Authentication.None or Authentication.Digest or Authentication.ClientCredentials => throw WithoutHandler(upstream.Authentication),
        };
        return new()
        {
            Upstream = new Identifier(upstream.Name),
            Summary = Summary(upstream.Authentication),
            Parameters = [.. parameters],
            Bearer = upstream.Authentication is Authentication.Bearer,
            Basic = upstream.Authentication is Authentication.Basic,
            Queries = [.. Placed(KeyPlacement.Query, static name => new FixedText(Uri.EscapeDataString(name)))],
            Headers = [.. Placed(KeyPlacement.Header, static name => new CSharpString(name))],
            Cookies = [.. Placed(KeyPlacement.Cookie, static name => new CSharpString(name))],
        };

        IEnumerable<AuthenticationView.Key> Placed(KeyPlacement placement, Func<string, ITemplateText> name) => named
            .Where(n => n.Key.Placement == placement)
            .Select(n => new AuthenticationView.Key { Name = name(n.Key.Name), Value = n.Variable });
    }

    private static DocSummary Summary(Authentication authentication) => authentication switch
    {
        Authentication.Bearer => new("Adds the bearer token (RFC 6750)."),
        Authentication.Basic => new("Adds the user name and password (RFC 7617)."),
        Authentication.ApiKeys { Keys: [var key] } => new($"Adds the API key as the {key.Placement.Word()}", key.Name, "."),
        Authentication.ApiKeys => new("Adds the API keys."),
        Authentication.None or Authentication.Digest or Authentication.ClientCredentials => throw WithoutHandler(authentication),
    };

    private static InvalidOperationException WithoutHandler(Authentication authentication) =>
        new($"{authentication.GetType().Name} has no handler of its own.");
}
