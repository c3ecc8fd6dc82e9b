namespace Naftiko.Compiler.Cli.Commands;

/// <summary>What <c>build</c> and <c>diff</c> are asked to do.</summary>
/// <param name="Output">The project folder; null: beside the document.</param>
internal sealed record BuildSettings(string Document, string? Output, string? Name, bool Strict)
{
    public bool Check { get; init; }

    public bool DryRun { get; init; }

    public bool Force { get; init; }

    public bool Verify { get; init; }
}
