using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The C# that has an adapter ask its callers for a credential, and what people are told of it.</summary>
internal static class CallerCode
{
    /// <summary>Has an adapter ask for what its callers must know; null where they need no secret.</summary>
    public static CSharpCode? Secrets(GatewayTraits traits, Adapter adapter)
    {
        var code = new SecretCode(traits);
        IEnumerable<CSharpCode> secrets = adapter.Authentication switch
        {
            CallerAuthentication.None or CallerAuthentication.Tokens => [],
            CallerAuthentication.ApiKeys keys => keys.Keys.Select(key => new CSharpCode(
                $"CallerSecret.{new FixedText(key.Placement.ToString())}({new CSharpString(key.Name)}, {code.Of(key.Value)})")),
            CallerAuthentication.Bearer bearer => [new($"CallerSecret.Bearer({code.Of(bearer.Token)})")],
            CallerAuthentication.Basic basic => [new($"CallerSecret.Basic({code.Of(basic.UserName)}, {code.Of(basic.Password)})")],
        };
        var all = secrets.ToList();
        if (all.Count == 0)
        {
            return null;
        }

        List<ITemplateText> arguments =
        [
            new CSharpCode($"\"{new Identifier(adapter.Name)}\""),
            new CSharpString(Challenge(adapter)!),
            new CSharpString(Place(adapter.Authentication)!),
            new CSharpCode($"static secrets => [{CSharpCode.Join(", ", all)}]"),
        ];
        return CallLayout.Of(new($"builder.AddCallers("), arguments, new($");"), 8);
    }

    /// <summary>RFC 9110, section 11.6.1; keys have no scheme of their own there.</summary>
    public static string? Challenge(Adapter adapter) => adapter.Authentication switch
    {
        CallerAuthentication.None or CallerAuthentication.Tokens => null,
        CallerAuthentication.ApiKeys => $"ApiKey realm=\"{adapter.Name}\"",
        CallerAuthentication.Bearer => $"Bearer realm=\"{adapter.Name}\"",
        CallerAuthentication.Basic => $"Basic realm=\"{adapter.Name}\", charset=\"UTF-8\"",
    };

    /// <summary>Where the credential belongs: "the header X-Key".</summary>
    public static string? Place(CallerAuthentication authentication) => authentication switch
    {
        CallerAuthentication.None => null,
        CallerAuthentication.ApiKeys keys => keys.Keys.Words(),
        CallerAuthentication.Bearer or CallerAuthentication.Tokens => "the header Authorization, as Bearer",
        CallerAuthentication.Basic => "the header Authorization, as Basic",
    };

    /// <summary>Has an adapter ask for tokens, and names the authorization server and what it issues them for; null where callers need none.</summary>
    public static CSharpCode? Tokens(Adapter adapter)
    {
        if (adapter.Authentication is not CallerAuthentication.Tokens tokens)
        {
            return null;
        }

        var scopes = Scopes(adapter).Select(static scope => new CSharpString(scope)).ToList();
        return CallLayout.Of(
            new($"builder.AddTokens("),
            [
                new CSharpCode($"\"{new Identifier(adapter.Name)}\""),
                new CSharpCode($"{new CSharpString(tokens.Issuer)}"),
                new CSharpCode($"{new CSharpString(tokens.Resource)}"),
                .. tokens.Audience == tokens.Resource ? Array.Empty<CSharpCode>() : [new($"audience: {new CSharpString(tokens.Audience)}")],
                .. scopes.Count == 0 ? Array.Empty<CSharpCode>() : [new($"scopes: [{CSharpCode.Join(", ", scopes)}]")],
            ],
            new($");"),
            8);
    }

    /// <summary>What follows the mapping of an adapter: that its endpoints ask for a credential.</summary>
    public static CSharpCode Requirement(Adapter adapter) => adapter.Authentication switch
    {
        CallerAuthentication.None => new($""),
        CallerAuthentication.ApiKeys or CallerAuthentication.Bearer or CallerAuthentication.Basic =>
            new($".RequireAuthorization({new CSharpString(adapter.Name)})"),
        CallerAuthentication.Tokens tokens =>
            new($".RequireTokens({CSharpCode.Join(", ", tokens.Scopes.Prepend(adapter.Name).Select(static text => new CSharpString(text)))})"),
    };

    /// <summary>All scopes that an adapter knows, each once.</summary>
    public static IEnumerable<string> Scopes(Adapter adapter) => (adapter.Authentication is CallerAuthentication.Tokens tokens ? tokens.Scopes : [])
        .Concat(adapter switch
        {
            RestAdapter rest => rest.Routes.SelectMany(static route => route.Scopes),
            McpAdapter mcp => mcp.Tools.SelectMany(static tool => tool.Scopes).Concat(mcp.Reads().SelectMany(static resource => resource.Scopes)),
            ControlAdapter => [],
            SkillAdapter => [],
        })
        .Distinct(StringComparer.Ordinal);
}
