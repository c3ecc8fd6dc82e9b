using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Naftiko.Gateway.Tests.Mcp;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.EveryKind;

[Collection(EveryKindTests.Name)]
public sealed class BodyKindTests
{
    private const string Hostile = "a & b=c \"q\" </note> 100% + ß\n";

    private readonly EveryKindGateway gateway;

    public BodyKindTests(EveryKindGateway gateway)
    {
        this.gateway = gateway;
        gateway.Upstream.Reset();
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, """{"ok":true}"""));
    }

    public static TheoryData<bool> Sides => [true, false];

    [Theory]
    [MemberData(nameof(Sides))]
    public async Task A_form_is_encoded_field_by_field(bool isTool)
    {
        var received = await SendAsync("form", isTool, new { title = Hostile, note = "n" });

        Assert.Equal("application/x-www-form-urlencoded", received.Header("Content-Type")!.Split(';')[0]);
        Assert.Equal(
            [("title", Hostile), ("note", "n"), ("source", "gateway")],
            received.BodyText.Split('&').Select(pair => pair.Split('=')).Select(pair => (pair[0], WebUtility.UrlDecode(pair[1]))));
    }

    [Fact]
    public async Task A_field_without_a_value_is_left_out_of_a_form()
    {
        var received = await SendAsync("form", isTool: false, new { title = "t" });

        Assert.Equal("title=t&source=gateway", received.BodyText);
    }

    [Theory]
    [MemberData(nameof(Sides))]
    public async Task Values_cannot_leave_their_place_in_xml(bool isTool)
    {
        var received = await SendAsync("xml", isTool, new { title = Hostile, note = Hostile });

        Assert.Equal("application/xml", received.Header("Content-Type")!.Split(';')[0]);
        var order = XElement.Parse(received.BodyText, LoadOptions.PreserveWhitespace);
        Assert.Equal(Hostile, order.Element("note")!.Value);
        Assert.Equal(Hostile.TrimEnd(), order.Attribute("title")!.Value.TrimEnd());
        Assert.Single(order.Elements());
    }

    [Fact]
    public async Task Text_is_sent_as_it_is()
    {
        var received = await SendAsync("text", isTool: false, new { title = "t", note = Hostile });

        Assert.Equal("text/plain", received.Header("Content-Type")!.Split(';')[0]);
        Assert.Equal("t: " + Hostile, received.BodyText);
    }

    private async Task<ReceivedRequest> SendAsync(string kind, bool isTool, object values)
    {
        if (isTool)
        {
            var call = JsonSerializer.Serialize(
                new { jsonrpc = "2.0", id = 1, method = "tools/call", @params = new { name = "post-" + kind, arguments = values } });
            var answer = await McpMessages.PostAsync(gateway.Mcp, new Uri(gateway.Mcp.BaseAddress!, "/mcp"), call);
            Assert.False(answer.GetProperty("result").TryGetProperty("isError", out var isError) && isError.GetBoolean(), answer.GetRawText());
        }
        else
        {
            using var response = await gateway.Bodies.PostAsync("/" + kind, new StringContent(JsonSerializer.Serialize(values), Encoding.UTF8, "application/json"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        return gateway.Upstream.Request;
    }
}
