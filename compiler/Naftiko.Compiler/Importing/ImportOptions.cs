using System.Collections.Immutable;

namespace Naftiko.Compiler.Importing;

/// <summary>What to take of a description of an API, and what to make of it.</summary>
public sealed record ImportOptions
{
    /// <summary>Only operations with one of these tags; empty: all.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Only operations at one of these paths, in which <c>*</c> stands for any text; empty: all.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>Only operations with one of these ids, in which <c>*</c> stands for any text; empty: all.</summary>
    public ImmutableArray<string> Operations { get; init; } = [];

    /// <summary>The most tools that one adapter may have; null: any number.</summary>
    public int? MaxTools { get; init; }

    public ImmutableArray<AdapterKind> Adapters { get; init; } = [AdapterKind.Rest, AdapterKind.Mcp];

    /// <summary>One MCP adapter for each tag instead of one for all tools.</summary>
    public bool ByTag { get; init; }

    /// <summary>Announce what tools answer, where the description tells.</summary>
    public bool Outputs { get; init; } = true;

    /// <summary>Reads a file that a <c>$ref</c> names, by its path relative to the description.</summary>
    public Func<string, ImportedText> ReadFile { get; init; } = static _ => ImportedText.Missing;
}
