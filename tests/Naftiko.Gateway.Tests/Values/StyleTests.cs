using System.Net;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Values;

/// <summary>A list or an object goes over the wire in the style that its API wants, wherever it comes from.</summary>
[Collection(StylesTests.Name)]
public sealed class StyleTests
{
    private readonly StylesGateway gateway;

    public StyleTests(StylesGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Theory]
    [InlineData("repeat", "a=a%20b&a=c%2Cd")]
    [InlineData("comma", "a=a%20b,c%2Cd")]
    [InlineData("blank", "a=a%20b%20c%2Cd")]
    [InlineData("pipe", "a=a%20b%7Cc%2Cd")]
    [InlineData("brackets", "a%5B%5D=a%20b&a%5B%5D=c%2Cd")]
    [InlineData("odata", "%24select=a%20b,c%2Cd")]
    public async Task A_list_has_the_style_that_the_document_says(string operation, string query)
    {
        var name = operation == "odata" ? "select" : "a";
        var key = operation == "odata" ? "$select" : "a";
        using var response = await gateway.SendAsync("GET", $"/{operation}?{key}=a%20b&{key}=c%2Cd");

        Assert.Equal((HttpStatusCode.OK, query), (response.StatusCode, gateway.Upstream.Request.RawQuery));

        gateway.Reset();
        Assert.Equal(query, (await gateway.ReceivedOfAsync(operation, $$"""{"{{name}}":["a b","","c,d"]}""")).RawQuery);
    }

    [Theory]
    [InlineData("comma-fixed", "a=a%20b,c%2Cd")]
    [InlineData("pipe-fixed", "a=a%20b%7Cc%2Cd")]
    [InlineData("deep-fixed", "f%5Bn%5D=1&f%5Bin%5D%5Bx%5D=y%20z&f%5Bl%5D%5B%5D=p&f%5Bl%5D%5B%5D=q")]
    public async Task A_constant_has_it_too(string tool, string query) => Assert.Equal(query, (await gateway.ReceivedOfAsync(tool, "{}")).RawQuery);

