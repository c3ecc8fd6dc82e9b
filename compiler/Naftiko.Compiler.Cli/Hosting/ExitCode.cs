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

    /// <summary><c>diff</c> of two documents: callers of the first would fail or misread something.</summary>
    public const int Breaking = 5;

    /// <summary>A bug in the compiler (EX_SOFTWARE of sysexits.h).</summary>
    public const int Bug = 70;

    /// <summary>Stopped by Ctrl-C or SIGTERM before the work was done (128 + SIGINT, as shells have it).</summary>
    public const int Interrupted = 130;

    /// <summary>From the gravest to the mildest.</summary>
    private static readonly int[] Gravity = [Bug, Usage, DocumentErrors, Conflict, NotCurrent];

    /// <summary>For the help of commands.</summary>
    public static string Meaning(int code) => code switch
    {
        Ok => "ok; there may be warnings",
        DocumentErrors => "the document has errors",
        Usage => "the command line, an unreadable input or an unwritable output",
        NotCurrent => "--check: something would change",
        Conflict => "a generated file was edited by hand, or another file is in the way",
        Breaking => "of two documents: something breaks callers",
        Bug => "a bug in the compiler",
        Interrupted => "stopped by Ctrl-C",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>The gravest of several exit codes.</summary>
    public static int Worst(IReadOnlyCollection<int> codes) => Array.Find(Gravity, codes.Contains);

    /// <summary>The gravest of all findings decides.</summary>
    public static int Of(IEnumerable<Diagnostic> diagnostics) =>
        Worst(diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => Of(d.Descriptor)).ToHashSet());

    private static int Of(DiagnosticDescriptor descriptor) => descriptor.Id switch
    {
        "NAF6001" or "NAF6002" or "NAF6003" or "NAF6004" or "NAF6005" or "NAF6011" => Conflict,
        "NAF6010" or "NAF5048" => NotCurrent,
        "NAF5047" => Usage,
        ['N', 'A', 'F', '6' or '7', ..] => Usage,
        ['N', 'A', 'F', '9', ..] => Bug,
        _ => DocumentErrors,
    };
}
