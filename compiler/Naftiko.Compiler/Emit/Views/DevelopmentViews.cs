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
        new($"{Page}.cs", $"{Page}.cs", new DevelopmentPageView
        {
            Title = new CSharpString(traits.Model.Title),
            Served = [.. traits.Hosts.Select(Served).OfType<CSharpCode>()],
        }),
        new($"{Page}.html", $"{Page}.html"),
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

    private static DevelopmentSettingsView All(GatewayTraits traits) => new()
    {
        Secrets = [.. traits.Model.Settings.Select(static secret => new DevelopmentSettingsView.Secret
        {
            Fallback = new CSharpString(secret.File is { } file ? $"in {file.Path}" : "required"),
            Use = new CSharpString($"a secret: {secret.UsedFor}"),
            Key = new CSharpString($"Secrets:{secret.Key}"),
            Variable = new CSharpString(secret.EnvironmentVariable),
        })],
        Files = [.. traits.Model.SecretFiles().Select(static file => new DevelopmentSettingsView.SecretFile
        {
            Path = new CSharpString(file.Path),
            Use = new CSharpString($"the secrets of {file.Namespace} that are set nowhere else"),
            Name = new Identifier(file.Name),
        })],
        Upstreams = [.. traits.Model.Upstreams.Select(static upstream => new DevelopmentSettingsView.Upstream
        {
            Name = new Identifier(upstream.Name),
            Address = new CSharpString(upstream.BaseAddress ?? "required"),
            Use = new CSharpString($"where {upstream.Namespace} is"),
            TokenAddress = upstream.Authentication is Authentication.ClientCredentials tokens ? new CSharpString(tokens.TokenAddress) : null,
        })],
        Adapters = [.. traits.Hosts.Select(static adapter => new DevelopmentSettingsView.Adapter
        {
            Name = new Identifier(adapter.Name),
            Url = new CSharpString(adapter.Url),
            Use = new CSharpString($"where {adapter.Namespace} listens"),
            Issuer = adapter.Authentication is CallerAuthentication.Tokens { Issuer: var issuer } ? new CSharpString(issuer) : null,
            Resource = adapter.Authentication is CallerAuthentication.Tokens { Resource: var resource } ? new CSharpString(resource) : null,
            Audience = adapter.Authentication is CallerAuthentication.Tokens { Audience: var audience } ? new CSharpString(audience) : null,
        })],
    };
}
