namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>CallTests.cs</c> of the generated tests.</summary>
internal sealed record CallTestsView : TemplateView
{
    public required bool HasSecrets { get; init; }
    public required bool Asks { get; init; }
}
