using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Format;

/// <summary>Parses every emitted C# file; a syntax error is a bug of the compiler.</summary>
public static class FormatGuard
{
    public static ImmutableArray<Diagnostic> Check(ImmutableArray<GeneratedFile> files) => throw new NotSupportedException($"{files.Length}");
}
