using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>What a document says itself of the answers of a route.</summary>
internal static class DeclaredAnswers
{
    /// <param name="made">What the compiler knows of them, by status.</param>
    /// <returns>Both; of a status that both know what the document says, and of success nothing else either.</returns>
    public static JsonTree.Object In(IReadOnlyList<JsonMember> made, ImmutableArray<DeclaredResponse> declared)
    {
        var saysSuccess = declared.Any(static response => response.Status.StartsWith('2'));
        var others = made.Where(member => !(saysSuccess && member.Name.StartsWith('2')) && declared.All(response => response.Status != member.Name));
        return new([.. declared.Select(Response).Concat(others).OrderBy(static member => member.Name, StringComparer.Ordinal)], IsOpen: true);
    }

    public static JsonTree.Object Bytes(string mediaType) => Content([new(mediaType, true, null)]);

    private static JsonMember Response(DeclaredResponse response)
    {
        // OpenAPI demands a description.
        List<JsonMember> members = [new("description", response.Description ?? "")];
        if (!response.Contents.IsEmpty)
        {
            members.Add(new("content", Content(response.Contents)));
        }

        return new(response.Status, new JsonTree.Object(members, IsOpen: true));
    }

    private static JsonTree.Object Content(ImmutableArray<DeclaredContent> contents) => new(
        [.. contents.Select(static content => new JsonMember(content.MediaType, new JsonTree.Object(
            content.IsBinary ? [new("schema", new JsonTree.Object([new("type", "string"), new("format", "binary")]))]
            : content.Schema is { } schema ? [new("schema", SchemaTree.Of(schema))]
            : [])))],
        IsOpen: true);
}
