using Naftiko.Gateway.Tests.Inputs;

namespace Naftiko.Gateway.Tests.Values;

/// <summary>A gateway whose API takes lists and objects in the styles of OpenAPI, and its stub upstream.</summary>
public sealed class StylesGateway : InputsGateway
{
    protected override string Document => Path.Combine("Values", "styles.naftiko.yaml");
}

[CollectionDefinition(Name)]
public sealed class StylesTests : ICollectionFixture<StylesGateway>
{
    public const string Name = "Styles";
}
