using Naftiko.Gateway.Tests.Inputs;

namespace Naftiko.Gateway.Tests.Values;

/// <summary>A gateway whose values come from callers, steps and the document, and its stub upstream.</summary>
public sealed class ValuesGateway : InputsGateway
{
    protected override string Document => Path.Combine("Values", "values.naftiko.yaml");
}

[CollectionDefinition(Name)]
public sealed class ValuesTests : ICollectionFixture<ValuesGateway>
{
    public const string Name = "Values";
}
