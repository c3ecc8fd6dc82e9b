namespace Naftiko.Compiler.Cli.Rendering;

internal enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>Findings that say the same are shown once.</summary>
    Normal,

    /// <summary>Every finding by itself, and more about what is done.</summary>
    Detailed,
}
