using System.Globalization;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views.Additions;

/// <summary>What all files for deployment see.</summary>
internal static class DeploymentViews
{
    public static DeploymentView Of(GatewayModel model, Deployment deployment)
    {
        var secrets = DeployedSecret.Of(model).ToLookup(static secret => secret.IsNamable);
        return new()
        {
            Label = Label(model),
            Secrets = [.. secrets[true].Select(Secret)],
            Unnamable = [.. secrets[false].Select(Secret)],
            Missing = [.. deployment.Unknown.Select(static upstream => new DeploymentView.Upstream
            {
                Name = new Identifier(upstream.Name),
                WireName = new LineComment(upstream.Namespace),
            })],
            Loopback = [.. deployment.Destinations.Where(static destination => destination.IsLoopback).Select(static api => new DeploymentView.LoopbackApi
            {
                Setting = new YamlString(api.Setting),
                Host = new LineComment(api.Host),
                Url = new LineComment(api.Address.AbsoluteUri),
                OnMachine = new ComposeString(OnMachine(api.Address)),
            })],
            Ports = [.. deployment.Ports.Select(Port)],
            Public = [.. deployment.Public.Select(Port)],
            Operators = [.. deployment.Ports.Where(static port => port.IsForOperators).Select(Port)],

            // A container takes no letters but those of ASCII in the name of a variable; there the gateway listens at the same address without it.
            Adapters = [.. deployment.Ports.SelectMany(static port => port.Adapters)
                .Where(static adapter => adapter.Name.All(char.IsAscii))
                .Select(static adapter => new DeploymentView.Adapter { Name = new Identifier(adapter.Name), Number = adapter.Port })],
            Health = deployment.HealthPort is { } health ? new YamlString(health.Name) : null,
            OpenControl = model.Adapters.OfType<ControlAdapter>().FirstOrDefault(static adapter => !Deployment.IsReachable(adapter)) is { } control
                ? new FixedText(control.Port.ToString(CultureInfo.InvariantCulture))
                : null,
        };
    }

    /// <summary><c>DurableFunctions</c> → <c>durable-functions-gateway</c>: what the image and everything in a cluster is called.</summary>
    private static DnsLabel Label(GatewayModel model) => new(HostingFiles.Kebab(model.Name) + "-gateway");

    private static DeploymentView.Secret Secret(DeployedSecret secret) => new()
    {
        Variable = new YamlString(secret.Variable),
        Name = new LineComment(secret.Variable),
        Use = new LineComment(secret.Use),
        Code = new MarkdownCode(secret.Variable),
        Text = new MarkdownText(secret.Use),
    };

    private static DeploymentView.Port Port(DeployedPort port) => new()
    {
        Name = new YamlString(port.Name),
        Number = port.Number,
        Adapters = new LineComment(string.Join(", ", port.Adapters.Select(static adapter => adapter.Namespace))),
    };

    /// <summary>The same address as it is seen from a container of Docker.</summary>
    private static string OnMachine(Uri address)
    {
        var text = new UriBuilder(address) { Host = "host.docker.internal" }.Uri.AbsoluteUri;
        return address.AbsolutePath == "/" ? text.TrimEnd('/') : text;
    }
}
