using System.Collections.Immutable;

namespace Naftiko.Compiler.Importing.Parts;

/// <summary>The API as it will stand in the document.</summary>
internal sealed record ImportedApi(string Name, string Title, string? Description, string? BaseUri, ImmutableArray<ImportedOperation> Operations)
{
    /// <summary>The credential of most operations.</summary>
    public ImportedCredential Credential => Operations
        .GroupBy(static operation => operation.Credential.Key)
        .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => group.First().Credential)
        .FirstOrDefault() ?? ImportedCredential.None;

    public IEnumerable<string> Secrets => Operations.SelectMany(static operation => operation.Credential.Secrets).Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
