using Naftiko.Compiler.Cli.Rendering;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>What every command can be told.</summary>
internal sealed record CommonOptions(Verbosity Verbosity, OutputFormat Format, bool NoColour)
{
    public static CommonOptions Default { get; } = new(Verbosity.Normal, OutputFormat.Human, false);
}
