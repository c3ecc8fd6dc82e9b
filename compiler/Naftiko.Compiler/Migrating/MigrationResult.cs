using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Migrating;

/// <param name="Text">The rewritten document; null when it cannot be rewritten, or nothing is to be written.</param>
public sealed record MigrationResult(string? Text, ImmutableArray<Diagnostic> Diagnostics);
