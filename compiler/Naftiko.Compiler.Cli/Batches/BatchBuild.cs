using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>
/// Builds the documents of a batch: reading and compiling several at a time, finding folders and writing one after the other, so that the
/// same documents get the same folders and the same lines whatever the number of processors. No document keeps another from being built.
/// </summary>
internal sealed class BatchBuild
{
    private readonly ToolHost _host;
    private readonly Batch _batch;
    private readonly bool _mayTakeShortcut;
    private readonly OutputClaims _claims;
    private readonly DocumentSieve _sieve;

    public BatchBuild(Session session, Batch batch)
    {
        _host = session.Host;
        _batch = batch;
        _mayTakeShortcut = batch.Items is [var first, ..] && BuildCommand.MayTakeShortcut(session, first.Settings);
        _claims = OutputClaims.Of(batch.Items, _host);
        _sieve = new(batch, _host);
    }

    /// <param name="use">Takes each result, in the order of the documents, on this thread.</param>
    /// <param name="advance">Called by any thread when a document was compiled.</param>
    /// <param name="stop">Stops before the next document.</param>
    public void Run(Action<BatchResult> use, Action advance, CancellationToken stop) =>
        OrderedWork.Run(_batch.Items, item => Compile(item, advance), pending => use(Guarded(pending)), stop);

    private PendingBuild Compile(BatchItem item, Action advance)
    {
        var started = _host.Clock.GetTimestamp();
        try
        {
            var (build, problem) = GatewayBuild.Open(_host, _claims.Settings(item));
            var compiled = build is null || (_mayTakeShortcut && build.IsKnownToBeCurrent()) ? null : build.Compile();
            return new(item, build, compiled, problem, _host.Clock.GetElapsedTime(started));
        }
#pragma warning disable CA1031 // Whatever was missed concerns this document; the others are built all the same.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(item, null, null, Crash.Of(e), _host.Clock.GetElapsedTime(started));
        }
        finally
        {
            advance();
        }
    }

    private BatchResult Guarded(PendingBuild pending)
    {
        var started = _host.Clock.GetTimestamp();
        var skipped = "";
        BuildOutcome outcome;
        try
        {
            (outcome, skipped) = Conclude(pending);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e)
#pragma warning restore CA1031
        {
            outcome = BuildStep.Unreadable(Crash.Of(e));
        }

        return new(pending.Item, outcome, skipped, pending.Elapsed + _host.Clock.GetElapsedTime(started));
    }

    private (BuildOutcome Outcome, string Skipped) Conclude(PendingBuild pending)
    {
        if (pending.Build is not { } build)
        {
            return (BuildStep.Unreadable(pending.Problem!), "");
        }

        if (pending.Compiled is not { } compiled)
        {
            return (BuildStep.KnownToBeCurrent(_host, build), "");
        }

        if (_sieve.WhyPassedOver(pending.Item, build.Document, compiled) is { } reason)
        {
            return (BuildOutcome.None, reason);
        }

        var taken = default(Diagnostic);
        if (build.Target is null && !compiled.HasErrors)
        {
            (compiled, taken) = FindFolder(pending.Item, build, compiled);
        }

        var outcome = BuildStep.Conclude(_host, _claims.Settings(pending.Item), build, compiled);
        return (taken is null ? outcome : outcome with { Findings = [.. outcome.Findings, taken] }, "");
    }

    private (CompiledDocument Compiled, Diagnostic? Taken) FindFolder(BatchItem item, GatewayBuild build, CompiledDocument compiled)
    {
        var name = compiled.Model!.Name;
        if (_claims.TryTake(build.Parent, name, item))
        {
            return (build.Aim(OutputTarget.Default(build.Parent, name), compiled), null);
        }

        var owner = _claims.OwnerOf(build.Parent, name)!;
        foreach (var other in OutputClaims.OtherNames(item, name).Where(other => _claims.OwnerOf(build.Parent, other) is null))
        {
            // The compiler has a word in it, too: some names would hide others in the generated code.
            compiled = build.CompileAs(other);
            var final = compiled.Model!.Name;
            if (_claims.TryTake(build.Parent, final, item))
            {
                compiled = build.Aim(OutputTarget.Default(build.Parent, final), compiled);
                return (compiled, new(CommandLineDiagnostics.NameTaken, null, item.Settings.Document, name, owner.Settings.Document, final));
            }
        }

        throw new InvalidOperationException("There is always another number.");
    }
}
