using System.Text;
using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Rest;

/// <summary>URLs of the upstream, wherever and however it writes them. U is the upstream's origin, G the gateway's, K the key.</summary>
[Collection(RestGatewayTests.Name)]
public sealed class LinkTests
{
    private const string Instances = ExposedOperation.Root + "/instances";

    private readonly StubUpstream upstream;
    private readonly HttpClient rest;

    public LinkTests(RestGateway gateway)
    {
        (upstream, rest) = (gateway.Upstream, gateway.Rest);
        upstream.Reset();
    }

    [Theory]
    [InlineData("U/instances/a?code=K", "G/instances/a")]
    [InlineData("U/instances/a?code=K&showInput=true&taskHub=T", "G/instances/a?showInput=true")]
    [InlineData("U/instances/a?showInput=true&code=K#part", "G/instances/a?showInput=true#part")]
    [InlineData("U/instances/a?CODE=K", "G/instances/a")]
    [InlineData("U/instances/a?c%6Fde=K", "G/instances/a")]
    [InlineData("U/instances/a%20b/raiseEvent/{eventName}?code=K", "G/instances/a%20b/raiseEvent/{eventName}")]
    [InlineData("see U/instances/a?code=K for more", "see G/instances/a for more")]
    [InlineData("U/instances/a?code=K U/instances/b?code=K", "G/instances/a G/instances/b")]
    [InlineData("<U/instances/a?code=K>", "<G/instances/a>")]
    [InlineData("https://elsewhere.example/instances/a?code=mine", "https://elsewhere.example/instances/a?code=mine")]
    [InlineData("no link at all", "no link at all")]
    public async Task A_link_in_a_JSON_string_is_rewritten(string sent, string received)
    {
        upstream.Answer(ScriptedAnswer.Json(200, JsonSerializer.Serialize(new { link = Upstream(sent) })));

        using var body = JsonDocument.Parse(await rest.GetStringAsync(Instances));

        Assert.Equal(Gateway(received), body.RootElement.GetProperty("link").GetString());
    }

    [Theory]
    [InlineData("{\"a\":\"U/instances/a?code=K\",\"n\":1.0, \"e\":\"\\u00e4\\/\"}", "{\"a\":\"G/instances/a\",\"n\":1.0, \"e\":\"\\u00e4\\/\"}")]
    [InlineData("[\"U/instances/a\"]", "[\"G/instances/a\"]")]
    [InlineData("\"U/instances/a?code=K\"", "\"G/instances/a\"")]
    [InlineData("{\"U/instances/a?code=K\":1}", "{\"G/instances/a\":1}")]
    [InlineData("{\"K\":\"K\"}", "{\"[redacted]\":\"[redacted]\"}")]
    [InlineData("{\"a\":\"K\"}\n{\"b\":\"U/instances/a?code=K\"}", "{\"a\":\"[redacted]\"}\n{\"b\":\"G/instances/a\"}")]
    [InlineData("{\"a\":\"U/instances/a?code=K\"", "{\"a\":\"G/instances/a\"")]
    public async Task Everything_around_a_link_stays_as_it_is(string sent, string received)
    {
        upstream.Answer(ScriptedAnswer.Json(200, Upstream(sent)));

        Assert.Equal(Gateway(received), TestSecret.Shorten(await rest.GetStringAsync(Instances)));
    }

    [Theory]
    [InlineData("{\"a\":1,\"dead\":\"U/instances/a/restart?code=K\",\"b\":2}", "{\"a\":1,\"b\":2}")]
    [InlineData("{\"dead\" : \"U/instances/a/restart\" , \"b\":2}", "{\"b\":2}")]
    [InlineData("{\"a\":1, \"dead\":\"U/instances/a/restart\" }", "{\"a\":1 }")]
    [InlineData("{\"dead\":\"U/instances/a/restart\",\"dead\":\"U/instances/a/restart\"}", "{}")]
    [InlineData("{\"links\":[\"U/instances/a/restart\",\"U/instances/a\"],\"n\":[\"U/none\"]}", "{\"links\":[\"G/instances/a\"],\"n\":[]}")]
    [InlineData("{\"o\":{\"p\":{\"dead\":\"U/none\"}},\"e\":\"x\"}", "{\"o\":{\"p\":{}},\"e\":\"x\"}")]
    [InlineData("\"U/none?code=K&x=1\"", "\"U/none?x=1\"")]
    [InlineData("\"see U/none?code=K&x=1 there\"", "\"see U/none?x=1 there\"")]
    public async Task A_link_that_leads_nowhere_is_left_out(string sent, string received)
    {
        upstream.Answer(ScriptedAnswer.Json(200, Upstream(sent), ("Location", upstream.Address + "none")));

        using var response = await rest.GetAsync(Instances);

        Assert.Equal(Gateway(received), await response.Content.ReadAsStringAsync());
        Assert.Null(response.Headers.Location);
    }

