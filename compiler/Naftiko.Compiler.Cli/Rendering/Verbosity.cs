namespace Naftiko.Compiler.Cli.Rendering;

internal enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>Errors and warnings; those that say the same are shown once. Notes are counted.</summary>
    Normal,

    /// <summary>Every finding by itself, and more about what is done.</summary>
    Detailed,
}
