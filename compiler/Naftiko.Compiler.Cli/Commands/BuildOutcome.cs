using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>What became of one document in a build.</summary>
/// <param name="What">The sentence of the summary: "Wrote 43 files to Orders.Gateway".</param>
/// <param name="Findings">Those of the compilation, followed by those about the output folder.</param>
internal sealed record BuildOutcome(BuildResult Result, string What, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Of a file that is no document.</summary>
    public static BuildOutcome None { get; } = new(BuildResult.Refused, "", []);

    public GatewayBuild? Build { get; init; }

    /// <summary>Null when the document could not be read, and when it was known to be current without compiling it.</summary>
    public CompiledDocument? Compiled { get; init; }

    /// <summary>Null when there was none to be made.</summary>
    public OutputPlan? Plan { get; init; }
}

internal enum BuildResult
{
    Written,
    Unchanged,

    /// <summary>A dry run: what would be written.</summary>
    Planned,

    /// <summary><c>--check</c>: a build would change something.</summary>
    NotCurrent,

    /// <summary>Compiled, and nothing else was asked for.</summary>
    Checked,

    /// <summary>The document has errors, or the output folder is not as it should be; nothing was written.</summary>
    Refused,
}
