using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering;

/// <summary>What the parts of lowering share.</summary>
internal sealed class LoweringContext
{
    public LoweringContext(BoundDocument document)
    {
        Document = document;
        Secrets = new(document, this);
    }

    public BoundDocument Document { get; }

    public DiagnosticBag Findings { get; } = new();

    public SecretTable Secrets { get; }

    /// <summary>What is reported until the returned value is disposed of concerns this one operation or tool.</summary>
    public IDisposable Within(DiagnosticScope scope) => Findings.Within(scope);

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        Findings.Report(descriptor, span, arguments);
}
