using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Naftiko.Compiler.Schema;

/// <summary>Checks a document against <c>schema/naftiko.schema.json</c>, one sentence per mistake.</summary>
public static class SchemaCheck
{
    /// <summary>The library resolves references lazily, and documents are compiled in parallel.</summary>
    private static readonly Lock Gate = new();

    public static ImmutableArray<Diagnostic> Check(MappingNode root) => Check(root, SchemaFile.Schema);

    /// <param name="definition">The block that the mapping is, by its name in the schema.</param>
    internal static ImmutableArray<Diagnostic> Check(MappingNode block, string definition) => Check(block, SchemaFile.Schema.Definitions[definition]);

    private static ImmutableArray<Diagnostic> Check(MappingNode root, JsonSchema schema)
    {
        var json = JsonTree.Of(root);
        lock (Gate)
        {
            var errors = new JsonSchemaValidator().Validate(json, schema);
            var findings = new DiagnosticBag();
            new SchemaErrors(findings).Report(errors);
            return findings.ToImmutable();
        }
    }
}
