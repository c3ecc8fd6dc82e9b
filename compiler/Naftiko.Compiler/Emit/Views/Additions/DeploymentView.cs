using System.Globalization;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views.Additions;

/// <summary>What all files for deployment see.</summary>
internal static class DeploymentView
{
    public static TemplateView Of(GatewayModel model, Deployment deployment)
    {
        var secrets = DeployedSecret.Of(model).ToLookup(static secret => secret.IsNamable);
        return new TemplateView()
            .Set("label", Label(model))
            .Set("secrets", secrets[true].Select(Secret))
            .Set("unnamable", secrets[false].Select(Secret))
            .Set("missing", deployment.Unknown.Select(static upstream => new TemplateView()
                .Set("name", new Identifier(upstream.Name))
                .Set("wire_name", new LineComment(upstream.Namespace))))
            .Set("loopback", deployment.Destinations.Where(static destination => destination.IsLoopback).Select(static destination => new TemplateView()
                .Set("setting", new YamlString(destination.Setting))
                .Set("host", new LineComment(destination.Host))
                .Set("url", new LineComment(destination.Address.AbsoluteUri))
                .Set("on_machine", new ComposeString(OnMachine(destination.Address)))))
            .Set("ports", deployment.Ports.Select(Port))
            .Set("public", deployment.Public.Select(Port))
            .Set("operators", deployment.Ports.Where(static port => port.IsForOperators).Select(Port))

            // A container takes no letters but those of ASCII in the name of a variable; there the gateway listens at the same address without it.
            .Set("adapters", deployment.Ports.SelectMany(static port => port.Adapters)
                .Where(static adapter => adapter.Name.All(char.IsAscii))
                .Select(static adapter => new TemplateView()
                    .Set("name", new Identifier(adapter.Name))
                    .Set("number", adapter.Port)))
            .Set("health", deployment.HealthPort is { } health ? new YamlString(health.Name) : null)
            .Set("open_control", model.Adapters.OfType<ControlAdapter>().FirstOrDefault(static adapter => !Deployment.IsReachable(adapter)) is { } control
                ? new FixedText(control.Port.ToString(CultureInfo.InvariantCulture))
                : null);
    }

    /// <summary><c>DurableFunctions</c> → <c>durable-functions-gateway</c>: what the image and everything in a cluster is called.</summary>
    private static DnsLabel Label(GatewayModel model) => new(HostingFiles.Kebab(model.Name) + "-gateway");

    private static TemplateView Secret(DeployedSecret secret) => new TemplateView()
        .Set("variable", new YamlString(secret.Variable))
        .Set("name", new LineComment(secret.Variable))
        .Set("use", new LineComment(secret.Use))
        .Set("code", new MarkdownCode(secret.Variable))
        .Set("text", new MarkdownText(secret.Use));

    private static TemplateView Port(DeployedPort port) => new TemplateView()
        .Set("name", new YamlString(port.Name))
        .Set("number", port.Number)
        .Set("adapters", new LineComment(string.Join(", ", port.Adapters.Select(static adapter => adapter.Namespace))));

    /// <summary>The same address as it is seen from a container of Docker.</summary>
    private static string OnMachine(Uri address)
    {
        var text = new UriBuilder(address) { Host = "host.docker.internal" }.Uri.AbsoluteUri;
        return address.AbsolutePath == "/" ? text.TrimEnd('/') : text;
    }
}
