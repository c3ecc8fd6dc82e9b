using System.Collections.Immutable;

namespace Naftiko.Compiler.Cli.Manual;

/// <summary>A page of the cookbook with the document it is about.</summary>
/// <param name="Document">The capability document.</param>
/// <param name="Files">What the document names besides: texts by their paths, relative to it, with slashes.</param>
internal sealed record Recipe(
    string Name,
    ImmutableArray<string> Words,
    string Page,
    string Document,
    ImmutableSortedDictionary<string, string> Files) : Topic(Name, Words, Page);
