using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>A consumed operation and where it stands in the document.</summary>
internal sealed record ConsumedSite(ConsumedApi Api, ConsumedOperation Operation, MappingNode Node)
{
    /// <summary>As messages name it.</summary>
    public string Title => $"{Api.Namespace.Value}.{Operation.Name.Value}";

    public string Request => $"{Operation.Method} {Operation.Path}";

    public string? BaseUri => (Operation.Server is { } server ? server.BaseUri : Api.BaseUri)?.Value;
}
