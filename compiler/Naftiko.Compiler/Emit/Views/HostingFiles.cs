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
            new TemplateView().Set("service_name", new CSharpString(Kebab(model.Name) + "-gateway")));
        if (model.Settings.Length > 0)
        {
            yield return new("Generated/Hosting/GatewaySecrets.cs", "Generated/Hosting/GatewaySecrets.cs", new TemplateView()
                .Set("secrets", Secrets(traits))
                .Set("files", traits.Model.SecretFiles().Select(static file => new TemplateView()
                    .Set("variable", new Identifier(Variable(file)))
                    .Set("name", new CSharpString(file.Name))
                    .Set("path", new CSharpString(file.Path))
                    .Set("format", new FixedText(file.Format.ToString())))));
        }
    }

    private static TemplateView Gateway(GatewayTraits traits)
    {
        var hosts = traits.Hosts.Select(static a => new Identifier(a.Name)).ToList();
        var mapped = traits.Hosts.Select(adapter => AdapterViews.Mapping(traits, adapter)).ToList();
        return new TemplateView()
            .Set("summary", new DocSummary($"{traits.Model.Title}: what the gateway is made of."))
            .Set("secrets", Secrets(traits))
            .Set("upstreams", traits.Model.Upstreams.Select(static u => new TemplateView().Set("name", new Identifier(u.Name))))
            .Set("flows", traits.Model.Operations.Where(static o => o.Behaviour is Behaviour.Flow).Select(static o => new CSharpCode($"{new Identifier(o.Identifier)}Flow")))
            .Set("features", traits.Model.Operations.Select(static o => o.Feature).Distinct(StringComparer.Ordinal).Select(static f => new Identifier(f)))
            .Set("servers", traits.Mcp.Select(adapter => AdapterViews.Server(traits, adapter)))
            .Set("mcp_adapter", traits.Mcp.FirstOrDefault() is { } mcp ? new Identifier(mcp.Name) : null)
            .Set("stdio_adapter", traits.StdioAdapter is { } stdio ? new Identifier(stdio.Name) : null)
            .Set("endpoints", hosts.Count switch
            {
                0 => new CSharpCode($"void"),
                1 => new CSharpCode($"RouteGroupBuilder"),
                _ => new CSharpCode($"({CSharpCode.Join(", ", hosts.Select(static name => new CSharpCode($"RouteGroupBuilder {name}")))})"),
            })
            .Set("mapped", mapped)
            .Set("adapters", traits.Model.Adapters.Select(a => CommonView.AdapterEntry(traits, a)));
    }

    private static IEnumerable<TemplateView> Secrets(GatewayTraits traits) => traits.Model.Settings.Select(s => new TemplateView()
        .Set("name", new Identifier(s.Name))
        .Set("summary", SecretUse.Of(traits.Model, s))
        .Set("key", new CSharpString(s.Key))
        .Set("variable", new CSharpString(s.EnvironmentVariable))
        .Set("file", s.File is { } file ? new Identifier(Variable(file)) : null)
        .Set("file_key", s.FileKey is { } key ? new CSharpString(key) : null));

    /// <summary>The local that holds a file of secrets.</summary>
    private static string Variable(SecretFile file) => char.ToLowerInvariant(file.Name[0]) + file.Name[1..] + "File";

    /// <summary><c>DurableFunctions</c> → <c>durable-functions</c></summary>
    public static string Kebab(string name) => string.Concat(name.Select(static (c, i) =>
        char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
