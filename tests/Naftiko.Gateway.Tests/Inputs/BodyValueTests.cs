using System.Net;

namespace Naftiko.Gateway.Tests.Inputs;

/// <summary>What becomes of a value on its way into a JSON body.</summary>
[Collection(InputsTests.Name)]
public sealed class BodyValueTests
{
    private readonly InputsGateway gateway;

    public BodyValueTests(InputsGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Theory]
    [InlineData("\"weight\":\"1.50\"", "\"weight\":1.50")]
    [InlineData("\"weight\":1.50", "\"weight\":1.50")]
    [InlineData("\"count\":\"7\"", "\"count\":7")]
    [InlineData("\"count\":5.0", "\"count\":5")]
    [InlineData("\"count\":123456789012345678901234567890", "\"count\":123456789012345678901234567890")]
    [InlineData("\"flag\":\"true\"", "\"flag\":true")]
    [InlineData("\"tags\":\"[\\\"a\\\",\\\"b\\\"]\"", "\"tags\":[\"a\",\"b\"]")]
    [InlineData("\"tags\":\"a\"", "\"tags\":[\"a\"]")]
    [InlineData("\"tags\":[{\"name\":1}]", "\"tags\":[{\"name\":1}]")]
    [InlineData("\"options\":\"{\\\"deep\\\":[1]}\"", "\"options\":{\"deep\":[1]}")]
    [InlineData("\"text\":\"{\\\"stays\\\":1}\"", "\"text\":\"{\\u0022stays\\u0022:1}\"")]
    [InlineData("\"text\":\"1.50\"", "\"text\":\"1.50\"")]
    [InlineData("\"text\":5", "\"text\":\"5\"")]
    [InlineData("\"text\":\"\"", "\"text\":\"\"")]
    public async Task Json_text_is_read_where_json_of_another_type_is_declared(string given, string sent)
    {
        var received = await gateway.ReceivedOfAsync("patch-note", $$"""{"id":"1",{{given}}}""");

        Assert.Equal($"{{{sent}}}", received.BodyText);
    }

    [Theory]
    [InlineData("\"weight\":\"heavy\"", "weight must be a number")]
    [InlineData("\"count\":1.5", "count must be a whole number")]
    [InlineData("\"options\":\"[1]\"", "options must be an object")]
    [InlineData("\"tags\":{\"a\":1}", "tags must be a list")]
    [InlineData("\"text\":{\"a\":1}", "text must be text")]
    [InlineData("\"flag\":2", "flag must be true or false")]
    public async Task What_is_of_another_type_is_refused(string given, string refusal) =>
        Assert.Contains(refusal, await gateway.RefusalOfAsync("patch-note", $$"""{"id":"1",{{given}}}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"text":null,"weight":null,"tags":null,"options":null}""")]
    [InlineData("""{"tags":[]}""")]
    [InlineData("{}")]
    public async Task Null_and_an_empty_list_reach_a_json_body_and_what_is_absent_does_not(string members)
    {
        var received = await gateway.ReceivedOfAsync(
            "patch-note", members.Replace("{", members == "{}" ? "{\"id\":\"1\"" : "{\"id\":\"1\",", StringComparison.Ordinal));
        Assert.Equal(members, received.BodyText);

        gateway.Reset();
        using var response = await gateway.SendAsync("PATCH", "/notes/1", members);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(members, gateway.Upstream.Request.BodyText);
    }

    [Fact]
    public async Task A_required_member_may_be_null_and_must_not_be_absent()
    {
        Assert.Equal("""{"owner":null}""", (await gateway.ReceivedOfAsync("replace-note", """{"id":"1","owner":null}""")).BodyText);

        gateway.Reset();
        Assert.Contains("owner is required", await gateway.RefusalOfAsync("replace-note", """{"id":"1"}"""), StringComparison.Ordinal);
        Assert.Contains("id must not be null", await gateway.RefusalOfAsync("replace-note", """{"id":null,"owner":"o"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_counts_as_absent_in_a_query()
    {
        var received = await gateway.ReceivedOfAsync("search", """{"tags":null,"since":null}""");

        Assert.Equal("/search", received.RawTarget);
    }

    [Fact]
    public async Task A_list_in_a_query_may_come_as_json_text()
    {
        var received = await gateway.ReceivedOfAsync("search", """{"tags":"[\"a\",\"b\"]"}""");

        Assert.Equal("/search?tags=a&tags=b", received.RawTarget);
    }

    [Theory]
    [InlineData("post-document", """{"document":"{\"lines\":[1]}"}""", """{"lines":[1]}""")]
    [InlineData("post-document", """{"document":{"lines":[1]}}""", """{"lines":[1]}""")]
    [InlineData("post-text", """{"body":"{\"lines\":[1]}"}""", "\"{\\u0022lines\\u0022:[1]}\"")]
    public async Task A_body_given_as_json_text_is_sent_as_that_json_unless_it_is_declared_as_text(string tool, string arguments, string body) =>
        Assert.Equal(body, (await gateway.ReceivedOfAsync(tool, arguments)).BodyText);

    [Fact]
    public async Task A_mapped_whole_number_may_be_written_with_a_point()
    {
        gateway.Upstream.Answer(Upstreams.ScriptedAnswer.Json(200, """{"whole":5.0}"""));

        Assert.Equal("""{"whole":5}""", await gateway.Rest.GetStringAsync("/numbers"));
    }
}
