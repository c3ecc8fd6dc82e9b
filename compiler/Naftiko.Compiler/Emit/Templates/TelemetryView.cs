using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>Telemetry.cs</c>.</summary>
internal sealed record TelemetryView : TemplateView
{
    public required CSharpString ServiceName { get; init; }
}
