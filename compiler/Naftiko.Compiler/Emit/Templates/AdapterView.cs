using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>An adapter in what every template sees.</summary>
internal sealed record AdapterView : TemplateView
{
    public required Identifier Name { get; init; }
    public required CSharpString WireName { get; init; }
    public required int Port { get; init; }
    public required bool Host { get; init; }
    public required FixedText Type { get; init; }
}
