namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF9xxx: mistakes of the compiler itself.</summary>
public static class CompilerDiagnostics
{
    public static readonly DiagnosticDescriptor Crash = new(
        "NAF9001", "A bug in naftikoc", Severity.Error,
        "This is a bug in naftikoc {0}, not in your document: {1}. Nothing was written.",
        "Please report it with the document (or the part of it that matters), the command you typed and the output of the same command with -v d.");
}
