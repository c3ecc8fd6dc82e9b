using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>What every template sees of the control adapter; of none, where a gateway has none.</summary>
internal sealed record ControlView : TemplateView
{
    public required Identifier? Control { get; init; }
    public required bool ControlOpen { get; init; }
    public required IReadOnlyList<AdapterView> ControlAdapters { get; init; }
    public required CSharpString ControlTitle { get; init; }
    public required bool ControlHealth { get; init; }
    public required bool ControlStatus { get; init; }
    public required bool ControlMetrics { get; init; }
    public required bool ControlTraces { get; init; }
    public required bool ControlLogs { get; init; }
    public required int TraceCount { get; init; }
    public required bool KeepsTelemetry { get; init; }
    public required IReadOnlyList<Setting> TelemetryDefaults { get; init; }
    public required bool B3 { get; init; }

    internal sealed record Setting : TemplateView
    {
        public required CSharpString Name { get; init; }
        public required CSharpString Value { get; init; }
    }
}
