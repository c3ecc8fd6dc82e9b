using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Rest;

/// <summary>The gateway with its ordinary settings, for the REST tests.</summary>
public sealed class RestGateway : GatewayFixture
{
    // Some recorded requests name the host they were sent to.
    internal override GatewaySettings Settings(Uri upstream) => base.Settings(upstream).With("Adapters:DurableFunctionsRest:AllowedHosts", "gw.example");
}

[CollectionDefinition(Name)]
public sealed class RestGatewayTests : ICollectionFixture<RestGateway>
{
    public const string Name = "REST gateway";
}
