using System.Net;
using System.Text.Json;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Values;

/// <summary>A value means the same wherever it stands, and is written in one way wherever it comes from.</summary>
[Collection(ValuesTests.Name)]
public sealed class ValueTests
{
    private readonly ValuesGateway gateway;

    public ValueTests(ValuesGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Theory]
    [InlineData("/list-of-caller?labels=a%20b&labels=c")]
    [InlineData("/list-of-document")]
    [InlineData("/list-of-step")]
    public async Task A_list_goes_over_the_wire_in_one_way(string route)
    {
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, """{"ok":true,"tags":["a b","c"]}"""));

        using var response = await gateway.SendAsync("GET", route);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var received = gateway.Upstream.Requests[^1];
        Assert.Equal("/find?tags=a%20b&tags=c", received.RawTarget);
        Assert.Equal("a b,c", received.Header("X-Tags"));
    }

    [Theory]
    [InlineData("?who=ann&where=acme", "/find?mail=ann%40acme")]
    [InlineData("?who=ann", "/find")]
    [InlineData("", "/find")]
    public async Task Text_of_which_a_part_is_absent_is_absent(string query, string target)
    {
        using var response = await gateway.SendAsync("GET", "/text" + query);

        Assert.Equal(target, gateway.Upstream.Request.RawTarget);
    }

    [Fact]
    public async Task A_path_takes_a_place_in_a_step_and_an_answer_has_literals_and_objects_of_their_types()
    {
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, """[{"city":"Aarhus N"}]"""));
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, """{"rows":[{"a":"x","b":1,"c":2},{"a":"y"}]}"""));

        using var response = await gateway.SendAsync("GET", "/weather");

        Assert.Equal("/weather/Aarhus%20N", gateway.Upstream.Requests[1].RawTarget);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.Equal("""{"number":5,"yes":true,"text":"5","rows":[{"a":"x","b":1},{"a":"y","b":null}]}""", answer);
    }

    [Fact]
    public async Task A_body_takes_places_in_a_step_and_in_an_input()
    {
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, """[{"city":"Aarhus","lat":56.10}]"""));

        await gateway.CallAsync("note", """{"order":{"by":"Ann"}}""");

        Assert.Equal("""{"lat":56.10,"text":"at Aarhus","by":"Ann"}""", gateway.Upstream.Requests[1].BodyText);
    }

    [Fact]
    public async Task What_is_absent_in_a_step_or_an_input_is_left_out_of_a_body()
    {
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, """[{"lat":null}]"""));

        await gateway.CallAsync("note", """{"order":{}}""");

        Assert.Equal("""{"lat":null}""", gateway.Upstream.Requests[1].BodyText);
    }

    [Fact]
    public async Task A_member_of_an_input_goes_where_its_value_goes()
    {
        Assert.Equal("/places/7", (await gateway.ReceivedOfAsync("place", """{"order":{"place":{"id":7}}}""")).RawTarget);

        gateway.Reset();
        var received = await gateway.ReceivedOfAsync("search", """{"order":{"mail":"a@b","tags":[{"name":"x"},{"name":"y"},{}]}}""");
        Assert.Equal("/find?mail=a%40b&tags=x&tags=y", received.RawTarget);
    }

    [Theory]
    [InlineData("{}", "order is required")]
    [InlineData("""{"order":{"place":{}}}""", "order.place.id is required")]
    [InlineData("""{"order":{"place":{"id":".."}}}""", "order.place.id must not be a dot segment")]
    public async Task A_required_member_that_is_missing_stops_the_call(string arguments, string reason) =>
        Assert.Contains(reason, await gateway.RefusalOfAsync("place", arguments), StringComparison.Ordinal);

    [Fact]
    public async Task Text_in_a_path_takes_members_of_an_input() =>
        Assert.Equal("/labels/x%20y", (await gateway.ReceivedOfAsync("label", """{"order":{"a":"x ","b":"y"}}""")).RawTarget);

    [Theory]
    [InlineData("""{"order":{"a":".","b":"."}}""", "must not be a dot segment")]
    [InlineData("""{"order":{"a":"%2","b":"e%2E"}}""", "must not be a dot segment")]
    [InlineData("""{"order":{"a":"x"}}""", "order.b is required")]
    public async Task Text_in_a_path_is_one_segment_whatever_it_is_made_of(string arguments, string reason) =>
        Assert.Contains(reason, await gateway.RefusalOfAsync("label", arguments), StringComparison.Ordinal);

    [Fact]
    public async Task Many_values_may_be_as_deep_as_an_answer()
    {
        var deep = new string('[', 200) + new string(']', 200);
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Json(200, $$"""{"rows":[{"it":{{deep}}},{"it":1}]}"""));

        using var response = await gateway.SendAsync("GET", "/deep");
        var result = await gateway.CallAsync("deep", "{}");

        Assert.Contains($"[{deep},1]", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // A tool's result is written by a library that takes 64 levels in all.
        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Contains("nested more than 56 levels deep", result.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_argument_is_made_of_a_reference()
    {
        var list = await gateway.ToolsAsync();

        var note = list.Single(static tool => tool.GetProperty("name").GetString() == "note");
        Assert.Equal(["order"], note.GetProperty("inputSchema").GetProperty("properties").EnumerateObject().Select(static p => p.Name));
    }
}
