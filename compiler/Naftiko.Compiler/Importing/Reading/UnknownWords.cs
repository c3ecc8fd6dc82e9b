using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Reading;

/// <summary>Counts what a description says and a capability document has no word for, so that nothing is lost without a sign.</summary>
internal sealed class UnknownWords
{
    private static readonly HashSet<string> InSchemas =
    [
        "minItems", "maxItems", "uniqueItems", "multipleOf", "minProperties", "maxProperties", "patternProperties", "not", "if", "then", "else",
        "dependentSchemas", "dependentRequired", "discriminator", "xml", "contains", "prefixItems", "propertyNames", "unevaluatedProperties",
        "unevaluatedItems", "$dynamicRef", "externalDocs", "contentEncoding", "contentMediaType", "contentSchema",
    ];

    private static readonly HashSet<string> InParts =
    [
        "callbacks", "links", "webhooks", "externalDocs", "headers", "encoding", "termsOfService", "contact", "license", "jsonSchemaDialect",
        "additionalOperations", "allowEmptyValue", "allowReserved",
    ];

    private readonly SortedDictionary<string, (SourceSpan First, int Count)> _seen = new(StringComparer.Ordinal);

    public void Note(NodeRole role, string key, SourceSpan span)
    {
        var isUnknown = key.StartsWith("x-", StringComparison.Ordinal) ? role is NodeRole.Part or NodeRole.Schema
            : role switch
            {
                NodeRole.Schema => InSchemas.Contains(key),
                NodeRole.Part => InParts.Contains(key),
                NodeRole.Parts or NodeRole.Schemas or NodeRole.Data => false,
            };
        if (isUnknown)
        {
            _seen[key] = _seen.TryGetValue(key, out var seen) ? (seen.First, seen.Count + 1) : (span, 1);
        }
    }

    public ImmutableArray<Diagnostic> Report() =>
    [
        .. _seen.Select(static word => new Diagnostic(
            ImportingDiagnostics.NotCarried, word.Value.First, word.Key,
            word.Value.Count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{word.Value.Count} times"))
        {
            Subject = string.Create(CultureInfo.InvariantCulture, $"`{word.Key}` ({word.Value.Count})"),
        }),
    ];
}
