using System.Collections.Immutable;
using Microsoft.OpenApi;

namespace Naftiko.Compiler.Importing.Operations;

/// <summary>One operation of a description with what its path says for it.</summary>
/// <param name="Method">In upper case.</param>
/// <param name="Tag">The first one, else a word of the path.</param>
internal sealed record DescribedOperation(
    string Path, string Method, OpenApiOperation Operation, ImmutableArray<IOpenApiParameter> Parameters, IList<OpenApiServer> Servers, string Tag)
{
    /// <summary>What it is called in messages.</summary>
    public string Title => $"{Method} {Path}";

    public IEnumerable<string> Tags => (Operation.Tags ?? Enumerable.Empty<OpenApiTagReference>())
        .Select(static tag => tag.Reference.Id ?? tag.Name).OfType<string>();
}
