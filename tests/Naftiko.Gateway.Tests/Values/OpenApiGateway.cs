using Naftiko.Gateway.Tests.Inputs;

namespace Naftiko.Gateway.Tests.Values;

/// <summary>A gateway whose shapes are written with keys of OpenAPI, and its stub upstream.</summary>
public sealed class OpenApiGateway : InputsGateway
{
    protected override string Document => Path.Combine("Values", "openapi.naftiko.yaml");
}

[CollectionDefinition(Name)]
public sealed class OpenApiTests : ICollectionFixture<OpenApiGateway>
{
    public const string Name = "OpenAPI";
}
