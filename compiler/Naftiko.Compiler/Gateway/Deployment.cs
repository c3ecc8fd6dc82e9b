using System.Collections.Immutable;
using System.Net;

namespace Naftiko.Compiler.Gateway;

/// <summary>How a gateway stands in a container: where it is reached, and what it has to reach.</summary>
/// <param name="Ports">Each port once, in the order of the adapters.</param>
/// <param name="Destinations">In document order.</param>
/// <param name="Unknown">The APIs whose addresses have to be configured.</param>
public sealed record Deployment(
    ImmutableArray<DeployedPort> Ports, ImmutableArray<Destination> Destinations, ImmutableArray<Upstream> Unknown)
{
    private static readonly string[] HealthPaths = ["/health/live", "/health/ready"];

    /// <summary>The ports for callers, without those for operators alone.</summary>
    public IEnumerable<DeployedPort> Public => Ports.Where(static port => !port.IsForOperators);

    /// <summary>Where the gateway itself answers for its health; null: at every port a route of the document may answer in its place.</summary>
    public DeployedPort? HealthPort { get; private init; }

    public static Deployment Of(GatewayModel model)
    {
        var ports = PortsOf(model);
        var stepsBack = model.Adapters.Any(static adapter => adapter is ControlAdapter { Features.Health: true });
        return new(ports, [.. Addresses(model)], [.. model.Upstreams.Where(static upstream => upstream.BaseAddress is null)])
        {
            HealthPort = ports.OrderBy(static port => port.IsForOperators).FirstOrDefault(port => !stepsBack || port.Adapters.All(LeavesHealthAlone)),
        };
    }

    /// <summary>Whether anything outside of its container can call an adapter.</summary>
    public static bool IsReachable(Adapter adapter) => adapter switch
    {
        RestAdapter or SkillAdapter => true,
        McpAdapter mcp => !mcp.Stdio,

        // It asks its callers for nothing and therefore listens on the loopback address of its container.
        ControlAdapter control => control.Authentication is not CallerAuthentication.None,
    };

    private static ImmutableArray<DeployedPort> PortsOf(GatewayModel model)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. model.Adapters.Where(IsReachable).GroupBy(static adapter => adapter.Port).Select(group =>
        {
            var kind = Kind(group.First());
            var count = names[kind] = names.GetValueOrDefault(kind) + 1;
            return new DeployedPort(group.Key, count == 1 ? kind : $"{kind}-{count}", [.. group]);
        })];
    }

    private static string Kind(Adapter adapter) => adapter switch
    {
        RestAdapter => "rest",
        McpAdapter => "mcp",
        SkillAdapter => "skills",
        ControlAdapter => "control",
    };

    private static IEnumerable<Destination> Addresses(GatewayModel model)
    {
        IEnumerable<(string Setting, string? Address)> all =
        [
            .. model.Upstreams.SelectMany(static upstream => new[]
            {
                ($"Upstreams__{upstream.Name}__BaseAddress", upstream.BaseAddress),
                ($"Upstreams__{upstream.Name}__TokenAddress", (upstream.Authentication as Authentication.ClientCredentials)?.TokenAddress),
            }),
            .. model.Adapters.Select(static adapter => ($"Adapters__{adapter.Name}__Issuer", (adapter.Authentication as CallerAuthentication.Tokens)?.Issuer)),
            .. model.Adapters.OfType<ControlAdapter>().Select(static control => ("OTEL_EXPORTER_OTLP_ENDPOINT", control.Features.Collector)),
        ];
        foreach (var (setting, address) in all)
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri))
            {
                yield return new(setting, uri);
            }
        }
    }

    /// <summary>Where a control adapter has health of its own, that of the gateway steps back behind the routes of all adapters.</summary>
    private static bool LeavesHealthAlone(Adapter adapter) => adapter switch
    {
        RestAdapter rest => !rest.Routes.Any(static route => HealthPaths.Any(path => RoutePath.Fits(route.Template, path))),
        McpAdapter or SkillAdapter or ControlAdapter => true,
    };
}

/// <param name="Name">What the port is called: at most 15 letters, digits and hyphens.</param>
/// <param name="Adapters">Those that listen there.</param>
public sealed record DeployedPort(int Number, string Name, ImmutableArray<Adapter> Adapters)
{
    public bool IsForOperators => Adapters.All(static adapter => adapter is ControlAdapter);
}

/// <summary>An address that the gateway calls.</summary>
/// <param name="Setting">The environment variable that says otherwise.</param>
public sealed record Destination(string Setting, Uri Address)
{
    /// <summary>In ASCII.</summary>
    public string Host => Address.IdnHost;

    /// <summary>Null: the host is a name.</summary>
    public IPAddress? Ip => IPAddress.TryParse(Host, out var ip) ? ip : null;

    /// <summary>It is on the machine itself, which in a container is the container.</summary>
    public bool IsLoopback => Address.IsLoopback;
}
