using Naftiko.Compiler.Cli.Documents;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>What <c>build</c> and <c>diff</c> are asked to do.</summary>
/// <param name="Output">The project folder; null: a folder with the name of the gateway.</param>
/// <param name="Compile">How the document is judged.</param>
internal sealed record BuildSettings(string Document, string? Output, string? Name, CompileSettings Compile)
{
    /// <summary>The folder in which the project folder is made when none is named; null: beside the document.</summary>
    public string? Parent { get; init; }

    /// <summary>One of several documents: which of them gets a folder is decided when the names of all before it are known.</summary>
    public bool IsInCompany { get; init; }

    public bool Check { get; init; }

    public bool DryRun { get; init; }

    public bool Force { get; init; }

    public bool Verify { get; init; }
}
