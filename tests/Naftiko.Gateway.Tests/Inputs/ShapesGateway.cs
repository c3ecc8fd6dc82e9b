namespace Naftiko.Gateway.Tests.Inputs;

/// <summary>A gateway whose inputs have declared shapes: bounds, formats, members, defaults.</summary>
public sealed class ShapesGateway : InputsGateway
{
    protected override string Document => Path.Combine("Inputs", "shapes.naftiko.yaml");
}

[CollectionDefinition(Name)]
public sealed class ShapesTests : ICollectionFixture<ShapesGateway>
{
    public const string Name = "Shapes";
}
