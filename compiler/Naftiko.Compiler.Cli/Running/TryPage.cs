using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>The page on which a gateway in development lets one try what an adapter serves.</summary>
internal static class TryPage
{
    /// <summary>A <c>WebApplication</c> takes it before <c>ASPNETCORE_ENVIRONMENT</c>, even where it is empty.</summary>
    public const string Variable = "DOTNET_ENVIRONMENT";

    private const string Development = "Development";

    /// <summary>What the user says, as for any program of .NET; otherwise a run is for trying things out.</summary>
    public static string EnvironmentOf(ToolHost host) => Given(host, Variable) ?? Given(host, "ASPNETCORE_ENVIRONMENT") ?? Development;

    /// <summary>Null: the adapter has none.</summary>
    public static Uri? Of(GatewayModel model, AdapterAddress address, ToolHost host) =>
        EnvironmentOf(host).Equals(Development, StringComparison.OrdinalIgnoreCase) && HasPage(model, address.Adapter) ? address.Reachable : null;

    private static bool HasPage(GatewayModel model, Adapter adapter) => adapter switch
    {
        RestAdapter rest => !rest.Routes.Any(route => TakesRoot(model, route)),
        McpAdapter => true,
        SkillAdapter or ControlAdapter => false,
    };

    private static bool TakesRoot(GatewayModel model, RestRoute route) => route.IsForwarded
        ? route.Template.StartsWith("/{**", StringComparison.Ordinal)
            && model.Operations.First(operation => operation.Identifier == route.Operation).Behaviour is Behaviour.Proxy proxy
            && (proxy.Methods.IsEmpty || proxy.Methods.Contains("GET"))
        : route is { Method: "GET", Template: "/" };

    private static string? Given(ToolHost host, string name) => host.Variable(name) is { Length: > 0 } value ? value : null;
}
