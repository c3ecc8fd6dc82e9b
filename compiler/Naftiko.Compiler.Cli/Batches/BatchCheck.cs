using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>Compiles the documents of a batch and writes nothing.</summary>
internal sealed class BatchCheck(ToolHost host, Batch batch)
{
    private readonly DocumentSieve _sieve = new(batch, host);

    /// <inheritdoc cref="BatchBuild.Run"/>
    public void Run(Action<BatchResult> use, Action advance, CancellationToken stop) =>
        OrderedWork.Run(batch.Items, item => Check(item, advance), use, stop);

    private BatchResult Check(BatchItem item, Action advance)
    {
        var started = host.Clock.GetTimestamp();
        var (outcome, skipped) = Compile(item);
        advance();
        return new(item, outcome, skipped, host.Clock.GetElapsedTime(started));
    }

    private (BuildOutcome Outcome, string Skipped) Compile(BatchItem item)
    {
        try
        {
            var (document, problem) = Document.Open(host, item.FullPath, isTyped: false);
            if (document is null)
            {
                return (BuildStep.Unreadable(problem!), "");
            }

            var compiled = document.Compile(item.Settings.Name, item.Settings.Compile);
            return _sieve.WhyPassedOver(item, document, compiled) is { } reason
                ? (BuildOutcome.None, reason)
                : (new(compiled.HasErrors ? BuildResult.Refused : BuildResult.Checked, "", compiled.Findings) { Compiled = compiled }, "");
        }
#pragma warning disable CA1031 // Whatever was missed concerns this document; the others are checked all the same.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return (BuildStep.Unreadable(Crash.Of(e)), "");
        }
    }
}
