using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>
/// What a program reads about a batch. It is written while the batch goes on, so that the text and the findings of a document are let go
/// of as soon as it is done.
/// </summary>
internal abstract class BatchAnswer : IDisposable
{
    /// <summary>Null when the answer is for people.</summary>
    public static BatchAnswer? For(Session session) => session.Options.Format switch
    {
        OutputFormat.Json => new JsonBatchAnswer(session),
        OutputFormat.Sarif => new SarifBatchAnswer(session.Host.Out),
        _ => null,
    };

    public abstract void Add(BatchResult result, BatchRow row);

    /// <param name="findings">Those that concern no single document.</param>
    /// <param name="counts">Of all findings.</param>
    public abstract void Finish(ImmutableArray<Diagnostic> findings, int exitCode, FindingCounts counts);

    public abstract void Dispose();
}
