using System.Net;
using System.Text.Json;
using Naftiko.Gateway.Tests.Rest;

namespace Naftiko.Gateway.Tests.Bodies;

/// <summary>Inputs are taken from deep inside of a caller's body; a tool has a flat argument for each.</summary>
[Collection(BodiesTests.Name)]
public sealed class NestedInputTests
{
    private readonly BodiesGateway gateway;

    public NestedInputTests(BodiesGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Theory]
    [InlineData(
        """{"user":{"id":"7","years old":40,"addresses":[{"city":"Rome"},{"city":"Bern"}]}}""",
        """{"id":"7","age":40,"city":"Bern","first":{"city":"Rome"}}""")]
    [InlineData("""{"user":{"id":"\" \u2028ü\n\\"}}""", """{"id":"\" \u2028ü\n\\"}""")]
    [InlineData("""{"user":{"id":"","addresses":[]}}""", """{"id":""}""")]
    [InlineData("""{"user":{"id":"7","years old":null,"addresses":null}}""", """{"id":"7","age":null}""")]
    [InlineData("""{"user":{"id":"7","addresses":[null]},"other":1}""", """{"id":"7","first":null}""")]
    [InlineData("""{"user":{"id":"7","years old":5.0}}""", """{"id":"7","age":5}""")]
    public async Task Values_are_found_where_the_document_says(string body, string sent)
    {
        using var response = await gateway.SendAsync("POST", "/people", body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", gateway.Upstream.Request.Header("Content-Type"));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(sent), JsonElement.Parse(gateway.Upstream.Request.BodyText)), gateway.Upstream.Request.BodyText);
    }

    [Theory]
    [InlineData("{}", "user.id", "is required")]
    [InlineData("""{"user":null}""", "user.id", "is required")]
    [InlineData("""{"user":{"id":null,"years old":1}}""", "", "")]
    [InlineData("""{"user":"Ada"}""", "user", "must be an object")]
    [InlineData("[]", "body", "must be an object")]
    [InlineData("""{"user":{"id":"123456789"}}""", "user.id", "must have at most 8 characters")]
    [InlineData("""{"user":{"id":"7","years old":0}}""", "user.years old", "must be at least 1")]
    [InlineData("""{"user":{"id":"7","years old":"x"}}""", "user.years old", "must be a whole number")]
    [InlineData("""{"user":{"id":"7","addresses":{}}}""", "user.addresses", "must be a list")]
    [InlineData("""{"user":{"id":"7","addresses":[1]}}""", "user.addresses[-1]", "must be an object")]
    [InlineData("""{"user":{"id":"7","addresses":[{},{"city":"Berm"}]}}""", "user.addresses[-1].city", "must be one of: Bern, Rome; did you mean Bern?")]
    public async Task A_wrong_value_is_refused_by_its_place(string body, string place, string problem)
    {
        using var response = await gateway.SendAsync("POST", "/people", body);

        if (place.Length == 0)
        {
            Assert.Equal("""{"id":null,"age":1}""", gateway.Upstream.Request.BodyText);
            return;
        }

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(gateway.Upstream.Requests);
        var errors = JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("errors");
        Assert.Contains(problem, errors.GetProperty(place).EnumerateArray().Select(static message => message.GetString()));
    }

    [Fact]
    public async Task A_value_can_name_a_place_by_itself()
    {
        using var response = await gateway.SendAsync("PUT", "/people", """{"user":{"name":"a&b=c"}}""");

        Assert.Equal((HttpStatusCode.OK, "q=a%26b%3Dc"), (response.StatusCode, gateway.Upstream.Request.RawQuery));
        Assert.False(gateway.Upstream.Request.HasBody);
    }

    [Fact]
    public async Task A_tool_has_flat_arguments()
    {
        var received = await gateway.ReceivedOfAsync("add-person", """{"id":"7","age":40,"city":"Bern","first":{"city":"Rome"}}""");
        Assert.Equal("""{"id":"7","age":40,"city":"Bern","first":{"city":"Rome"}}""", received.BodyText);

        gateway.Reset();
        Assert.Contains("age must be at least 1", await gateway.RefusalOfAsync("add-person", """{"id":"7","age":0}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_OpenAPI_document_shows_one_body()
    {
        var document = JsonElement.Parse(await gateway.Rest.GetStringAsync("/openapi.json"));
        var schema = OpenApiSchema.Of(document, document.GetProperty("paths").GetProperty("/people").GetProperty("post").GetProperty("requestBody")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema"));

        Assert.True(
            JsonElement.DeepEquals(
                JsonElement.Parse("""
                    {"type":"object","required":["user"],"properties":{"user":{"type":"object","required":["id"],"properties":{
                      "id":{"type":"string","maxLength":8},
                      "years old":{"type":"integer","format":"int64","minimum":1},
                      "addresses":{"type":"array","items":{"type":"object","properties":{"city":{"type":"string","enum":["Bern","Rome"]}}}}
                    }}}}
                    """),
                schema),
            schema.GetRawText());
    }
}
