using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The files that put the gateway together.</summary>
internal static class HostingFiles
{
    public static IEnumerable<PlannedFile> Of(GatewayTraits traits)
    {
        var model = traits.Model;
        yield return new($"Generated/Hosting/{model.Name}Gateway.cs", "Generated/Hosting/{Name}Gateway.cs", Gateway(traits));
        yield return new(
            "Generated/Hosting/Telemetry.cs", "Generated/Hosting/Telemetry.cs",
            new TelemetryView { ServiceName = new CSharpString(Kebab(model.Name) + "-gateway") });
        if (model.Settings.Length > 0)
        {
            yield return new("Generated/Hosting/GatewaySecrets.cs", "Generated/Hosting/GatewaySecrets.cs", new GatewaySecretsView
            {
                Secrets = [.. Secrets(traits)],
                Files = [.. traits.Model.SecretFiles().Select(static file => new GatewaySecretsView.SecretFile
                {
                    Variable = new Identifier(Variable(file)),
                    Name = new CSharpString(file.Name),
                    Path = new CSharpString(file.Path),
                    Format = new FixedText(file.Format.ToString()),
                })],
            });
        }
    }

    private static GatewayView Gateway(GatewayTraits traits)
    {
        var model = traits.Model;
        var hosts = traits.Hosts.Select(static a => new Identifier(a.Name)).ToList();
        var mapped = traits.Hosts.Select(adapter => AdapterViews.Mapping(traits, adapter)).ToList();
        return new()
        {
            Summary = new DocSummary($"{traits.Model.Title}: what the gateway is made of."),
            Secrets = [.. Secrets(traits)],
            Upstreams = [.. traits.Model.Upstreams.Select(static u => new GatewayView.Upstream { Name = new Identifier(u.Name) })],
            Flows = [.. traits.Model.Operations
                .Where(static o => o.Behaviour is Behaviour.Flow)
                .Select(static o => new CSharpCode($"{new Identifier(o.Identifier)}Flow"))],
            Features = [.. traits.Model.Operations.Select(static o => o.Feature).Distinct(StringComparer.Ordinal).Select(static f => new Identifier(f))],
            Servers = [.. traits.Mcp.Select(adapter => AdapterViews.Server(traits, adapter))],
            McpAdapter = traits.Mcp.FirstOrDefault() is { } mcp ? new Identifier(mcp.Name) : null,
            StdioAdapter = traits.StdioAdapter is { } stdio ? new Identifier(stdio.Name) : null,
            Map = Map(model.Name, hosts),
            Mapped = mapped,
            Adapters = [.. traits.Model.Adapters.Select(adapter => AdapterViews.Entry(traits, adapter))],
        };
    }

    /// <summary>The head of the method that maps the adapters and returns the endpoints of each.</summary>
    private static CSharpCode Map(string gateway, List<Identifier> hosts)
    {
        var method = new CSharpCode($"Map{new Identifier(gateway)}Gateway(this WebApplication app)");
        return hosts.Count switch
        {
            0 => new($"public static void {method}"),
            1 => new($"public static RouteGroupBuilder {method}"),
            _ => CallLayout.Of(
                new($"public static ("), [.. hosts.Select(static name => new CSharpCode($"RouteGroupBuilder {name}"))], new($") {method}"), 4),
        };
    }

    private static IEnumerable<SecretView> Secrets(GatewayTraits traits) => traits.Model.Settings.Select(s => new SecretView
    {
        Name = new Identifier(s.Name),
        Summary = SecretUse.Of(traits.Model, s),
        Key = new CSharpString(s.Key),
        Variable = new CSharpString(s.EnvironmentVariable),
        File = s.File is { } file ? new Identifier(Variable(file)) : null,
        FileKey = s.FileKey is { } key ? new CSharpString(key) : null,
    });

    /// <summary>The local that holds a file of secrets.</summary>
    private static string Variable(SecretFile file) => char.ToLowerInvariant(file.Name[0]) + file.Name[1..] + "File";

    /// <summary><c>DurableFunctions</c> → <c>durable-functions</c></summary>
    public static string Kebab(string name) => string.Concat(name.Select(static (c, i) =>
        char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
