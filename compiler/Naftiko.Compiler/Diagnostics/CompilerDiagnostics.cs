namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF9xxx: mistakes of the compiler itself. 9003 and 9004, which only tests could report, are not used again.</summary>
public static class CompilerDiagnostics
{
    public static readonly DiagnosticDescriptor Crash = new(
        "NAF9001", "A bug in naftikoc", Severity.Error,
        "This is a bug in naftikoc {0}, not in your document: {1}. Nothing was written.",
        "Please report it with the document (or the part of it that matters), the command you typed and the output of the same command with -v d.");

    public static readonly DiagnosticDescriptor GeneratedSyntax = new(
        "NAF9002", "The compiler made C# that cannot be parsed", Severity.Error,
        "naftikoc made {0}, line {1}, that is not C# ({2}); nothing was written.",
        "This is a bug in naftikoc: please report it with the document, or the smallest part of it that shows the bug.");
}
