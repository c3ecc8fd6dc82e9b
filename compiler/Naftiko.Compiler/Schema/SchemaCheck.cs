using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Schema;

/// <summary>Checks a document against <c>schema/naftiko.schema.json</c>, one sentence per mistake.</summary>
public static class SchemaCheck
{
    public static ImmutableArray<Diagnostic> Check(MappingNode root) => throw new NotSupportedException(root.Kind);
}
