using System.Collections.Immutable;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary><c>Generated/README.md</c>: the tables of ports, routes, tools and settings, made anew by each build.</summary>
internal static class ReferenceViews
{
    private const string Path = "Generated/README.md";

    /// <summary>Nobody reads a longer table: beyond it the folders are named in which to look.</summary>
    private const int MostRows = 100;

    public static PlannedFile File(GatewayTraits traits) => new(Path, Path, Of(traits));

    private static ReferenceView Of(GatewayTraits traits)
    {
        var model = traits.Model;
        return new()
        {
            Adapters = [.. model.Adapters.Select(a => Adapter(traits, a))],
            Secrets = [.. model.Settings.Select(static s => new ReferenceView.Secret
            {
                Variable = new MarkdownCode(s.EnvironmentVariable),
                Alternative = new MarkdownCode($"Secrets:{s.Key}"),
                Use = new MarkdownText(s.UsedFor),
            })],
            SecretFiles = [.. traits.Model.SecretFiles().Select(static f => new ReferenceView.SecretFile
            {
                Name = new Identifier(f.Name),
                WireName = new MarkdownText(f.Namespace),
                Path = new MarkdownCode(f.Path),
            })],
            Upstreams = [.. model.Upstreams.Select(static u => new ReferenceView.Upstream
            {
                Name = new Identifier(u.Name),
                WireName = new MarkdownText(u.Namespace),
                Address = u.BaseAddress is null ? null : new MarkdownCode(u.BaseAddress),
                TokenAddress = u.Authentication is Authentication.ClientCredentials tokens ? new MarkdownCode(tokens.TokenAddress) : null,
                Methods = u.Operations.Length > MostRows ? [] : [.. u.Operations.Select(static o => new Identifier(o.Identifier))],
            })],
        };
    }

    private static ReferenceView.Adapter Adapter(GatewayTraits traits, Adapter adapter) => new()
    {
        Name = new Identifier(adapter.Name),
        WireName = new MarkdownText(adapter.Namespace),
        Url = new MarkdownCode(adapter.Url),
        Port = adapter.Port,
        Endpoint = new MarkdownCode(adapter.Url + "/mcp"),
        Stdio = adapter is McpAdapter { Stdio: true },
        Callers = adapter.Authentication.Secrets().Any() ? new MarkdownText(CallerCode.Place(adapter.Authentication)!) : null,
        Issuer = Tokens(adapter)?.Issuer is { } issuer ? new MarkdownCode(issuer) : null,
        Resource = Tokens(adapter)?.Resource is { } resource ? new MarkdownCode(resource) : null,
        Audience = Tokens(adapter)?.Audience is { } audience ? new MarkdownCode(audience) : null,
        Scopes = Scopes(Tokens(adapter)?.Scopes ?? []),
        HasMoreScopes = CallerCode.Scopes(adapter).Count() > (Tokens(adapter)?.Scopes.Length ?? 0),
        IsMcp = adapter is McpAdapter,
        IsControl = adapter is ControlAdapter,
        LoopbackOnly = adapter is ControlAdapter { Authentication: CallerAuthentication.None },
        ControlEndpoints = adapter is ControlAdapter control ? [.. ControlViews.Reference(control)] : [],
        Description = string.IsNullOrWhiteSpace(adapter.Description) ? null : new MarkdownText(adapter.Description),
        Folders = [.. Folders(traits, adapter)],
        Routes = adapter is not RestAdapter rest ? [] : [.. rest.Routes.Select(r => new ReferenceView.Route
        {
            Method = new MarkdownText(Method(traits, r)),
            Path = new MarkdownCode(r.Template),
            Scopes = Scopes(r.Scopes),
            Description = new MarkdownText(r.Description ?? traits.Find(r.Operation).Description),
        })],
        Forwards = adapter is RestAdapter { Routes: var routes } && routes.Any(static r => r.IsForwarded),
        Trusted = Trusted(traits, adapter) is { Length: > 0 } trusted ? new MarkdownText(trusted) : null,
        Catalogue = new MarkdownCode(adapter.Url + "/skills"),
        IsSkill = adapter is SkillAdapter,
        Skills = adapter is not SkillAdapter catalogue ? [] : [.. catalogue.Skills.Select(static s => new ReferenceView.Skill
        {
            Name = new MarkdownCode(s.Name),
            Path = new MarkdownCode($"/skills/{s.Name}"),
            Description = new MarkdownText(s.Description ?? ""),
        })],
        Tools = adapter is not McpAdapter mcp ? [] : [.. mcp.Tools.Select(static t => new ReferenceView.Tool
        {
            Name = new MarkdownCode(t.Name),
            Arguments = new MarkdownText(string.Join(", ", t.InputSchema.Properties.Select(static p => p.Required ? p.Name : p.Name + "?"))),
            Scopes = Scopes(t.Scopes),
            Description = new MarkdownText(t.Description),
        })],
        Resources = adapter is not McpAdapter reads ? [] : [.. reads.Resources.Select(static r => new ReferenceView.Resource
        {
            Name = new MarkdownCode(r.Name),
            Uri = new MarkdownCode(r is McpResource.Folder ? r.Uri + "/…" : r.Uri),
            Scopes = r is McpResource.Dynamic read ? Scopes(read.Scopes) : null,
            Description = new MarkdownText(r.Description ?? (r is McpResource.Folder folder ? Count(folder.Files.Length) : r.Title)),
        })],
        Prompts = adapter is not McpAdapter asks ? [] : [.. asks.Prompts.Select(static p => new ReferenceView.Prompt
        {
            Name = new MarkdownCode(p.Name),
            Arguments = new MarkdownText(string.Join(", ", p.Arguments.Select(static a => a.Required ? a.Name : a.Name + "?"))),
            Description = new MarkdownText(p.Description ?? p.Title ?? ""),
        })],
    };

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
    private static IEnumerable<ReferenceView.Folder> Folders(GatewayTraits traits, Adapter adapter)
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
            .Select(static feature => new ReferenceView.Folder
            {
                Count = feature.Count(),
                Path = new MarkdownCode($"Generated/Features/{feature.Key}"),
            });
    }
}
