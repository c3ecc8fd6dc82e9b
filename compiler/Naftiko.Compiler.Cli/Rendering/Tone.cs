namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>What a piece of text is, which decides its colour.</summary>
internal enum Tone
{
    Plain,
    Error,
    Warning,
    Info,

    /// <summary>The subject of a message, stressed.</summary>
    Strong,
    Faint,
    Help,
    Added,
    Removed,
}
