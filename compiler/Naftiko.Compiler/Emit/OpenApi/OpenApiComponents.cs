using Naftiko.Compiler.Emit.Views;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.OpenApi;

/// <summary>What the operations of one document share: schemas and answers, each once, and only those that are referred to.</summary>
internal sealed class OpenApiComponents(GatewayTraits traits, CallerAuthentication authentication)
{
    private readonly SortedDictionary<string, JsonMember> _responses = new(StringComparer.Ordinal);

    public GatewayTraits Traits => traits;

    public CallerAuthentication Authentication => authentication;

    public ComponentSchemas Schemas { get; } = new();

    /// <summary>The problems that an operation answers with itself, by status.</summary>
    public IEnumerable<JsonMember> Problems(Operation operation, DeclaredAnswers declared) =>
        ProblemSchema.Of(operation, authentication).Where(answer => declared.Leaves(answer.Status)).Select(Problem);

    /// <summary>What comes from an API as it is may be of any type, or nothing.</summary>
    /// <param name="isLater">The work may go on after the answer (202).</param>
    public JsonTree.Object PassedOn(bool isLater)
    {
        var name = isLater ? "Accepted" : "PassedOn";

        // Clients made by NSwag take several statuses of a success for one if their contents are the same, so that 204 cannot have less than the others.
        _responses.TryAdd(isLater ? "202" : "", new(name, new JsonTree.Object(
            [
                new("description", "The answer of the API as it is."),
                .. AnswerHeaders.Of(isLater ? AnswerHeaders.OfWork : []),
                new("content", DeclaredAnswers.Content([new("*/*", new JsonTree.Object([]))])),
            ],
            IsOpen: true)));
        return Reference(name);
    }

    /// <summary>Null: the document refers to nothing.</summary>
    public JsonTree.Object? Write()
    {
        List<JsonMember> members = [];
        if (_responses.Count > 0)
        {
            members.Add(new("responses", new JsonTree.Object([.. _responses.Values], IsOpen: true)));
        }

        List<JsonMember> schemas = [.. Schemas.All];
        if (schemas.Count > 0)
        {
            members.Add(new("schemas", new JsonTree.Object(schemas, IsOpen: true)));
        }

        if (SecuritySchemes.Of(authentication) is { Count: > 0 } schemes)
        {
            members.Add(new("securitySchemes", new JsonTree.Object([.. schemes], IsOpen: true)));
        }

        return members.Count > 0 ? new(members, IsOpen: true) : null;
    }

    private JsonMember Problem(ProblemAnswer answer)
    {
        if (!_responses.ContainsKey(answer.Status + answer.Name))
        {
            _responses.Add(answer.Status + answer.Name, new(answer.Name, new JsonTree.Object(
                [
                    new("description", answer.Description),
                    .. AnswerHeaders.Of(answer.Headers),
                    new("content", DeclaredAnswers.Content([new("application/problem+json", Schemas.Problem())])),
                ],
                IsOpen: true)));
        }

        return new(answer.Status, Reference(answer.Name));
    }

    private static JsonTree.Object Reference(string name) => new([new("$ref", $"#/components/responses/{name}")]);
}
