using System.Net;
using System.Text.Json;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Bodies;

/// <summary>What is sent is what the document says it is, and no value leaves its place in it.</summary>
[Collection(BodiesTests.Name)]
public sealed class TextKindTests
{
    private const string Hostile = "\" ' \\ \n\r\t > } ; DROP ALL # ü\u2028";

    private readonly BodiesGateway gateway;

    public TextKindTests(BodiesGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Fact]
    public async Task Values_stay_in_their_place_in_a_query()
    {
        await SendAsync("POST", "/texts", new { name = Hostile, kind = "a> <b {|}`^\\\"", most = 5 });

        const string Name = """\" \' \\ \n\r\t > } ; DROP ALL # ü""" + "\u2028";
        Assert.Equal("application/sparql-query", gateway.Upstream.Request.Header("Content-Type"));
        Assert.Equal(
            "# Finds things.\nPREFIX t: <http://things.test-works.dev/#>\n"
            + $"SELECT ?t WHERE {{ ?t t:name \"{Name}\", '''{Name}''' ; a <http://things.test-works.dev/a%3E%20%3Cb%20%7B%7C%7D%60%5E%5C%22>"
            + " FILTER(?n < 5) }\n",
            gateway.Upstream.Request.BodyText);
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-1.5e3", "-1.5e3")]
    [InlineData("true", "true")]
    [InlineData("Ada", "\"Ada\"")]
    [InlineData("1 } ; CLEAR ALL", "\"1 } ; CLEAR ALL\"")]
    [InlineData("1\n", "\"1\\n\"")]
    public async Task A_value_that_stands_alone_is_one_term_of_an_update(string value, string term)
    {
        await SendAsync("PUT", "/texts", new { name = value });

        Assert.Equal("application/sparql-update", gateway.Upstream.Request.Header("Content-Type"));
        Assert.Equal($"INSERT DATA {{ <urn:x> <urn:name> {term} }}", gateway.Upstream.Request.BodyText);
    }

    [Fact]
    public async Task Without_a_value_there_is_no_query()
    {
        await SendAsync("POST", "/texts", new { name = "a" });

        Assert.False(gateway.Upstream.Request.HasBody);
        Assert.Null(gateway.Upstream.Request.Header("Content-Type"));
    }

    [Fact]
    public async Task A_string_that_is_XML_is_sent_as_XML()
    {
        await SendAsync("PATCH", "/texts", new { name = "</note>&\"" });

        Assert.Equal("application/xml; charset=utf-8", gateway.Upstream.Request.Header("Content-Type"));
        Assert.Equal("<note at=\"&lt;/note&gt;&amp;&quot;\">&lt;/note&gt;&amp;&quot;</note>", gateway.Upstream.Request.BodyText);
    }

    [Fact]
    public async Task A_string_that_is_a_form_is_sent_as_one()
    {
        await SendAsync("DELETE", "/texts", new { name = "x&c=2\r\n" });

        Assert.Equal("application/x-www-form-urlencoded", gateway.Upstream.Request.Header("Content-Type"));
        Assert.Equal("a=x%26c%3D2%0D%0A&b=1", gateway.Upstream.Request.BodyText);
    }

    [Fact]
    public async Task A_form_can_be_a_list_in_which_names_repeat()
    {
        await SendAsync("POST", "/forms", new { name = "x&a=3", most = "1" });

        Assert.Equal("a=x%26a%3D3&a=two&b=1", gateway.Upstream.Request.BodyText);
    }

    [Fact]
    public async Task Any_other_string_is_text()
    {
        await SendAsync("PUT", "/forms", new { name = Hostile });

        Assert.Equal("text/plain; charset=utf-8", gateway.Upstream.Request.Header("Content-Type"));
        Assert.Equal($"Hello {Hostile}, bye.", gateway.Upstream.Request.BodyText);
    }

    [Fact]
    public async Task A_declared_content_type_comes_first()
    {
        using var response = await gateway.SendAsync("PATCH", "/forms");

        Assert.Equal("text/turtle", gateway.Upstream.Request.Header("Content-Type"));
        Assert.Equal("<urn:x> <urn:y> 1 .", gateway.Upstream.Request.BodyText);
    }

    [Theory]
    [InlineData("PUT", null, """{"status":"cl\"osed","n":[1,null]}""")]
    [InlineData("POST", """{"order":{"b":1.50,"a":["\u00fc"]}}""", """{"b":1.50,"a":["ü"]}""")]
    [InlineData("POST", """{"order":null}""", "null")]
    [InlineData("POST", """{"other":1}""", null)]
    [InlineData("PATCH", null, """[{"id":1},2.0]""")]
    public async Task A_whole_body_can_be_a_constant_a_part_of_the_callers_or_a_value_of_a_step(string method, string? body, string? sent)
    {
        if (method == "PATCH")
        {
            gateway.Upstream.Answer(ScriptedAnswer.Json(200, """{"items":[{"id":1},2.0]}"""));
        }

        using var response = await gateway.SendAsync(method, "/whole", body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var received = gateway.Upstream.Requests[^1];
        Assert.Equal(sent is null ? null : "application/json", received.Header("Content-Type"));
        if (sent is null)
        {
            Assert.False(received.HasBody);
        }
        else
        {
            Assert.True(JsonElement.DeepEquals(JsonElement.Parse(sent), JsonElement.Parse(received.BodyText)), received.BodyText);
        }
    }

    private async Task SendAsync(string method, string path, object values)
    {
        using var response = await gateway.SendAsync(method, path, JsonSerializer.Serialize(values));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
