using Naftiko.Compiler.Cli.Documents;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>What <c>build</c> and <c>diff</c> are asked to do.</summary>
/// <param name="Output">The project folder; null: beside the document.</param>
/// <param name="Compile">How the document is judged.</param>
internal sealed record BuildSettings(string Document, string? Output, string? Name, CompileSettings Compile)
{
    public bool Check { get; init; }

    public bool DryRun { get; init; }

    public bool Force { get; init; }

    public bool Verify { get; init; }
}
