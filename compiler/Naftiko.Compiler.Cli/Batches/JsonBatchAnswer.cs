using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Cli.Rendering;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>
/// One JSON object in two halves: documents are passed on as they are done; the findings of all of them, which are a list of their own beside
/// that of the documents, wait packed until the end.
/// </summary>
internal sealed class JsonBatchAnswer : BatchAnswer
{
    private readonly Session _session;
    private readonly JsonStream _documents;
    private readonly PackedText _waiting = new();
    private readonly JsonStream _findings;

    public JsonBatchAnswer(Session session)
    {
        _session = session;
        _documents = new(session.Host.Out);
        _documents.Writer.WriteStartObject();
        JsonRenderer.WriteVersion(_documents.Writer);
        _documents.Writer.WriteStartArray("documents");
        _findings = new(_waiting);
        _findings.Writer.WriteStartObject();
        _findings.Writer.WriteStartArray("diagnostics");
    }

    public override void Add(BatchResult result, BatchRow row)
    {
        BatchReport.WriteJson(_documents.Writer, _session, row, result);
        _documents.Flush();
        Write(result.Findings);
    }

    public override void Finish(ImmutableArray<Diagnostic> findings, int exitCode, FindingCounts counts)
    {
        Write(findings);
        _findings.Writer.WriteEndArray();
        JsonRenderer.WriteCounts(_findings.Writer, exitCode, counts);
        _findings.Writer.WriteEndObject();
        _findings.Dispose();

        _documents.Writer.WriteEndArray();
        _documents.Flush();
        _session.Host.Out.Write(',');
        _waiting.CopyTo(_session.Host.Out, skip: "{".Length);
        _session.Host.Out.Flush();
    }

    public override void Dispose() => _waiting.Dispose();

    private void Write(ImmutableArray<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            JsonRenderer.Write(_findings.Writer, finding);
        }

        _findings.Flush();
    }
}
