using System.Text.Json;
using Naftiko.Compiler.Tests.Language;

namespace Naftiko.Compiler.Tests.Emit.OpenApi;

/// <summary>What the OpenAPI document says of an operation is what callers may send and what they get.</summary>
public sealed class OpenApiOperationTests
{
    [Theory]
    [InlineData("{name: a, in: body, type: string, required: true}, {name: b, in: body, type: string}", "[\"a\"]", true)]
    [InlineData("{name: a, in: body, type: string}, {name: b, in: body, type: string}", "", false)]
    public void A_body_is_required_as_soon_as_one_of_its_members_is(string inputs, string required, bool isRequired)
    {
        var body = Operation($"method: POST, inputParameters: [{inputs}]").GetProperty("requestBody");
        var schema = body.GetProperty("content").GetProperty("application/json").GetProperty("schema");

        Assert.Equal(required, schema.TryGetProperty("required", out var members) ? members.GetRawText().Replace(" ", "", StringComparison.Ordinal) : "");
        Assert.Equal(isRequired, body.TryGetProperty("required", out var flag) && flag.GetBoolean());
    }

    [Fact]
    public void An_operation_without_inputs_has_neither_parameters_nor_a_body()
    {
        var operation = Operation("method: GET");

        Assert.False(operation.TryGetProperty("parameters", out _));
        Assert.False(operation.TryGetProperty("requestBody", out _));
    }

    [Fact]
    public void A_body_that_nobody_describes_has_no_schema()
    {
        var body = Operation("method: POST").GetProperty("requestBody");

        Assert.False(body.TryGetProperty("required", out _));
        Assert.False(body.GetProperty("content").GetProperty("application/json").TryGetProperty("schema", out _));
    }

    [Fact]
    public void A_body_is_described_beside_its_schema_and_not_in_it()
    {
        var body = Operation(
            "method: POST, inputParameters: [{name: body, in: body, type: object, description: The order., properties: {n: {type: integer}}}]")
            .GetProperty("requestBody");

        Assert.Equal("The order.", body.GetProperty("description").GetString());
        Assert.False(body.GetProperty("content").GetProperty("application/json").GetProperty("schema").TryGetProperty("description", out _));
    }

    /// <summary>What stands in for it is of no use there: without it, the path is another one.</summary>
    [Fact]
    public void A_parameter_of_the_path_is_required_even_with_a_default()
    {
        var parameter = Parameter("name: b, in: path, type: string, default: x", "'/a/{b}'");

        Assert.Equal("path", parameter.GetProperty("in").GetString());
        Assert.True(parameter.GetProperty("required").GetBoolean());
    }

    [Fact]
    public void A_parameter_that_may_be_left_out_is_not_called_required() =>
        Assert.False(Parameter("name: b, in: query").TryGetProperty("required", out _));

    [Fact]
    public void What_is_said_of_a_parameter_stands_beside_its_schema_and_not_in_it()
    {
        var parameter = Parameter("name: b, in: query, description: The state., deprecated: true");

        Assert.Equal("The state.", parameter.GetProperty("description").GetString());
        Assert.True(parameter.GetProperty("deprecated").GetBoolean());
        Assert.Equal(["type"], parameter.GetProperty("schema").EnumerateObject().Select(static member => member.Name));
    }

    [Theory]
    [InlineData("type: array", "string")]
    [InlineData("type: array, items: {type: integer}", "integer")]
    public void A_list_whose_items_nobody_describes_is_one_of_texts(string shape, string item) =>
        Assert.Equal(item, Parameter($"name: b, in: query, {shape}").GetProperty("schema").GetProperty("items").GetProperty("type").GetString());

    [Fact]
    public void A_token_to_continue_with_is_announced_as_a_header_of_the_answer()
    {
        var answer = Operation("method: GET, inputParameters: [{name: x-ms-continuation-token, in: header}, {name: x-other, in: header}]")
            .GetProperty("responses").GetProperty("2XX");

        Assert.Equal("x-ms-continuation-token", Assert.Single(answer.GetProperty("headers").EnumerateObject()).Name);
        Assert.False(Operation("method: GET, inputParameters: [{name: x-ms-continuation-token, in: query}]")
            .GetProperty("responses").GetProperty("2XX").TryGetProperty("headers", out _));
    }

