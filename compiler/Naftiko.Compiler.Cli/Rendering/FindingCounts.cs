using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Rendering;

internal readonly record struct FindingCounts(int Errors, int Warnings)
{
    public static FindingCounts Of(IReadOnlyCollection<Diagnostic> diagnostics) => new(
        diagnostics.Count(static d => d.Severity == Severity.Error), diagnostics.Count(static d => d.Severity == Severity.Warning));
}
