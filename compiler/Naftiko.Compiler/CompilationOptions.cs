using Naftiko.Compiler.Text;

namespace Naftiko.Compiler;

/// <summary>How to compile a document.</summary>
public sealed record CompilationOptions
{
    /// <summary>Turn deviations from the specification into errors.</summary>
    public bool Strict { get; init; }

    /// <summary>The C# name of the gateway; null: made from the first exposed adapter's namespace.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Reads a file named by the document, relative to it; null when there is no such file. The library itself touches no file system
    /// to read documents.
    /// </summary>
    public Func<string, SourceFile?> ReadImport { get; init; } = static _ => null;
}
