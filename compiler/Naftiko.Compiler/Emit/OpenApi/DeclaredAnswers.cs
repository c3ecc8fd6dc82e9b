using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>What a document says itself of the answers of a route.</summary>
/// <param name="successes">The statuses that <c>2XX</c> stands for.</param>
/// <param name="identifier">Begins the names of schemas.</param>
internal sealed class DeclaredAnswers(
    ImmutableArray<DeclaredResponse> declared, ImmutableArray<string> successes, string identifier, ComponentSchemas schemas)
{
    // Not every generator of clients reads a class. These are the statuses of which something can be said beforehand; any other is "default".
    private static readonly Dictionary<string, string[]> Classes = new(StringComparer.Ordinal)
    {
        ["1XX"] = ["100", "101", "103"],
        ["3XX"] = ["300", "301", "302", "303", "304", "307", "308"],
        ["4XX"] = ["400", "401", "403", "404", "405", "406", "409", "410", "411", "412", "413", "415", "422", "428", "429"],
        ["5XX"] = ["500", "501", "502", "503", "504"],
    };

    /// <summary>The compiler says something of a status: the document does not, and where it tells of one success it tells of all.</summary>
    public bool Leaves(string status) => declared.All(response => response.Status != status && !(status.StartsWith('2') && response.Status.StartsWith('2')));

    /// <param name="made">What the compiler says, by status.</param>
    public JsonTree.Object With(IEnumerable<JsonMember> made)
    {
        List<JsonMember> known = [.. declared.Where(static response => !IsClass(response)).Select(response => Response(response.Status, response)), .. made];
        foreach (var response in declared.Where(IsClass))
        {
            IEnumerable<string> statuses = response.Status == "2XX" ? successes : Classes[response.Status];
            known.AddRange(statuses.Where(status => !known.Exists(one => one.Name == status)).Select(status => Response(status, response)).ToList());
        }

        return new([.. known.OrderBy(static member => member.Name, StringComparer.Ordinal)], IsOpen: true);
    }

    public static JsonTree.Object Bytes(string mediaType) => Content([new(mediaType, Binary)]);

    public static JsonTree.Object Content(IReadOnlyList<JsonMember> schemas) => new(
        [.. schemas.Select(static content => new JsonMember(content.Name, new JsonTree.Object([new("schema", content.Value)])))], IsOpen: true);

    private static JsonTree.Object Binary { get; } = new([new("type", "string"), new("format", "binary")]);

    private static bool IsClass(DeclaredResponse response) => response.Status.EndsWith("XX", StringComparison.Ordinal);

    private JsonMember Response(string status, DeclaredResponse response)
    {
        // OpenAPI demands a description.
        List<JsonMember> members = [new("description", response.Description ?? "")];
        if (!response.Contents.IsEmpty)
        {
            members.Add(new("content", Content([.. response.Contents.Select(content => new JsonMember(content.MediaType, Schema(response, content)))])));
        }

        return new(status, new JsonTree.Object(members, IsOpen: true));
    }

    private JsonTree.Object Schema(DeclaredResponse response, DeclaredContent content) => content switch
    {
        { IsBinary: true } => Binary,
        { Schema: { } schema } => schemas.Body($"{identifier}Answer{(response.Status.StartsWith('2') ? "" : response.Status)}", schema),
        _ => new([]),
    };
}
