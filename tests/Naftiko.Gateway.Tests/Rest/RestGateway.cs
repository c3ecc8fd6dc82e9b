using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Rest;

/// <summary>The gateway with its ordinary settings, for the REST tests.</summary>
public sealed class RestGateway : GatewayFixture;

[CollectionDefinition(Name)]
public sealed class RestGatewayTests : ICollectionFixture<RestGateway>
{
    public const string Name = "REST gateway";
}
