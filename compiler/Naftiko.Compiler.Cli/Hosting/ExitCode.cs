using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Hosting;

/// <summary>What the process returns; part of the tool's contract.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>The document has errors.</summary>
    public const int DocumentErrors = 1;

    /// <summary>The command line, an unreadable input or an unwritable output.</summary>
    public const int Usage = 2;

    /// <summary><c>--check</c>: the output is not current.</summary>
    public const int NotCurrent = 3;

    /// <summary>A generated file was edited by hand, or something that is not the compiler's is in the way.</summary>
    public const int Conflict = 4;

    /// <summary>A bug in the compiler (EX_SOFTWARE of sysexits.h).</summary>
    public const int Bug = 70;

    /// <summary>The gravest of all findings decides.</summary>
    public static int Of(IEnumerable<Diagnostic> diagnostics)
    {
        var codes = diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => Of(d.Descriptor)).ToHashSet();
        return Array.Find([Bug, Usage, DocumentErrors, Conflict, NotCurrent], codes.Contains);
    }

    private static int Of(DiagnosticDescriptor descriptor) => descriptor.Id switch
    {
        "NAF6001" or "NAF6002" or "NAF6003" or "NAF6004" or "NAF6005" => Conflict,
        "NAF6010" => NotCurrent,
        ['N', 'A', 'F', '6' or '7', ..] => Usage,
        ['N', 'A', 'F', '9', ..] => Bug,
        _ => DocumentErrors,
    };
}
