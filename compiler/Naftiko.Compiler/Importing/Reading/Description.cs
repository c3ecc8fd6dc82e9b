using Microsoft.OpenApi;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Reading;

/// <summary>A description that was read.</summary>
internal sealed record Description(OpenApiDocument Document, MappingNode Root)
{
    /// <summary>The key of an operation, or what is nearest to it.</summary>
    public SourceSpan Place(string path, string method)
    {
        var paths = (Root.Find("paths")?.Value as MappingNode)?.Find(path);
        return (paths?.Value as MappingNode)?.Find(method.ToLowerInvariant())?.Key.Span ?? paths?.Key.Span ?? Start;
    }

    public SourceSpan Start => Root.Entries.IsEmpty ? Root.Span : Root.Entries[0].Key.Span;

    public SourceSpan At(string pointer) => DescriptionTree.Nearest(Root, pointer) is var node && node != Root ? node.Span : Start;
}