    [Fact]
    public void An_answer_that_is_passed_on_has_no_schema_and_a_mapped_one_has()
    {
        Assert.False(Operation("method: GET").GetProperty("responses").GetProperty("2XX").TryGetProperty("content", out _));
        Assert.True(Operation("method: GET", route: "outputParameters: [{type: string, mapping: $.a}]")
            .GetProperty("responses").GetProperty("2XX").TryGetProperty("content", out _));
    }

    [Theory]
    [InlineData("description: The API's.", "", "The API's.")]
    [InlineData("description: The API's.", "description: The route's.", "The route's.")]
    [InlineData("", "", "Do it")]
    public void A_route_is_described_by_its_own_words_or_those_of_the_API_or_its_name(string consumed, string route, string description) => Assert.Equal(
        description,
        Operation($"method: GET{(consumed.Length > 0 ? ", " : "")}{consumed}", route: route).GetProperty("description").GetString());

    [Theory]
    [InlineData("", "400 502 503 504")]
    [InlineData("{type: bearer, token: '{{KEY}}'}", "400 401 502 503 504")]
    public void An_operation_refuses_callers_only_where_they_need_a_credential(string authentication, string statuses)
    {
        var responses = Document("method: GET", "/a", "", authentication).RootElement
            .GetProperty("paths").GetProperty("/a").GetProperty("get").GetProperty("responses");

        Assert.Equal(statuses, string.Join(' ', responses.EnumerateObject().Select(static r => r.Name).Where(static name => char.IsDigit(name[^1]))));
    }

    [Theory]
    [InlineData("{type: bearer, token: '{{KEY}}'}", "token")]
    [InlineData("{type: basic, username: '{{NAME}}', password: '{{KEY}}'}", "password")]
    [InlineData("{type: apikey, key: X-Key, value: '{{KEY}}', placement: header}", "key")]
    public void Every_operation_needs_the_credential_of_its_adapter(string authentication, string scheme)
    {
        var root = Document("method: GET", "/a", "", authentication).RootElement;

        Assert.Equal(scheme, Assert.Single(root.GetProperty("components").GetProperty("securitySchemes").EnumerateObject()).Name);
        Assert.Equal(scheme, Assert.Single(root.GetProperty("security")[0].EnumerateObject()).Name);
    }

    [Fact]
    public void An_open_adapter_speaks_of_no_credential()
    {
        var root = Document("method: GET", "/a", "", "").RootElement;

        Assert.False(root.TryGetProperty("security", out _));
        Assert.False(root.GetProperty("components").TryGetProperty("securitySchemes", out _));
    }

    private static JsonElement Parameter(string input, string path = "/a") =>
        Operation($"method: GET, inputParameters: [{{{input}}}]", path).GetProperty("parameters")[0];

    private static JsonElement Operation(string operation, string path = "/a", string route = "") => Document(operation, path, route, "").RootElement
        .GetProperty("paths").EnumerateObject().Single().Value.EnumerateObject().Single().Value;

    private static JsonDocument Document(string operation, string path, string route, string authentication)
    {
        var method = operation.Split(',')[0];
        var more = route.Length > 0 ? ", " + route : "";
        var compilation = CaseCompilation.Of(
            CaseDocument.Parse(
                $$"""
                resources:
                - {path: {{path}}, operations: [{name: do-it, {{operation}}}]}
                exposes:
                - type: rest
                  namespace: shop-rest
                  port: 8080
                  {{(authentication.Length > 0 ? $"authentication: {authentication}" : "description: Open.")}}
                  resources: [{path: {{path}}, operations: [{name: do-it, {{method}}, call: shop.do-it{{more}}}]}]
                """),
            [],
            emits: true);
        Assert.True(compilation.Files.Length > 0, string.Join('\n', compilation.Findings));
        return JsonDocument.Parse(compilation.Files.Single(static file => file.Path.StartsWith("Generated/OpenApi/", StringComparison.Ordinal)).Content);
    }
}
