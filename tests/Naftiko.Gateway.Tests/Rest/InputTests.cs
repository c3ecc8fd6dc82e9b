using System.Net;
using System.Text.Json;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Rest;

[Collection(RestGatewayTests.Name)]
public sealed class InputTests
{
    private const string List = ExposedOperation.Root + "/instances";

    private readonly StubUpstream upstream;
    private readonly HttpClient rest;

    public InputTests(RestGateway gateway)
    {
        (upstream, rest) = (gateway.Upstream, gateway.Rest);
        upstream.Reset();
    }

    [Fact]
    public async Task A_bad_request_names_every_violated_parameter()
    {
        using var response = await rest.GetAsync(List + "?showInput=maybe&top=abc&instanceIdPrefix=fine");

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        var errors = problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal);
        Assert.Equal(["showInput", "top"], errors);
        Assert.Empty(upstream.Requests);
    }

    [Theory]
    [InlineData("top=1.5")]
    [InlineData("top=99999999999999999999")]
    [InlineData("top=0x10")]
    [InlineData("showInput=1")]
    [InlineData("showInput=yes")]
    public async Task A_value_of_another_type_is_refused(string query)
    {
        using var response = await rest.GetAsync($"{List}?{query}");

        await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.Empty(upstream.Requests);
    }

    [Theory]
    [InlineData("top=")]
    [InlineData("runtimeStatus=")]
    [InlineData("createdTimeFrom")]
    public async Task A_value_that_is_empty_is_not_sent(string query)
    {
        upstream.Serve(188);

        using var response = await rest.GetAsync($"{List}?{query}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("code", Assert.Single(upstream.Request.Query.Keys));
    }

    [Fact]
    public async Task What_is_not_declared_is_not_sent()
    {
        upstream.Serve(188);

        using var response = await rest.GetAsync(List + "?taskHub=OtherHub&connection=Other&top=5");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["code", "top"], upstream.Request.Query.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2099-01-01T00:00:00%2B00:00", "2099-01-01T00:00:00+00:00")]
    [InlineData("a%26b%3Dc%23d", "a&b=c#d")]
    [InlineData("%C3%A4%20%22", "ä \"")]
    public async Task A_query_value_arrives_as_the_caller_meant_it(string sent, string value)
    {
        upstream.Serve(188);

        using var response = await rest.GetAsync($"{List}?createdTimeFrom={sent}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(value, upstream.Request.Query["createdTimeFrom"].ToString());
        Assert.DoesNotContain('+', upstream.Request.RawQuery);
    }

    [Theory]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound, "")]
    [InlineData("PUT", List, HttpStatusCode.MethodNotAllowed, "DELETE, GET, HEAD")]
    [InlineData("PATCH", ExposedOperation.Root + "/entities/Counter/a", HttpStatusCode.MethodNotAllowed, "GET, HEAD, POST")]
    [InlineData("POST", List, HttpStatusCode.MethodNotAllowed, "DELETE, GET, HEAD")]
    public async Task What_is_not_served_is_said_in_a_problem_document(string method, string path, HttpStatusCode status, string allow)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await rest.SendAsync(request);

        var problem = await Problem.AssertAsync(response, status);
        Assert.Equal(allow, string.Join(", ", response.Content.Headers.Allow.Order(StringComparer.Ordinal)));
        Assert.Equal(JsonValueKind.String, problem.GetProperty("title").ValueKind);
        Assert.Empty(upstream.Requests);
    }
}
