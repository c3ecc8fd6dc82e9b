namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF5xxx: what there is to say about the emitted project.</summary>
public static class EmitDiagnostics
{
    public static readonly DiagnosticDescriptor CompileCheckSkipped = new(
        "NAF5001", "The gateway was not compiled as a check", Severity.Warning,
        "The compile check of --verify was skipped: this machine lacks {0}.",
        "Install the .NET 10 SDK and build any gateway once with dotnet build, or leave out --verify.");
}