    [Fact]
    public async Task A_link_with_escaped_slashes_is_rewritten()
    {
        var link = Upstream("U/instances/a?code=K").Replace("/", "\\/", StringComparison.Ordinal);
        upstream.Answer(ScriptedAnswer.Json(200, $$"""{"link":"{{link}}"}"""));

        using var body = JsonDocument.Parse(await rest.GetStringAsync(Instances));

        Assert.Equal(Gateway("G/instances/a"), body.RootElement.GetProperty("link").GetString());
    }

    [Fact]
    public async Task A_link_after_a_byte_order_mark_is_rewritten()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Upstream("{\"a\":\"U/instances/a?code=K\"}"))];
        upstream.Answer(new ScriptedAnswer(200, body, ("Content-Type", "application/json")));

        var text = await rest.GetStringAsync(Instances);

        Assert.Contains(Gateway("G/instances/a\""), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Location", "U/instances/a?code=K", "G/instances/a")]
    [InlineData("Location", "/runtime/webhooks/durabletask/instances/a?code=K&showInput=true", "/runtime/webhooks/durabletask/instances/a?showInput=true")]
    [InlineData("Link", "<U/instances?code=K&top=2>; rel=\"next\"", "<G/instances?top=2>; rel=\"next\"")]
    [InlineData("Link", "<U/instances?code=K>; rel=\"next\", <U/instances?top=1&code=K>; rel=\"prev\"", "<G/instances>; rel=\"next\", <G/instances?top=1>; rel=\"prev\"")]
    public async Task A_link_in_a_header_is_rewritten(string name, string sent, string received)
    {
        upstream.Answer(ScriptedAnswer.Json(200, "{}", (name, Upstream(sent))));

        using var response = await rest.GetAsync(Instances);

        Assert.Equal(Gateway(received), Assert.Single(response.Headers.NonValidated[name]));
    }

    [Theory]
    [InlineData("text/plain; charset=utf-8", "Grüße: U/instances/a?code=K")]
    [InlineData("text/html", "<a href=\"U/instances/a?code=K\">Grüße</a>")]
    [InlineData("application/xml", "<link>U/instances/a?code=K</link>")]
    public async Task A_link_in_other_text_is_rewritten(string contentType, string text)
    {
        upstream.Answer(new ScriptedAnswer(200, Encoding.UTF8.GetBytes(Upstream(text)), ("Content-Type", contentType)));

        var received = Encoding.UTF8.GetString(await rest.GetByteArrayAsync(Instances));

        Assert.Equal(Gateway(text.Replace("U/instances/a?code=K", "G/instances/a", StringComparison.Ordinal)), received);
    }

    [Fact]
    public async Task Links_ignore_what_the_caller_says_about_forwarding()
    {
        upstream.Serve(1);
        using var request = new HttpRequestMessage(HttpMethod.Post, ExposedOperation.Root + "/orchestrators/HelloSequence");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var response = await rest.SendAsync(request);

        Assert.Equal(rest.BaseAddress!.Authority, response.Headers.Location!.Authority);
        Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private string Upstream(string text) => text
        .Replace("U/", upstream.Address.GetLeftPart(UriPartial.Authority) + ExposedOperation.Root + "/", StringComparison.Ordinal)
        .Replace("K", Uri.EscapeDataString(TestSecret.Value), StringComparison.Ordinal);

    private string Gateway(string text) => Upstream(text)
        .Replace("G/", rest.BaseAddress!.GetLeftPart(UriPartial.Authority) + ExposedOperation.Root + "/", StringComparison.Ordinal);
}
