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
        yield return new("Generated/Hosting/GatewaySettings.cs", "Generated/Hosting/GatewaySettings.cs", Settings(traits));
        yield return new("Generated/Hosting/Telemetry.cs", "Generated/Hosting/Telemetry.cs", new TemplateView().Set("service_name", new CSharpString(Kebab(model.Name) + "-gateway")));
    }

    private static TemplateView Gateway(GatewayTraits traits)
    {
        var flows = traits.Model.Operations.Where(static o => o.Behaviour is Behaviour.Flow).Select(static o => new CSharpCode($"{new Identifier(o.Identifier)}Flow")).ToList();
        var direct = traits.Model.Operations.Where(static o => o.Behaviour is not Behaviour.Flow)
            .SelectMany(static o => o.Behaviour.Calls())
            .Select(static c => c.Upstream)
            .ToHashSet(StringComparer.Ordinal);
        return new TemplateView()
            .Set("summary", new DocSummary($"{traits.Model.Title}: what the gateway is made of."))
            .Set("upstreams", traits.Model.Upstreams.Select(static u => new TemplateView().Set("name", new Identifier(u.Name))))
            .Set("flows", flows)
            .Set("shared_services", traits.Model.Upstreams.Where(u => direct.Contains(u.Name)).Select(static u => new CSharpCode($"{new Identifier(u.Name)}Client")).Concat(flows))
            .Set("adapters", traits.Model.Adapters.Select(a => CommonView.AdapterEntry(traits, a)));
    }

    private static TemplateView Settings(GatewayTraits traits) => new TemplateView()
        .Set("secrets", traits.Model.Settings.Select(s => new TemplateView()
            .Set("name", traits.Settings.Of(s))
            .Set("summary", SecretUse.Of(traits.Model, s))
            .Set("key", new CSharpString(s.Key))
            .Set("variable", new CSharpString(s.EnvironmentVariable))))
        .Set("upstreams", traits.Model.Upstreams.Select(u => new TemplateView()
            .Set("setting", traits.Settings.Of(u))
            .Set("name", new Identifier(u.Name))
            .Set("wire_name", new CSharpString(u.Namespace))
            .Set("address", u.BaseAddress is null ? new FixedText("null") : new CSharpString(u.BaseAddress))));

    /// <summary><c>DurableFunctions</c> → <c>durable-functions</c></summary>
    public static string Kebab(string name) => string.Concat(name.Select(static (c, i) =>
        char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
