using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>One operation of an OpenAPI document.</summary>
internal static class OpenApiOperation
{
    public static JsonTree.Object Of(OpenApiComponents parts, RestRoute route)
    {
        var operation = parts.Traits.Find(route.Operation);
        List<JsonMember> members =
        [
            new("operationId", route.OperationId),
            new("tags", JsonTree.Texts([operation.Feature])),
            new("summary", route.Summary),
        ];
        if ((route.Description ?? operation.Description) is { Length: > 0 } description)
        {
            members.Add(new("description", description));
        }

        if (route.Deprecated)
        {
            members.Add(new("deprecated", true));
        }

        List<JsonTree> parameters =
        [
            .. operation.Inputs.Where(static i => i.Place != InputPlace.BodyMember).Select(OpenApiParameter.Of),
            .. OpenApiParameter.Unread(route, operation),
        ];
        if (parameters.Count > 0)
        {
            members.Add(new("parameters", new JsonTree.Array(parameters)));
        }

        if (OpenApiBody.Of(parts, operation) is { } body)
        {
            members.Add(new("requestBody", body));
        }

        if (!route.Scopes.IsEmpty)
        {
            members.Add(new("security", SecuritySchemes.Requirement(parts.Authentication, route.Scopes)));
        }

        members.Add(new("responses", Answers(parts, operation, route)));
        return new(members, IsOpen: true);
    }

    private static JsonTree.Object Answers(OpenApiComponents parts, Operation operation, RestRoute route)
    {
        var successes = SuccessStatuses.Of(parts.Traits, operation.Behaviour);
        var declared = new DeclaredAnswers(route.Responses, successes, operation.Identifier, parts.Schemas);
        return declared.With(
        [
            .. successes.Where(declared.Leaves).Select(status => new JsonMember(status, Success(parts, operation, route, status == "202"))),
            .. parts.Problems(operation, declared),
            .. operation.Behaviour.Calls().Any() && declared.Leaves("default")
                ? [new("default", new JsonTree.Object([new("description", "Any other answer of the API, as it is.")]))] : Array.Empty<JsonMember>(),
        ]);
    }

    private static JsonTree.Object Success(OpenApiComponents parts, Operation operation, RestRoute route, bool isLater)
    {
        var (description, content) = operation.Behaviour switch
        {
            // An answer to HEAD has no body (RFC 9110, section 9.3.2).
            Behaviour.Forward or Behaviour.Proxy when route.Method == "HEAD" => ("The headers of the answer of the API.", null),
            Behaviour.Forward { Call.Bytes: { } bytes } =>
                ("The answer of the API as it is.", DeclaredAnswers.Bytes(bytes.MediaType ?? "application/octet-stream")),
            Behaviour.Forward or Behaviour.Proxy => (null, null),
            Behaviour.Map map => ("What the gateway makes of the answer of its API.", Json(parts, map.Output)),
            Behaviour.Flow flow => ("What the gateway makes of the answers of its APIs.", Json(parts, flow.Output)),
            Behaviour.Mock mock => ("An answer that the gateway makes up.", Json(parts, mock.Output)),
        };
        var token = operation.Inputs.FirstOrDefault(static i => i.Place == InputPlace.Header
            && i.Name.EndsWith("-continuation-token", StringComparison.OrdinalIgnoreCase));
        if (description is null && token is null)
        {
            return parts.PassedOn(isLater);
        }

        List<JsonMember> members =
        [
            new("description", description ?? "The answer of the API as it is."),
            .. AnswerHeaders.Of(
            [
                .. isLater && operation.Behaviour is Behaviour.Forward ? AnswerHeaders.OfWork : [],
                .. token is not null ? [AnswerHeaders.Token(token.Name)] : Array.Empty<JsonMember>(),
            ]),
        ];
        if (content is not null || description is null)
        {
            members.Add(new("content", content ?? DeclaredAnswers.Content([new("*/*", new JsonTree.Object([]))])));
        }

        return new(members, IsOpen: true);
    }

    private static JsonTree.Object Json(OpenApiComponents parts, OutputShape output) =>
        new(
            [
                new("application/json", new JsonTree.Object(
                [
                    new("schema", parts.Schemas.Answer(output)),
                    .. OutputExample.Of(output) is { } example ? [new("example", example)] : Array.Empty<JsonMember>(),
                ])),
            ],
            IsOpen: true);
}
