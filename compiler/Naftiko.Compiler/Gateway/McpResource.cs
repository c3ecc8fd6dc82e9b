using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Gateway;

/// <summary>What clients of an MCP adapter can read.</summary>
/// <param name="Uri">Unique in the adapter; of a template with its placeholders, of a folder without the paths of its files.</param>
/// <param name="MediaType">Null: the upstream says what it is, or the name of a file does.</param>
public abstract record McpResource(string Name, string Title, string? Description, string Uri, string? MediaType, SourceSpan Span)
{
    /// <summary>How a host shows it, where it is an interface (MCP Apps).</summary>
    public ResourceUi? Ui { get; init; }

    /// <summary>A call, or several; with placeholders in its URI a template of resources.</summary>
    /// <param name="Operation">The <see cref="Gateway.Operation.Identifier"/> that answers.</param>
    /// <param name="Values">What placeholders may be, where the document lists it.</param>
    public sealed record Dynamic(
        string Name,
        string Title,
        string? Description,
        string Uri,
        string? MediaType,
        string Operation,
        ImmutableArray<ListedValues> Values,
        SourceSpan Span) : McpResource(Name, Title, Description, Uri, MediaType, Span)
    {
        public bool IsTemplate => Uri.Contains('{', StringComparison.Ordinal);

        /// <summary>How many bytes it may have; null: what the settings allow.</summary>
        public long? MaxBinarySize { get; init; }

        /// <summary>The scopes a token needs for it besides those of the adapter; who has not got them does not see it.</summary>
        public ImmutableArray<string> Scopes { get; init; } = [];
    }

    /// <summary>The files of a folder, each a resource.</summary>
    /// <param name="Files">Ordered by path.</param>
    public sealed record Folder(
        string Name, string Title, string? Description, string Uri, string? MediaType, ImmutableArray<ResourceFile> Files, SourceSpan Span)
        : McpResource(Name, Title, Description, Uri, MediaType, Span)
    {
        /// <summary>The folder of its files in the project, unique in the adapter.</summary>
        public required string Place { get; init; }
    }
}

/// <summary>What an argument may be, for clients that complete what people type.</summary>
public sealed record ListedValues(string Name, ImmutableArray<string> Values);

/// <param name="Path">Relative to its folder, with forward slashes.</param>
/// <param name="Uri">What clients read it by.</param>
/// <param name="Content">Text, or base64 where it is none.</param>
public sealed record ResourceFile(string Path, string Uri, string MediaType, string Content, bool IsBase64)
{
    /// <summary>Where the files of all resources are in the project; nothing else is there.</summary>
    public const string Folder = "Generated/Resources/";

    /// <summary>Where it is below that folder.</summary>
    public string PlaceIn(McpAdapter adapter, McpResource.Folder resource) => $"{adapter.Name}/{resource.Place}/{Path}{(IsBase64 ? ".base64" : "")}";
}
