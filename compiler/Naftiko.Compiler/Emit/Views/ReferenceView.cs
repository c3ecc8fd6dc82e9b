using System.Collections.Immutable;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary><c>Generated/README.md</c>: the tables of ports, routes, tools and settings, made anew by each build.</summary>
internal static class ReferenceView
{
    private const string Path = "Generated/README.md";

    /// <summary>Nobody reads a longer table: beyond it the folders are named in which to look.</summary>
    private const int MostRows = 100;

    public static PlannedFile File(GatewayTraits traits) => new(Path, Path, Of(traits));

    private static TemplateView Of(GatewayTraits traits)
    {
        var model = traits.Model;
        return new TemplateView()
            .Set("adapters", model.Adapters.Select(a => Adapter(traits, a)))
            .Set("secrets", model.Settings.Select(static s => new TemplateView()
                .Set("variable", new MarkdownCode(s.EnvironmentVariable))
                .Set("alternative", new MarkdownCode($"Secrets:{s.Key}"))
                .Set("use", new MarkdownText(s.UsedFor))))
            .Set("secret_files", traits.Model.SecretFiles().Select(static f => new TemplateView()
                .Set("name", new Identifier(f.Name))
                .Set("wire_name", new MarkdownText(f.Namespace))
                .Set("path", new MarkdownCode(f.Path))))
            .Set("upstreams", model.Upstreams.Select(static u => new TemplateView()
                .Set("name", new Identifier(u.Name))
                .Set("wire_name", new MarkdownText(u.Namespace))
                .Set("address", u.BaseAddress is null ? null : new MarkdownCode(u.BaseAddress))
                .Set("token_address", u.Authentication is Authentication.ClientCredentials tokens ? new MarkdownCode(tokens.TokenAddress) : null)
                .Set("methods", u.Operations.Length > MostRows ? [] : u.Operations.Select(static o => new Identifier(o.Identifier)))));
    }

