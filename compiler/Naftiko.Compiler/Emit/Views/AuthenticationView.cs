using System.Globalization;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The handler that adds an upstream's own credential to its requests.</summary>
internal static class AuthenticationView
{
    public static TemplateView Of(Upstream upstream)
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
        return new TemplateView()
            .Set("upstream", new Identifier(upstream.Name))
            .Set("summary", Summary(upstream.Authentication))
            .Set("parameters", parameters)
            .Set("bearer", upstream.Authentication is Authentication.Bearer)
            .Set("basic", upstream.Authentication is Authentication.Basic)
            .Set("queries", Placed(KeyPlacement.Query, static name => new FixedText(Uri.EscapeDataString(name))))
            .Set("headers", Placed(KeyPlacement.Header, static name => new CSharpString(name)))
            .Set("cookies", Placed(KeyPlacement.Cookie, static name => new CSharpString(name)));

        IEnumerable<TemplateView> Placed(KeyPlacement placement, Func<string, ITemplateText> name) => named
            .Where(n => n.Key.Placement == placement)
            .Select(n => new TemplateView().Set("name", name(n.Key.Name)).Set("value", n.Variable));
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
