using Naftiko.Compiler.Emit.Views;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>One parameter of an operation of an OpenAPI document.</summary>
internal static class OpenApiParameter
{
    public static JsonTree.Object Of(OperationInput input)
    {
        List<JsonMember> members = [new("name", input.Name), new("in", input.Place.Key())];
        if (input.Description is { Length: > 0 } description)
        {
            members.Add(new("description", description));
        }

        if (InputCode.IsRequired(input) || input.Place == InputPlace.Route)
        {
            members.Add(new("required", true));
        }

        if (input.Schema.Deprecated)
        {
            members.Add(new("deprecated", true));
        }

        var schema = ComponentSchemas.Inline(input.Schema with { Description = null, Deprecated = false, Item = ItemOf(input) });

        // The gateway takes an object as JSON text, where a schema alone would mean one parameter for each member.
        members.Add(input.Type == JsonType.Object
            ? new("content", DeclaredAnswers.Content([new("application/json", schema)])) : new("schema", schema));
        return new(members);
    }

    /// <summary>Placeholders of the path that no input is read from: of one that repeats, the first has the value.</summary>
    public static IEnumerable<JsonTree> Unread(RestRoute route, Operation operation) => route.Template.Split('{').Skip(1)
        .Select(static part => part[..part.IndexOf('}')])
        .Where(name => operation.Inputs.All(input => input.Place != InputPlace.Route || input.Name != name))
        .Select(static name => new JsonTree.Object(
        [
            new("name", name), new("in", InputPlace.Route.Key()), new("description", "The gateway does not read it."), new("required", true),
            new("schema", new JsonTree.Object([new("type", "string")])),
        ]));

    /// <summary>A list whose items nobody describes is one of texts, outside of a body.</summary>
    public static SchemaType? ItemOf(OperationInput input) => input switch
    {
        { Type: not JsonType.Array } => null,
        { Schema.Item: { } item } => item,
        _ => new(JsonType.String, null),
    };
}
