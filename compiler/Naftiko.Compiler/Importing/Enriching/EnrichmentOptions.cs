namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>How a description may add to a document.</summary>
public sealed record EnrichmentOptions
{
    /// <summary>The namespace of the API that the description is of; null: whichever it fits.</summary>
    public string? Api { get; init; }

    /// <summary>Have tools announce what they answer, too, where the description tells: they then return what is announced and nothing else.</summary>
    public bool Outputs { get; init; }

    /// <summary>How the document is compiled before and after, to see that nothing got worse.</summary>
    public CompilationOptions Compilation { get; init; } = new();

    /// <summary>Reads a file that a <c>$ref</c> names, by its path relative to the description.</summary>
    public Func<string, ImportedText> ReadDescription { get; init; } = static _ => ImportedText.Missing;
}
