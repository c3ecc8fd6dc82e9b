namespace Naftiko.Compiler.Diagnostics;

/// <summary>How much a diagnostic matters. Only an <see cref="Error"/> keeps the compiler from writing.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
