using Naftiko.Gateway.Tests.Rest;
using System.Net;
using System.Text.Json;

namespace Naftiko.Gateway.Tests.Values;

/// <summary>Null, members of other names and alternatives are accepted, refused and announced as the document says.</summary>
[Collection(OpenApiTests.Name)]
public sealed class OpenApiShapeTests
{
    private readonly OpenApiGateway gateway;

    public OpenApiShapeTests(OpenApiGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Theory]
    [InlineData("""{"text":null,"state":null}""")]
    [InlineData("""{"text":"a","state":"done"}""")]
    [InlineData("""{"owner":{"name":null,"id":1}}""")]
    [InlineData("""{"labels":{"any":"xy","other":null}}""")]
    [InlineData("""{"pay":{"iban":"DE","card":1,"more":true}}""")]
    public async Task What_is_allowed_arrives_as_it_was_given(string json)
    {
        using var response = await gateway.SendAsync("POST", "/notes", json);
        Assert.Equal((HttpStatusCode.OK, json), (response.StatusCode, gateway.Upstream.Request.BodyText));

        gateway.Reset();
        Assert.Equal(json, (await gateway.ReceivedOfAsync("add", json)).BodyText);
    }

    [Theory]
    [InlineData("""{"note":null}""", "note must not be null")]
    [InlineData("""{"text":"c"}""", "text must be one of: a, b")]
    [InlineData("""{"state":"opn"}""", "state must be one of: open, done; did you mean open?")]
    [InlineData("""{"owner":{"id":null}}""", "owner.id must not be null")]
    [InlineData("""{"owner":{"name":"long"}}""", "owner.name must have at most 3 characters")]
    [InlineData("""{"owner":{"nam":"x"}}""", "owner.nam is not known here")]
    [InlineData("""{"labels":{"any":"xyz"}}""", "labels.any must have at most 2 characters")]
    [InlineData("""{"pay":{"card":"x"}}""", "pay.card must be a whole number")]
    public async Task What_is_not_allowed_is_refused_with_its_place(string json, string reason)
    {
        Assert.Contains(reason, await gateway.RefusalOfAsync("add", json), StringComparison.Ordinal);

        using var response = await gateway.SendAsync("POST", "/notes", json);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task The_description_of_the_routes_says_it_as_openapi_does()
    {
        using var document = JsonDocument.Parse(await gateway.Rest.GetStringAsync(new Uri("/openapi.json", UriKind.Relative)));
        var path = document.RootElement.GetProperty("paths").GetProperty("/notes");
        var body = path.GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        var members = OpenApiSchema.Of(document.RootElement, body).GetProperty("properties");

        Assert.Equal("""{"type":["string","null"],"enum":["a","b",null]}""", Compact(members.GetProperty("text")));
        Assert.Equal(
            """{"type":"object","properties":{"name":{"type":["string","null"],"maxLength":3},"id":{"type":"integer","format":"int64"}},"additionalProperties":false}""",
            Compact(members.GetProperty("owner")));
        Assert.Equal("""{"type":"object","additionalProperties":{"type":"string","maxLength":2}}""", Compact(members.GetProperty("labels")));
        Assert.Equal("""{"type":"object","properties":{"iban":{"type":"string"},"card":{"type":"integer","format":"int64"}}}""", Compact(members.GetProperty("pay")));

        var get = path.GetProperty("get");
        Assert.True(get.GetProperty("deprecated").GetBoolean());
        Assert.False(path.GetProperty("post").TryGetProperty("deprecated", out _));
        Assert.Equal(
            [
                """{"name":"old","in":"query","deprecated":true,"schema":{"type":"string"}}""",
                """{"name":"state","in":"query","schema":{"type":"string","examples":["open"]}}""",
            ],
            get.GetProperty("parameters").EnumerateArray().Select(Compact));
    }

    [Fact]
    public async Task The_list_of_tools_says_it_in_keys_that_every_provider_takes()
    {
        var tools = await gateway.ToolsAsync();

        var add = tools[0].GetProperty("inputSchema").GetProperty("properties");
        Assert.Equal("""{"type":"string","description":"May be null.","enum":["a","b"]}""", Compact(add.GetProperty("text")));
        Assert.DoesNotContain("null\"", add.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Lists notes. Deprecated.", tools[1].GetProperty("description").GetString());
        Assert.Equal("Deprecated.", tools[1].GetProperty("inputSchema").GetProperty("properties").GetProperty("old").GetProperty("description").GetString());
    }

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);
}
