using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Commands;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>Documents to be compiled in one run.</summary>
/// <param name="Items">In ordinal order of their paths.</param>
/// <param name="Solution">The full path of the solution file; null: none.</param>
internal sealed record Batch(ImmutableArray<BatchItem> Items, string? Solution);

/// <summary>One document of a batch.</summary>
/// <param name="FullPath">Of the document.</param>
/// <param name="IsNamed">
/// Named by a workspace file. A file that a pattern or a shell came up with may be something else than a document, and is then passed over.
/// </param>
internal sealed record BatchItem(string FullPath, BuildSettings Settings, bool IsNamed);