    private static TemplateView Adapter(GatewayTraits traits, Adapter adapter) => new TemplateView()
        .Set("name", new Identifier(adapter.Name))
        .Set("wire_name", new MarkdownText(adapter.Namespace))
        .Set("url", new MarkdownCode(adapter.Url))
        .Set("port", adapter.Port)
        .Set("endpoint", new MarkdownCode(adapter.Url + "/mcp"))
        .Set("stdio", adapter is McpAdapter { Stdio: true })
        .Set("callers", adapter.Authentication.Secrets().Any() ? new MarkdownText(CallerCode.Place(adapter.Authentication)!) : null)
        .Set("issuer", Tokens(adapter)?.Issuer is { } issuer ? new MarkdownCode(issuer) : null)
        .Set("resource", Tokens(adapter)?.Resource is { } resource ? new MarkdownCode(resource) : null)
        .Set("audience", Tokens(adapter)?.Audience is { } audience ? new MarkdownCode(audience) : null)
        .Set("scopes", Scopes(Tokens(adapter)?.Scopes ?? []))
        .Set("has_more_scopes", CallerCode.Scopes(adapter).Count() > (Tokens(adapter)?.Scopes.Length ?? 0))
        .Set("is_mcp", adapter is McpAdapter)
        .Set("is_control", adapter is ControlAdapter)
        .Set("loopback_only", adapter is ControlAdapter { Authentication: CallerAuthentication.None })
        .Set("control_endpoints", adapter is ControlAdapter control ? ControlViews.Reference(control) : [])
        .Set("description", string.IsNullOrWhiteSpace(adapter.Description) ? null : new MarkdownText(adapter.Description))
        .Set("folders", Folders(traits, adapter))
        .Set("routes", adapter is not RestAdapter rest ? [] : rest.Routes.Select(r => new TemplateView()
            .Set("method", new MarkdownText(Method(traits, r)))
            .Set("path", new MarkdownCode(r.Template))
            .Set("scopes", Scopes(r.Scopes))
            .Set("description", new MarkdownText(r.Description ?? traits.Find(r.Operation).Description))))
        .Set("forwards", adapter is RestAdapter { Routes: var routes } && routes.Any(static r => r.IsForwarded))
        .Set("trusted", Trusted(traits, adapter) is { Length: > 0 } trusted ? new MarkdownText(trusted) : null)
        .Set("catalogue", new MarkdownCode(adapter.Url + "/skills"))
        .Set("is_skill", adapter is SkillAdapter)
        .Set("skills", adapter is not SkillAdapter catalogue ? [] : catalogue.Skills.Select(static s => new TemplateView()
            .Set("name", new MarkdownCode(s.Name))
            .Set("path", new MarkdownCode($"/skills/{s.Name}"))
            .Set("description", new MarkdownText(s.Description ?? ""))))
        .Set("tools", adapter is not McpAdapter mcp ? [] : mcp.Tools.Select(static t => new TemplateView()
            .Set("name", new MarkdownCode(t.Name))
            .Set("arguments", new MarkdownText(string.Join(", ", t.InputSchema.Properties.Select(static p => p.Required ? p.Name : p.Name + "?"))))
            .Set("scopes", Scopes(t.Scopes))
            .Set("description", new MarkdownText(t.Description))))
        .Set("resources", adapter is not McpAdapter reads ? [] : reads.Resources.Select(static r => new TemplateView()
            .Set("name", new MarkdownCode(r.Name))
            .Set("uri", new MarkdownCode(r is McpResource.Folder ? r.Uri + "/…" : r.Uri))
            .Set("scopes", r is McpResource.Dynamic read ? Scopes(read.Scopes) : null)
            .Set("description", new MarkdownText(r.Description ?? (r is McpResource.Folder folder ? Count(folder.Files.Length) : r.Title)))))
        .Set("prompts", adapter is not McpAdapter asks ? [] : asks.Prompts.Select(static p => new TemplateView()
            .Set("name", new MarkdownCode(p.Name))
            .Set("arguments", new MarkdownText(string.Join(", ", p.Arguments.Select(static a => a.Required ? a.Name : a.Name + "?"))))
            .Set("description", new MarkdownText(p.Description ?? p.Title ?? ""))));

    private static string Count(int files) => files == 1 ? "1 file" : $"{files} files";

    private static MarkdownText? Scopes(ImmutableArray<string> scopes) => scopes.IsEmpty ? null : new MarkdownText(string.Join(", ", scopes));

    private static string Method(GatewayTraits traits, RestRoute route) => traits.Find(route.Operation).Behaviour is not Behaviour.Proxy proxy ? route.Method
        : proxy.Methods.IsEmpty ? "any"
        : string.Join(", ", proxy.Methods);

    private static string Trusted(GatewayTraits traits, Adapter adapter) => adapter is not RestAdapter rest ? "" : string.Join(", ", rest.Routes
        .Where(static route => route.IsForwarded)
        .SelectMany(route => ((Behaviour.Proxy)traits.Find(route.Operation).Behaviour).TrustedHeaders)
        .Distinct(StringComparer.OrdinalIgnoreCase));

    private static CallerAuthentication.Tokens? Tokens(Adapter adapter) => adapter.Authentication as CallerAuthentication.Tokens;

    /// <summary>How much of a big adapter is in which folder; none for one whose routes or tools fit into a table.</summary>
    private static IEnumerable<TemplateView> Folders(GatewayTraits traits, Adapter adapter)
    {
        List<string> operations = adapter switch
        {
            RestAdapter rest => [.. rest.Routes.Select(static r => r.Operation)],
            McpAdapter mcp => [.. mcp.Tools.Select(static t => t.Operation)],
            ControlAdapter => [],
            SkillAdapter => [],
        };
        return operations.Count <= MostRows ? [] : operations
            .GroupBy(o => traits.Find(o).Feature, StringComparer.Ordinal)
            .Select(static feature => new TemplateView()
                .Set("count", feature.Count())
                .Set("path", new MarkdownCode($"Generated/Features/{feature.Key}")));
    }
}
