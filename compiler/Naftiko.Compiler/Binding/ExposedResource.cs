using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>What a resource is read by.</summary>
/// <param name="Uri">With placeholders it is a template of resources.</param>
/// <param name="Order">Its place among the resources of the adapter.</param>
internal sealed record ExposedResource(PathTemplate Uri, SourceSpan UriSpan, string? MediaType, ResourceUi? Ui, int Order);

/// <summary>A folder whose files are resources.</summary>
/// <param name="Files">Those that can be served, ordered by path.</param>
/// <param name="Order">Its place among the resources of the adapter.</param>
internal sealed record ExposedFolder(
    SpannedText Name,
    string? Title,
    string? Description,
    SpannedText Uri,
    string? MediaType,
    ImmutableArray<FolderFile> Files,
    ResourceUi? Ui,
    int Order)
{
    /// <summary>What a file of it is read by: a path is encoded as RFC 3986 has it.</summary>
    public string UriOf(FolderFile file) => $"{Uri.Value}/{string.Join('/', file.Path.Split('/').Select(System.Uri.EscapeDataString))}";
}

/// <summary>The interface of a tool.</summary>
/// <param name="ResourceUri">Null: it has none of its own.</param>
internal sealed record ExposedUi(SpannedText? ResourceUri, ImmutableArray<string> Visibility);
