using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>The request body of an operation of an OpenAPI document.</summary>
internal static class OpenApiBody
{
    public static JsonTree.Object? Of(OpenApiComponents parts, Operation operation)
    {
        var inputs = operation.Inputs.Where(static i => i.Place == InputPlace.BodyMember).ToList();
        if (operation.Body is null && inputs.Count == 0)
        {
            return null;
        }

        List<JsonMember> members = [];
        if (operation.Body?.Description is { Length: > 0 } description)
        {
            members.Add(new("description", description));
        }

        if (operation.Body is { Required: true } || inputs.Exists(static i => i.Required))
        {
            members.Add(new("required", true));
        }

        var (mediaType, schema) = operation switch
        {
            { TakesFiles: true } => ("multipart/form-data", Whole(inputs)),
            { Body: { IsText: true, IsChecked: false } } => ("text/plain", new SchemaType(JsonType.String, null)),
            { Body: { IsChecked: true, Schema: { } known } } => ("application/json", known with { Description = null }),
            _ => ("application/json", inputs.Count == 0 ? new(JsonType.Any, null) : Whole(inputs)),
        };

        // Generators take a form apart, so that it needs no name.
        var written = operation.TakesFiles ? ComponentSchemas.Inline(schema)
            : parts.Schemas.Body($"{operation.Identifier}Request", schema);
        members.Add(new("content", DeclaredAnswers.Content([new(mediaType, written)])));
        return new(members, IsOpen: true);
    }

    /// <summary>One shape that has the places of all inputs.</summary>
    private static SchemaType Whole(List<OperationInput> inputs)
    {
        SchemaType? body = null;
        foreach (var input in inputs)
        {
            ImmutableArray<JsonSelector> path = input.BodyPath.IsEmpty ? [new JsonSelector.Member(input.Name)] : input.BodyPath;
            body = BodyTree.With(body, path.AsSpan(), input.Schema with { Item = OpenApiParameter.ItemOf(input) }, input.Required);
        }

        return body!;
    }
}
