using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using NJsonSchema.Validation;

namespace Naftiko.Compiler.Schema;

/// <summary>Checks a document against <c>schema/naftiko.schema.json</c>, one sentence per mistake.</summary>
public static class SchemaCheck
{
    /// <summary>The library resolves references lazily, and documents are compiled in parallel.</summary>
    private static readonly Lock Gate = new();

    public static ImmutableArray<Diagnostic> Check(MappingNode root)
    {
        var json = JsonTree.Of(root);
        lock (Gate)
        {
            var errors = new JsonSchemaValidator().Validate(json, SchemaFile.Schema);
            var findings = new DiagnosticBag();
            new SchemaErrors(findings).Report(errors);
            return findings.ToImmutable();
        }
    }
}
