using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The page that adapters with routes or tools serve in development, and the settings it lists.</summary>
internal static class DevelopmentViews
{
    private const string Page = "Generated/Hosting/DevelopmentPage";
    private const string Settings = "Generated/Hosting/DevelopmentSettings.cs";

    public static IEnumerable<PlannedFile> Files(GatewayTraits traits) => !traits.HasPage ? [] :
    [
        new($"{Page}.cs", $"{Page}.cs", new TemplateView()
            .Set("title", new CSharpString(traits.Model.Title))
            .Set("served", traits.Hosts.Select(Served).OfType<CSharpCode>())),
        new($"{Page}.html", $"{Page}.html", new TemplateView()),
        new(Settings, Settings, All(traits)),
    ];

    /// <summary>Null for an adapter without a page.</summary>
    private static CSharpCode? Served(Adapter adapter) => adapter switch
    {
        RestAdapter => Served(adapter, new("rest")),
        McpAdapter => Served(adapter, new("mcp")),
        SkillAdapter or ControlAdapter => null,
    };

    private static CSharpCode Served(Adapter adapter, FixedText kind)
    {
        List<ITemplateText> arguments =
        [
            new CSharpCode($"\"{new Identifier(adapter.Name)}\""),
            new CSharpCode($"\"{kind}\""),
            .. Credentials(adapter.Authentication),
        ];
        var tail = adapter.Authentication is CallerAuthentication.Tokens ? new CSharpCode($") {{ TakesTokens = true }}") : new($")");
        return CallLayout.Of(new($"new("), arguments, tail, 8).Indented(8);
    }

    private static IEnumerable<CSharpCode> Credentials(CallerAuthentication authentication) => authentication switch
    {
        CallerAuthentication.None => [],
        CallerAuthentication.ApiKeys keys =>
            keys.Keys.Select(static key => new CSharpCode($"new Credential(\"{new FixedText(key.Placement.Key())}\", {new CSharpString(key.Name)})")),
        CallerAuthentication.Bearer or CallerAuthentication.Tokens => [new($"new Credential(\"header\", \"Authorization\", \"Bearer\")")],
        CallerAuthentication.Basic => [new($"new Credential(\"header\", \"Authorization\", \"Basic\")")],
    };

    private static TemplateView All(GatewayTraits traits) => new TemplateView()
        .Set("secrets", traits.Model.Settings.Select(static secret => new TemplateView()
            .Set("fallback", new CSharpString(secret.File is { } file ? $"in {file.Path}" : "required"))
            .Set("use", new CSharpString($"a secret: {secret.UsedFor}"))
            .Set("key", new CSharpString($"Secrets:{secret.Key}"))
            .Set("variable", new CSharpString(secret.EnvironmentVariable))))
        .Set("files", traits.Model.SecretFiles().Select(static file => new TemplateView()
            .Set("path", new CSharpString(file.Path))
            .Set("use", new CSharpString($"the secrets of {file.Namespace} that are set nowhere else"))
            .Set("name", new Identifier(file.Name))))
        .Set("upstreams", traits.Model.Upstreams.Select(static upstream => new TemplateView()
            .Set("name", new Identifier(upstream.Name))
            .Set("address", new CSharpString(upstream.BaseAddress ?? "required"))
            .Set("use", new CSharpString($"where {upstream.Namespace} is"))
            .Set("token_address", upstream.Authentication is Authentication.ClientCredentials tokens ? new CSharpString(tokens.TokenAddress) : null)))
        .Set("adapters", traits.Hosts.Select(static adapter => new TemplateView()
            .Set("name", new Identifier(adapter.Name))
            .Set("url", new CSharpString(adapter.Url))
            .Set("use", new CSharpString($"where {adapter.Namespace} listens"))
            .Set("issuer", adapter.Authentication is CallerAuthentication.Tokens { Issuer: var issuer } ? new CSharpString(issuer) : null)
            .Set("resource", adapter.Authentication is CallerAuthentication.Tokens { Resource: var resource } ? new CSharpString(resource) : null)
            .Set("audience", adapter.Authentication is CallerAuthentication.Tokens { Audience: var audience } ? new CSharpString(audience) : null)));
}
