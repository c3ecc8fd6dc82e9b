using System.Collections.Immutable;
using Naftiko.Compiler.Emit.Views;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>One operation of an OpenAPI document.</summary>
internal static class OpenApiOperation
{
    public static JsonTree.Object Of(GatewayTraits traits, RestRoute route, CallerAuthentication authentication)
    {
        var operation = traits.Find(route.Operation);
        List<JsonMember> members = [new("operationId", route.OperationId), new("tags", JsonTree.Texts([operation.Feature]))];
        if ((route.Description ?? operation.Description) is { Length: > 0 } description)
        {
            members.Add(new("description", description));
        }

        if (route.Deprecated)
        {
            members.Add(new("deprecated", true));
        }

        var parameters = operation.Inputs.Where(static i => i.Place != InputPlace.BodyMember).Select(Parameter).ToList();
        if (parameters.Count > 0)
        {
            members.Add(new("parameters", new JsonTree.Array(parameters)));
        }

        if (Body(operation) is { } body)
        {
            members.Add(new("requestBody", body));
        }

        if (!route.Scopes.IsEmpty)
        {
            members.Add(new("security", SecuritySchemes.Requirement(authentication, route.Scopes)));
        }

        members.Add(new("responses", Responses(operation, route, authentication)));
        return new(members, IsOpen: true);
    }

    private static JsonTree.Object Parameter(OperationInput input)
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

        members.Add(new("schema", SchemaTree.Of(input.Schema with { Description = null, Deprecated = false, Item = ItemOf(input) })));
        return new(members);
    }

    private static JsonTree.Object? Body(Operation operation)
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

        members.Add(new("content", new JsonTree.Object(
            [new(operation.TakesFiles ? "multipart/form-data" : "application/json", new JsonTree.Object(
                operation.Body is { IsChecked: true, Schema: { } schema } ? [new("schema", SchemaTree.Of(schema with { Description = null }))]
                : inputs.Count == 0 ? []
                : [new("schema", BodySchema(inputs))]))],
            IsOpen: true)));
        return new(members, IsOpen: true);
    }

    /// <summary>One shape that has the places of all inputs.</summary>
    private static JsonTree.Object BodySchema(List<OperationInput> inputs)
    {
        SchemaType? body = null;
        foreach (var input in inputs)
        {
            ImmutableArray<JsonSelector> path = input.BodyPath.IsEmpty ? [new JsonSelector.Member(input.Name)] : input.BodyPath;
            body = BodyTree.With(body, path.AsSpan(), input.Schema with { Item = ItemOf(input) }, input.Required);
        }

        return SchemaTree.Of(body!);
    }

    /// <summary>A list whose items nobody describes is one of texts, outside of a body.</summary>
    private static SchemaType? ItemOf(OperationInput input) => input switch
    {
        { Type: not JsonType.Array } => null,
        { Schema.Item: { } item } => item,
        _ => new(JsonType.String, null),
    };

    private static JsonTree.Object Responses(Operation operation, RestRoute route, CallerAuthentication authentication)
    {
        var output = operation.Behaviour.Made;
        List<JsonMember> success =
            
        [
            new("description", operation.Behaviour switch
            {
                Behaviour.Forward or Behaviour.Proxy => "The answer of the API as it is.",
                Behaviour.Map or Behaviour.Flow => "What the gateway makes of the answers of its APIs.",
                Behaviour.Mock => "An answer that the gateway makes up.",
            }),
        ];
        foreach (var token in operation.Inputs.Where(static i => i.Place == InputPlace.Header
            && i.Name.EndsWith("-continuation-token", StringComparison.OrdinalIgnoreCase)))
        {
            success.Add(new("headers", new JsonTree.Object(
                [new(token.Name, new JsonTree.Object(
                [
                    new("description", "There are more results; send it with the next request."),
                    new("schema", new JsonTree.Object([new("type", "string")])),
                ]))],
                IsOpen: true)));
            break;
        }

        if (output is not null)
        {
            var content = new JsonTree.Object([new("schema", SchemaTree.Of(OutputTypes.Of(output)))]);
            success.Add(new("content", new JsonTree.Object([new("application/json", content)], IsOpen: true)));
        }

        else if (operation.Behaviour is Behaviour.Forward { Call.Bytes: { } bytes })
        {
            success.Add(new("content", DeclaredAnswers.Bytes(bytes.MediaType ?? "application/octet-stream")));
        }

        return DeclaredAnswers.In(
            [
                new("2XX", new JsonTree.Object(success, IsOpen: true)),
                .. ProblemSchema.References(authentication),
                new("default", new JsonTree.Object([new("description", "Any other answer of the API, as it is.")])),
            ],
            route.Responses);
    }
}
