using Naftiko.Gateway.Tests.Inputs;

namespace Naftiko.Gateway.Tests.Bodies;

/// <summary>A gateway whose API takes bodies of every kind, and its stub upstream.</summary>
public sealed class BodiesGateway : InputsGateway
{
    protected override string Document => Path.Combine("Bodies", "bodies.naftiko.yaml");
}

[CollectionDefinition(Name)]
public sealed class BodiesTests : ICollectionFixture<BodiesGateway>
{
    public const string Name = "Bodies";
}
