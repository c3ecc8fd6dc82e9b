using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views.Additions;

/// <summary><c>kubernetes/</c>: the gateway in a cluster, for <c>kubectl apply -k</c>.</summary>
internal static class KubernetesFiles
{
    /// <summary>That of an API whose address has to be configured, unless the owner of the file knows better.</summary>
    private const int LikelyPort = 443;

    public static IEnumerable<PlannedFile> Of(GatewayModel model)
    {
        var deployment = Deployment.Of(model);
        var view = DeploymentViews.Of(model, deployment);
        return
        [
            File("README.md", view),
            File("deployment.yaml", view),
            File("horizontalpodautoscaler.yaml", view),
            File("kustomization.yaml", view),
            File("networkpolicy.yaml", view with { Egress = [.. Rules(deployment)] }),
            File("service.yaml", view),
        ];

        static PlannedFile File(string name, DeploymentView view) => new($"kubernetes/{name}", $"kubernetes/{name}", view, FileOwnership.Scaffold);
    }

    /// <summary>One for each port of hosts with names, and one for each port of an address.</summary>
    private static IEnumerable<DeploymentView.Rule> Rules(Deployment deployment)
    {
        var known = deployment.Destinations.Where(static destination => !destination.IsLoopback)
            .Select(static destination => (destination.Address.Port, destination.Ip, Host: destination.Address.Authority, destination.Setting));
        var unknown = deployment.Destinations.Where(static destination => destination.IsLoopback).Select(static destination => destination.Setting)
            .Concat(deployment.Unknown.Select(static upstream => $"Upstreams__{upstream.Name}__BaseAddress"))
            .Select(static setting => (Port: LikelyPort, Ip: (System.Net.IPAddress?)null, Host: "wherever it says", Setting: setting));
        return known.Concat(unknown).GroupBy(static entry => (entry.Port, entry.Ip)).Select(static rule => new DeploymentView.Rule
        {
            Port = rule.Key.Port,
            Cidr = rule.Key.Ip is { } ip ? new YamlString(Cidr(ip)) : null,
            Hosts = [.. rule.Select(static entry => new LineComment($"{entry.Setting}: {entry.Host}"))],
        });
    }

    private static string Cidr(System.Net.IPAddress ip) => $"{ip}/{(ip.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? 128 : 32)}";
}
