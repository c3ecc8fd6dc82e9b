using System.Net;
using System.Text.Json;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Rest;

/// <summary>What the adapter says about itself: its OpenAPI document and its health.</summary>
[Collection(RestGatewayTests.Name)]
public sealed class DescriptionTests(RestGateway gateway)
{
    private readonly HttpClient rest = gateway.Rest;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_reported_on_every_adapter(string path)
    {
        using var ofRest = await rest.GetAsync(path);
        using var ofMcp = await rest.GetAsync(new Uri(gateway.McpAddress, path));

        Assert.Equal(HttpStatusCode.OK, ofRest.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ofMcp.StatusCode);
    }

    [Fact]
    public async Task The_OpenAPI_document_lists_exactly_what_is_served()
    {
        var document = await ReadOpenApiAsync();

        var listed = from path in document.GetProperty("paths").EnumerateObject()
                     from operation in path.Value.EnumerateObject()
                     where operation.Name is not "parameters"
                     select $"{operation.Value.GetProperty("operationId").GetString()} {operation.Name.ToUpperInvariant()} {path.Name}";
        var served = ExposedOperation.All.Select(operation => $"{operation.Name} {operation.Method} {ExposedOperation.Root}{operation.Template}");
        Assert.Equal(served.Order(StringComparer.OrdinalIgnoreCase), listed.Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        Assert.Contains("startOrchestrationWithId POST /runtime/webhooks/durabletask/orchestrators/{functionName}/{instanceId}", listed);
    }

    [Fact]
    public async Task The_OpenAPI_document_declares_every_parameter()
    {
        var document = await ReadOpenApiAsync();

        foreach (var operation in ExposedOperation.All)
        {
            var item = document.GetProperty("paths").GetProperty(ExposedOperation.Root + operation.Template);
            var parameters = new[] { item, item.GetProperty(operation.Method.ToLowerInvariant()) }
                .Where(owner => owner.TryGetProperty("parameters", out _))
                .SelectMany(owner => owner.GetProperty("parameters").EnumerateArray())
                .ToLookup(parameter => parameter.GetProperty("in").GetString(), parameter => parameter);
            Assert.Equal(operation.Query.Select(parameter => parameter.Name), parameters["query"].Select(Name));
            Assert.Equal(
                operation.Template.Split('/').Where(part => part.StartsWith('{')), parameters["path"].Select(parameter => "{" + Name(parameter) + "}"));
            Assert.All(parameters["path"], parameter => Assert.True(parameter.GetProperty("required").GetBoolean()));
            Assert.Equal(
                operation.Query.Select(parameter => parameter.Type),
                parameters["query"].Select(parameter => parameter.GetProperty("schema").GetProperty("type").GetString()));
        }

        static string? Name(JsonElement parameter) => parameter.GetProperty("name").GetString();
    }

    [Fact]
    public async Task The_OpenAPI_document_has_the_shape_of_version_3_1()
    {
        var document = await ReadOpenApiAsync();

        Assert.StartsWith("3.1.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(document.GetProperty("info").GetProperty("title").GetString()));
        Assert.False(string.IsNullOrEmpty(document.GetProperty("info").GetProperty("version").GetString()));
        foreach (var operation in document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            if (operation.Name is "parameters")
            {
                continue;
            }

            Assert.NotEmpty(operation.Value.GetProperty("responses").EnumerateObject());
            Assert.All(operation.Value.GetProperty("responses").EnumerateObject(), response =>
                Assert.True(response.Value.TryGetProperty("description", out _) || response.Value.TryGetProperty("$ref", out _), response.Name));
        }

        AssertReferencesResolve(document, document);
    }

    [Fact]
    public async Task The_OpenAPI_document_keeps_the_credential_to_the_gateway()
    {
        var document = await ReadOpenApiAsync();

        Assert.Empty(document.GetProperty("security").EnumerateArray());
        Assert.False(document.GetProperty("components").TryGetProperty("securitySchemes", out _));
        Assert.DoesNotContain("\"code\"", document.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("azurewebsites", document.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_OpenAPI_document_names_the_headers_that_come_with_work_that_goes_on()
    {
        gateway.Upstream.Reset();
        gateway.Upstream.Answer(ScriptedAnswer.Empty(202, ("Location", "https://elsewhere.example/work/1"), ("Retry-After", "10")));
        var document = await ReadOpenApiAsync();
        var responses = document.GetProperty("paths").GetProperty(ExposedOperation.Root + "/orchestrators/{functionName}").GetProperty("post")
            .GetProperty("responses");

        using var answer = await rest.PostAsync(ExposedOperation.Root + "/orchestrators/work", null);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(["Location", "Retry-After"], Headers("202"));
        Assert.All(Headers("202"), name => Assert.True(answer.Headers.Contains(name), name));
        Assert.Equal(["Retry-After"], Headers("503"));
        Assert.All(["200", "201", "204", "400", "502", "504"], status => Assert.Empty(Headers(status)));

        IEnumerable<string> Headers(string status) =>
            OpenApiSchema.Of(document, responses.GetProperty(status)).TryGetProperty("headers", out var headers)
                ? headers.EnumerateObject().Select(static header => header.Name) : [];
    }

    private static void AssertReferencesResolve(JsonElement element, JsonElement root)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    if (member.NameEquals("$ref"))
                    {
                        var target = root;
                        Assert.All(member.Value.GetString()!.Split('/').Skip(1), part => target = target.GetProperty(part));
                        continue;
                    }

                    AssertReferencesResolve(member.Value, root);
                }

                break;
            case JsonValueKind.Array:
                Assert.All(element.EnumerateArray(), item => AssertReferencesResolve(item, root));
                break;
        }
    }

    private async Task<JsonElement> ReadOpenApiAsync()
    {
        using var response = await rest.GetAsync("/openapi.json");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(response.Content.Headers.ContentType!.MediaType, new[] { "application/json", "application/vnd.oai.openapi+json" });
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }
}