    /// <summary>Whose names a caller may choose must not be what the document or the gateway itself says.</summary>
    [Theory]
    [InlineData("tenant")]
    [InlineData("Tenant")]
    public async Task A_member_that_has_the_name_of_another_parameter_is_refused(string member)
    {
        Assert.Equal("x=1&tenant=ours", (await gateway.ReceivedOfAsync("beside", """{"f":{"x":1}}""")).RawQuery);

        gateway.Reset();
        var refusal = await gateway.RefusalOfAsync("beside", $$$"""{"f":{"x":1,"{{{member}}}":"theirs"}}""");
        Assert.Contains($"f.{member} is a parameter of its own", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_out_of_a_step_have_it_too()
    {
        gateway.Upstream.AnswerAlways(
            ScriptedAnswer.Json(200, """{"ok":true,"list":["a b","c,d"],"numbers":[1,2],"object":{"n":1,"in":{"x":"y z","gone":null},"l":["p","q"],"none":null}}"""));

        await gateway.CallAsync("steps", "{}");

        // They need nothing of each other, so that they come in any order.
        Assert.Equal(
            [
                "/q?a%5B%5D=a%20b&a%5B%5D=c%2Cd",
                "/q?a=a%20b%7Cc%2Cd",
                "/q?a=a%20b,c%2Cd",
                "/q?f%5Bn%5D=1&f%5Bin%5D%5Bx%5D=y%20z&f%5Bl%5D%5B%5D=p&f%5Bl%5D%5B%5D=q",
                "/q?n=1&in=%7B%22x%22%3A%22y%20z%22%2C%22gone%22%3Anull%7D&l=%5B%22p%22%2C%22q%22%5D",
                "/things/1%2C2",
            ],
            gateway.Upstream.Requests.Skip(1).Select(static request => request.RawTarget).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_value_of_the_document_itself_is_a_list_an_object_or_a_text_that_is_one_item()
    {
        using var response = await gateway.SendAsync("GET", "/constant?who=a,b&where=c");

        Assert.Equal("a=a%20b,c%2Cd&t=a%2Cb%2Fc&f%5Bx%5D%5By%5D=1", gateway.Upstream.Request.RawQuery);
    }

    [Fact]
    public async Task Text_of_which_a_part_is_absent_is_no_item()
    {
        using var response = await gateway.SendAsync("GET", "/constant?who=a");

        Assert.Equal("a=a%20b,c%2Cd&f%5Bx%5D%5By%5D=1", gateway.Upstream.Request.RawQuery);
    }

    [Fact]
    public async Task An_object_has_the_style_that_the_document_says()
    {
        const string Query = "f%5Bn%5D=5&f%5Bin%5D%5Ba%26b%5D=x%3Dy&f%5Bl%5D%5B%5D=p";
        Assert.Equal(Query, (await gateway.ReceivedOfAsync("deep", """{"f":{"n":5,"in":{"a&b":"x=y"},"l":["p"]}}""")).RawQuery);

        gateway.Reset();
        using var response = await gateway.SendAsync("GET", "/deep?f=" + Uri.EscapeDataString("""{"n":5,"in":{"a&b":"x=y"},"l":["p"]}"""));
        Assert.Equal(Query, gateway.Upstream.Request.RawQuery);

        gateway.Reset();
        Assert.Equal("x=1&y=a%26b", (await gateway.ReceivedOfAsync("members", """{"f":{"x":1,"none":null,"y":"a&b"}}""")).RawQuery);

        gateway.Reset();
        Assert.Equal("f=x,1,y,a%2Cb", (await gateway.ReceivedOfAsync("joined", """{"f":{"x":1,"none":null,"empty":"","y":"a,b"}}""")).RawQuery);
    }

    [Fact]
    public async Task What_is_said_of_a_member_is_checked()
    {
        Assert.Contains("f.n must be a whole number", await gateway.RefusalOfAsync("deep", """{"f":{"n":"many"}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_and_cookies_take_lists_and_objects()
    {
        var received = await gateway.ReceivedOfAsync("others", """{"X-List":["a","b"],"X-Turns":{"x":1,"y":2},"X-Pairs":{"x":1,"y":2},"c":["a","b"]}""");

        Assert.Equal(
            ("a,b", "x,1,y,2", "x=1,y=2", "c=a,b"),
            (received.Header("X-List"), received.Header("X-Turns"), received.Header("X-Pairs"), received.Header("Cookie")));
    }

    [Fact]
    public async Task What_holds_nothing_is_left_out()
    {
        var received = await gateway.ReceivedOfAsync("others", """{"X-List":[],"X-Turns":{},"X-Pairs":{"x":null,"y":""},"c":[]}""");

        Assert.All(["X-List", "X-Turns", "X-Pairs", "Cookie"], name => Assert.Null(received.Header(name)));
        gateway.Reset();
        Assert.Equal("", (await gateway.ReceivedOfAsync("joined", """{"f":{}}""")).RawQuery);
    }

    [Fact]
    public async Task A_path_takes_a_list_from_everywhere()
    {
        Assert.Equal("/things/1%2C2", (await gateway.ReceivedOfAsync("several", """{"ids":[1,2]}""")).RawTarget);

        gateway.Reset();
        Assert.Equal("/things/1%2C2", (await gateway.ReceivedOfAsync("several-fixed", "{}")).RawTarget);

        gateway.Reset();
        using var response = await gateway.SendAsync("GET", "/several/1,2");
        Assert.Equal("/things/1%2C2", gateway.Upstream.Request.RawTarget);
    }

    [Theory]
    [InlineData("""{"ids":[]}""", "ids is required")]
    [InlineData("""{"ids":[1,"x"]}""", "ids[1] must be a whole number")]
    public async Task A_list_in_a_path_is_checked(string arguments, string reason) =>
        Assert.Contains(reason, await gateway.RefusalOfAsync("several", arguments), StringComparison.Ordinal);
}
