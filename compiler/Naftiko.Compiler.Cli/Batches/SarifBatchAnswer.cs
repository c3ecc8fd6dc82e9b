using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>The results of all documents in one run.</summary>
internal sealed class SarifBatchAnswer : BatchAnswer
{
    private readonly JsonStream _stream;
    private readonly SarifWriter _sarif;

    public SarifBatchAnswer(TextWriter target)
    {
        _stream = new(target);
        _sarif = new(_stream.Writer);
    }

    public override void Add(BatchResult result, BatchRow row)
    {
        _sarif.Add(result.Findings);
        _stream.Flush();
    }

    public override void Finish(ImmutableArray<Diagnostic> findings, int exitCode, FindingCounts counts)
    {
        _sarif.Add(findings);
        _sarif.Finish(exitCode);
    }

    public override void Dispose() => _stream.Dispose();
}
