namespace Naftiko.Compiler.Diagnostics;

/// <summary>NAF9xxx: mistakes of the compiler itself.</summary>
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

    public static readonly DiagnosticDescriptor GeneratedLayout = new(
        "NAF9003", "The compiler made C# that is not laid out as it should be", Severity.Error,
        "naftikoc made {0} with a layout that the C# formatter would change at line {1}.",
        "This is a bug in naftikoc: please report it with the document. The code works all the same; build without --verify to get it.");

    public static readonly DiagnosticDescriptor GeneratedSemantics = new(
        "NAF9004", "The compiler made C# that does not compile", Severity.Error,
        "naftikoc made {0}, line {1}, that does not compile ({2}).",
        "This is a bug in naftikoc: please report it with the document, or the smallest part of it that shows the bug.");
}
