using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler;

/// <summary>How to compile a document.</summary>
public sealed record CompilationOptions
{
    /// <summary>Turn deviations from the specification into errors.</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Leave out the REST operations and tools that cannot succeed, with a warning each, instead of refusing the document. Errors that
    /// are not confined to one of them still refuse it, and so does a document in which nothing is left.
    /// </summary>
    public bool KeepGoing { get; init; }

    /// <summary>
    /// Adapters for a document that exposes nothing: everything it consumes is exposed by each of them, a REST route per operation at its own
    /// path, a tool per operation.
    /// </summary>
    public ImmutableArray<AdapterKind> Expose { get; init; } = [];

    /// <summary>Files besides the project itself, those for deployment for example.</summary>
    public ImmutableArray<Addition> Additions { get; init; } = [];

    /// <summary>
    /// Severities by id of diagnostic, for those that are no errors by themselves; null turns one off. <see cref="Strict"/> weighs more.
    /// </summary>
    public ImmutableSortedDictionary<string, Severity?> Severities { get; init; } =
        ImmutableSortedDictionary.Create<string, Severity?>(StringComparer.Ordinal);

    /// <summary>The C# name of the gateway; null: made from the first exposed adapter's namespace.</summary>
    public string? Name { get; init; }

    /// <summary>What is put into the document before it is looked at; null: nothing.</summary>
    public SourceFile? Overlay { get; init; }

    /// <summary>
    /// Reads a file that is imported, by its path relative to the document. Asked more than once for a file that is imported more than once. The
    /// library itself touches no file system to read documents.
    /// </summary>
    public Func<string, ImportedText> ReadImport { get; init; } = static _ => ImportedText.Missing;

    /// <summary>Reads the files of a folder, by its path relative to the document.</summary>
    public Func<string, ImportedFolder> ReadFolder { get; init; } = static _ => ImportedFolder.Missing;

    /// <summary>Differs whenever the choices above, but for the name, may lead to other files or other findings.</summary>
    public string Fingerprint => string.Join(
        ' ',
        [
            Strict ? "strict" : "", KeepGoing ? "keep-going" : "",
            .. Expose.Select(static kind => $"expose-{kind}"),
            .. Additions.InOrder().Select(static addition => $"with-{addition}"),
            .. Severities.Select(static s => $"{s.Key}={s.Value?.ToString() ?? "Off"}"),
        ]);
}
