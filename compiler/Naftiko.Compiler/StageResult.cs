using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler;

/// <summary>What a stage returns: its value, or null when errors kept it from making one, and what it found.</summary>
public readonly record struct StageResult<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class;
