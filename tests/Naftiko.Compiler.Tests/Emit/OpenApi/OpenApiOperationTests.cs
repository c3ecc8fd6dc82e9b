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
        var schema = Schema(body);

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

    /// <summary>Without a schema, some clients have no parameter for the body.</summary>
    [Fact]
    public void A_body_that_nobody_describes_may_be_any_JSON()
    {
        var body = Operation("method: POST").GetProperty("requestBody");

        Assert.False(body.TryGetProperty("required", out _));
        Assert.Equal("{}", body.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetRawText());
    }

    /// <summary>Clients would send JSON, in quotes, where a text is meant.</summary>
    [Fact]
    public void A_body_that_is_a_text_is_no_JSON()
    {
        var content = Operation("method: POST, inputParameters: [{name: body, in: body, type: string}]").GetProperty("requestBody").GetProperty("content");

        Assert.Equal("string", content.GetProperty("text/plain").GetProperty("schema").GetProperty("type").GetString());
    }

    /// <summary>Types of clients are called like it.</summary>
    [Theory]
    [InlineData("{name: a, in: body, type: string}, {name: b, in: body, type: string}", "DoItRequest")]
    [InlineData("{name: body, in: body, type: array, items: {type: object, properties: {n: {type: integer}}}}", "DoItRequestItem")]
    public void A_body_of_known_members_has_a_name(string inputs, string name)
    {
        _root = Document($"method: POST, inputParameters: [{inputs}]", "/a", "", "").RootElement;

        Assert.Contains(name, _root.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(static schema => schema.Name));
    }

    [Fact]
    public void A_body_is_described_beside_its_schema_and_not_in_it()
    {
        var body = Operation(
            "method: POST, inputParameters: [{name: body, in: body, type: object, description: The order., properties: {n: {type: integer}}}]")
            .GetProperty("requestBody");

        Assert.Equal("The order.", body.GetProperty("description").GetString());
        Assert.False(Schema(body).TryGetProperty("description", out _));
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
            .GetProperty("responses").GetProperty("200");

        Assert.Equal("x-ms-continuation-token", Assert.Single(answer.GetProperty("headers").EnumerateObject()).Name);
        Assert.False(Operation("method: GET, inputParameters: [{name: x-ms-continuation-token, in: query}]")
            .GetProperty("responses").GetProperty("200").TryGetProperty("headers", out _));
    }

    /// <summary>Of any type: an answer that is no JSON, and one that is empty, must not be an error to clients.</summary>
    [Fact]
    public void An_answer_that_is_passed_on_may_be_anything_and_a_mapped_one_is_JSON()
    {
        Assert.Equal("*/*", Assert.Single(Content(Operation("method: GET"), "200").EnumerateObject()).Name);
        Assert.Equal("application/json", Assert.Single(Content(
            Operation("method: GET", route: "outputParameters: [{type: string, mapping: $.a}]"), "200").EnumerateObject()).Name);
    }

    /// <summary>Not every generator of clients reads a class of statuses.</summary>
    [Theory]
    [InlineData("method: GET", "", "200")]
    [InlineData("method: POST", "", "200 201 202 204")]
    [InlineData("method: DELETE", "", "200 202 204")]
    [InlineData("method: POST", "outputParameters: [{type: string, mapping: $.a}]", "200 201 202")]
    [InlineData("method: POST", "responses: {'201': {description: Made.}}", "201")]
    [InlineData("method: DELETE", "responses: {2XX: {description: Done.}}", "200 202 204")]
    public void An_operation_succeeds_with_numbers(string operation, string route, string statuses)
    {
        var responses = Operation(operation, route: route).GetProperty("responses").EnumerateObject();

        Assert.Equal(statuses, string.Join(' ', responses.Select(static r => r.Name).Where(static name => name[0] == '2')));
    }

    [Fact]
    public void A_class_of_statuses_stands_for_those_that_nothing_else_is_said_of()
    {
        var responses = Operation("method: GET", route: "responses: {4XX: {description: Refused.}, '404': {description: Gone.}}").GetProperty("responses");

        Assert.Equal("Gone.", responses.GetProperty("404").GetProperty("description").GetString());
        Assert.Equal("Refused.", responses.GetProperty("409").GetProperty("description").GetString());
        Assert.False(responses.TryGetProperty("4XX", out _));
        Assert.Equal("#/components/responses/BadRequest", responses.GetProperty("400").GetProperty("$ref").GetString());
    }

    [Fact]
    public void An_answer_to_HEAD_has_no_body() =>
        Assert.False(Operation("method: HEAD").GetProperty("responses").GetProperty("200").TryGetProperty("content", out _));

    /// <summary>As a schema it would be a parameter for each member.</summary>
    [Fact]
    public void An_object_in_the_query_is_JSON() => Assert.Equal(
        "object",
        Parameter("name: b, in: query, type: object, properties: {n: {type: string}}").GetProperty("content").GetProperty("application/json")
            .GetProperty("schema").GetProperty("type").GetString());

    /// <summary>Clients take a number whose size nobody says for one of 32 bits.</summary>
    [Theory]
    [InlineData("type: integer", "int64")]
    [InlineData("type: integer, format: int32", "int32")]
    public void A_whole_number_says_how_large_it_may_be(string shape, string format) =>
        Assert.Equal(format, Parameter($"name: b, in: query, {shape}").GetProperty("schema").GetProperty("format").GetString());

    [Fact]
    public void The_id_is_an_identifier_and_the_summary_short()
    {
        var operation = Operation("method: GET, description: 'Does it. With a long story about how, which nobody reads.'");

        Assert.Equal("doIt", operation.GetProperty("operationId").GetString());
        Assert.Equal("Does it", operation.GetProperty("summary").GetString());
    }

    /// <summary>Generators write texts into XML.</summary>
    [Fact]
    public void A_text_has_no_character_that_XML_has_not() => Assert.Equal(
        "A\uFFFDB", Parameter("name: b, in: query, description: \"A\\0B\"").GetProperty("description").GetString());

    [Fact]
    public void A_place_of_the_path_that_repeats_is_a_parameter_twice() => Assert.Equal(
        ["b", "b2"],
        Operation("method: GET, inputParameters: [{name: b, in: path}]", "'/a/{b}/{b}'").GetProperty("parameters").EnumerateArray()
            .Select(static parameter => parameter.GetProperty("name").GetString()));

    /// <summary>It is what the gateway answers: an object with a list for each input.</summary>
    [Fact]
    public void Errors_of_a_problem_are_by_input()
    {
        var errors = Document("method: GET", "/a", "", "").RootElement.GetProperty("components").GetProperty("schemas").GetProperty("Problem")
            .GetProperty("properties").GetProperty("errors");

        Assert.Equal("object", errors.GetProperty("type").GetString());
        Assert.Equal("array", errors.GetProperty("additionalProperties").GetProperty("type").GetString());
    }

    [Fact]
    public void What_calls_nothing_has_no_problem_with_what_it_calls() => Assert.Equal(
        ["200", "400", "503"],
        CallingNothing().GetProperty("responses").EnumerateObject().Select(static r => r.Name));

    [Theory]
    [InlineData("description: The API's.", "", "The API's.")]
    [InlineData("description: The API's.", "description: The route's.", "The route's.")]
    [InlineData("", "", "Do it")]
    public void A_route_is_described_by_its_own_words_or_those_of_the_API_or_its_name(string consumed, string route, string description) => Assert.Equal(
        description,
        Operation($"method: GET{(consumed.Length > 0 ? ", " : "")}{consumed}", route: route).GetProperty("description").GetString());

    [Theory]
    [InlineData("", "200 400 502 503 504")]
    [InlineData("{type: bearer, token: '{{KEY}}'}", "200 400 401 502 503 504")]
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

        // Nothing is needed, which is not the same as that nothing is said.
        Assert.Equal("[]", root.GetProperty("security").GetRawText());
        Assert.False(root.GetProperty("components").TryGetProperty("securitySchemes", out _));
    }

    /// <summary>A client that waits and asks again needs them.</summary>
    [Theory]
    [InlineData("method: POST", "202", "Location Retry-After")]
    [InlineData("method: POST, inputParameters: [{name: x-ms-continuation-token, in: header}]", "202", "Location Retry-After x-ms-continuation-token")]
    [InlineData("method: POST", "201", "")]
    [InlineData("method: POST", "400", "")]
    [InlineData("method: POST", "401", "WWW-Authenticate")]
    [InlineData("method: POST", "502", "")]
    [InlineData("method: POST", "503", "Retry-After")]
    public void An_answer_names_the_headers_that_say_what_to_do_next(string operation, string status, string headers)
    {
        _root = Document(operation, "/a", "", "{type: bearer, token: '{{KEY}}'}").RootElement;
        var answer = Answer(_root.GetProperty("paths").GetProperty("/a").GetProperty("post"), status);

        Assert.Equal(headers, answer.TryGetProperty("headers", out var named) ? string.Join(' ', named.EnumerateObject().Select(static h => h.Name)) : "");
    }

    [Fact]
    public void What_calls_nothing_has_its_values_as_an_example() => Assert.Equal(
        "b",
        CallingNothing().GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example")
            .GetProperty("a").GetString());

    private JsonElement _root;

    private JsonElement Schema(JsonElement body)
    {
        var schema = body.GetProperty("content").GetProperty("application/json").GetProperty("schema");
        return schema.TryGetProperty("$ref", out var reference)
            ? _root.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]) : schema;
    }

    private JsonElement Content(JsonElement operation, string status) => Answer(operation, status).GetProperty("content");

    private JsonElement Answer(JsonElement operation, string status)
    {
        var answer = operation.GetProperty("responses").GetProperty(status);
        return answer.TryGetProperty("$ref", out var reference)
            ? _root.GetProperty("components").GetProperty("responses").GetProperty(reference.GetString()!.Split('/')[^1]) : answer;
    }

    private static JsonElement CallingNothing() => JsonDocument.Parse(CaseCompilation.Of(
        CaseDocument.Parse(
            """
            exposes:
            - type: rest
              namespace: shop-rest
              port: 8080
              resources: [{path: /a, operations: [{name: do-it, method: GET, outputParameters: [{name: a, type: string, value: b}]}]}]
            """),
        [],
        emits: true).Files.Single(static file => file.Path.StartsWith("Generated/OpenApi/", StringComparison.Ordinal)).Content).RootElement
        .GetProperty("paths").GetProperty("/a").GetProperty("get");

    private JsonElement Parameter(string input, string path = "/a") =>
        Operation($"method: GET, inputParameters: [{{{input}}}]", path).GetProperty("parameters")[0];

    private JsonElement Operation(string operation, string path = "/a", string route = "")
    {
        _root = Document(operation, path, route, "").RootElement;
        return _root.GetProperty("paths").EnumerateObject().Single().Value.EnumerateObject().Single().Value;
    }

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
