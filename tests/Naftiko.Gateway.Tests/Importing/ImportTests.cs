using System.Net;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Importing;

/// <summary>What an OpenAPI description says is what reaches the API.</summary>
[Collection(ImportedTests.Name)]
public sealed class ImportTests
{
    private readonly ImportedGateway gateway;

    public ImportTests(ImportedGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Fact]
    public async Task The_tools_have_names_of_words_and_hints_by_method()
    {
        var tools = (await gateway.AskAsync("tools/list", "{}")).GetProperty("tools").EnumerateArray().ToList();

        Assert.Equal(
            ["list_notes", "create_note", "delete_note", "replace_text", "set_labels", "add_reader", "get_status"],
            tools.Select(static tool => tool.GetProperty("name").GetString()!));
        Assert.True(tools[0].GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean());
        Assert.True(tools[2].GetProperty("annotations").GetProperty("destructiveHint").GetBoolean());
    }

    [Fact]
    public async Task A_query_has_the_styles_of_the_description_its_default_constant_and_credential()
    {
        gateway.Reset(json: """[{"id":"1","title":"a","secret":"left out"}]""");

        var (request, result) = await gateway.CallAsync("list_notes", """{"status":["open","closed"],"filter":{"since":"2026-05-06","by":"Ada"},"page_size":5}""");

        Assert.Equal(
            ("/v1/notes", "filter%5Bby%5D=Ada|filter%5Bsince%5D=2026-05-06|limit=20|page%5Bsize%5D=5|status=open,closed"),
            (request.Path, string.Join('|', request.RawQuery.Split('&').Order(StringComparer.Ordinal))));
        Assert.Equal(("2026-01-01", "Bearer " + TestSecret.Core), (request.Header("Api-Version"), request.Header("Authorization")));
        Assert.Equal(
            """[{"id":"1","title":"a","pinned":null,"due":null,"parts":null}]""",
            result.GetProperty("structuredContent").GetProperty("result").GetRawText().Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cookie_and_bounds_hold_over_REST_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/notes?limit=51");
        using var refused = await gateway.Rest.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(gateway.Upstream.Requests);

        using var second = new HttpRequestMessage(HttpMethod.Get, "/notes?status=open&status=closed");
        second.Headers.Add("Cookie", "session=abc");
        using var answer = await gateway.Rest.SendAsync(second);
        Assert.Equal("session=abc", gateway.Upstream.Request.Header("Cookie"));
    }

    [Fact]
    public async Task A_body_has_the_members_of_the_description()
    {
        var (request, _) = await gateway.CallAsync("create_note", """{"title":"a","due":null,"parts":[{"text":"x"}]}""");

        Assert.Equal("""{"title":"a","pinned":false,"due":null,"parts":[{"text":"x"}]}""", request.BodyText);
        Assert.StartsWith("application/json", request.Header("Content-Type"), StringComparison.Ordinal);

        gateway.Reset();
        Assert.Equal("""{"title":"b","pinned":true}""", (await gateway.SentAsync("POST", "/notes", """{"title":"b","pinned":true}""")).BodyText);
    }

    [Theory]
    [InlineData("""{"title":"a","id":"7"}""")]
    [InlineData("""{"pinned":true}""")]
    [InlineData("""{"title":"12345678901234567890123456789012345678901"}""")]
    public async Task What_the_description_forbids_does_not_reach_the_API(string arguments)
    {
        var result = await gateway.AskAsync("tools/call", $$$"""{"name":"create_note","arguments":{{{arguments}}} }""");

        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task A_form_has_its_brackets()
    {
        var (request, _) = await gateway.CallAsync("add_reader", """{"name":"Ada L","address_city":"Oslo"}""");

        Assert.StartsWith("application/x-www-form-urlencoded", request.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("name=Ada L&address[city]=Oslo", Uri.UnescapeDataString(request.BodyText.Replace('+', ' ')));
    }

    [Fact]
    public async Task A_text_a_map_and_nothing_are_bodies()
    {
        var (text, _) = await gateway.CallAsync("replace_text", """{"note-id":"a b","body":"Dear \"all\""}""");
        Assert.Equal(("/v1/notes/a%20b", "Dear \"all\""), (text.RawPath, text.BodyText));

        gateway.Reset();
        var (map, _) = await gateway.CallAsync("set_labels", """{"note-id":"1","body":{"red":1,"blue":2}}""");
        Assert.Equal("""{"red":1,"blue":2}""", map.BodyText);

        gateway.Reset();
        var (nothing, _) = await gateway.CallAsync("delete_note", """{"note-id":"1"}""");
        Assert.Equal(("DELETE", false), (nothing.Method, nothing.HasBody));
    }

    [Fact]
    public async Task An_open_operation_gets_no_credential()
    {
        var (request, _) = await gateway.CallAsync("get_status", "{}");

        Assert.Null(request.Header("Authorization"));
        Assert.Equal("/v1/status", request.Path);
    }
}
