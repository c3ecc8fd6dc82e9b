using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>
/// A gateway with short time-outs, so that a test of one need not wait for half a minute. Tests whose upstream fails often belong here as well: this
/// gateway gets so few calls that its circuit breaker has no reason to open.
/// </summary>
public sealed class ImpatientGateway : GatewayFixture
{
    internal static GatewaySettings Impatient(Uri upstream) => new DurableFunctionsSettings(upstream)
    {
        ["Upstreams:DurableFunctions:Timeout"] = "00:00:05",
        ["Upstreams:DurableFunctions:AttemptTimeout"] = "00:00:02",
    };

    internal override GatewaySettings Settings(Uri upstream) => Impatient(upstream);
}

[CollectionDefinition(Name)]
public sealed class ImpatientGatewayTests : ICollectionFixture<ImpatientGateway>
{
    public const string Name = "impatient gateway";
}
