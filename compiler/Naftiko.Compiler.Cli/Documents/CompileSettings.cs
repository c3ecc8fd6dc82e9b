using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Documents;

/// <summary>How a document is to be judged.</summary>
internal sealed record CompileSettings
{
    public static CompileSettings Default { get; } = new();

    public bool Strict { get; init; }

    public bool KeepGoing { get; init; }

    /// <summary>Adapters for a document that exposes nothing.</summary>
    public ImmutableArray<AdapterKind> Expose { get; init; } = [];

    /// <summary>Files besides the project itself.</summary>
    public ImmutableArray<Addition> Additions { get; init; } = [];

    /// <summary>By id of diagnostic; null: off.</summary>
    public ImmutableSortedDictionary<string, Severity?> Severities { get; init; } = new CompilationOptions().Severities;

    public string Fingerprint => ToOptions(null, static _ => ImportedText.Missing, static _ => ImportedFolder.Missing).Fingerprint;

    /// <summary>These settings where they say something, else the outer ones.</summary>
    public CompileSettings Over(CompileSettings outer) => new()
    {
        Strict = Strict || outer.Strict,
        KeepGoing = KeepGoing || outer.KeepGoing,
        Severities = outer.Severities.SetItems(Severities),
        Expose = Expose.IsEmpty ? outer.Expose : Expose,
        Additions = Additions.Concat(outer.Additions).InOrder(),
    };

    public CompilationOptions ToOptions(string? name, Func<string, ImportedText> readImport, Func<string, ImportedFolder> readFolder) => new()
    {
        Name = name,
        Strict = Strict,
        KeepGoing = KeepGoing,
        Severities = Severities,
        Expose = Expose,
        Additions = Additions,
        ReadImport = readImport,
        ReadFolder = readFolder,
    };
}
