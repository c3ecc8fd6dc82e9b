using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Resources;

/// <summary>Resources that calls are made for, and files, as a client sees them.</summary>
[Collection(ResourceGatewayTests.Name)]
public sealed class ResourceTests(ResourceGateway gateway)
{
    public static TheoryData<string> Connections => ResourceGateway.Connections;

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task Lists_are_in_document_order_and_files_come_last(string connection)
    {
        var client = await gateway.ClientAsync(connection);

        var resources = await client.ListResourcesAsync();
        var templates = await client.ListResourceTemplatesAsync();

        Assert.Equal(
            [
                "harbour://ships", "harbour://handbook/code.cs", "harbour://handbook/data.json", "harbour://handbook/logo.png",
                "harbour://handbook/rules/be%20kind.md", "ui://cards/ship.html",
            ],
            resources.Select(static resource => resource.Uri));
        Assert.Equal(("ships", "All ships", "Every ship there is."), (resources[0].Name, resources[0].Title, resources[0].Description));
        Assert.Equal("text/markdown", resources[4].MimeType);
        Assert.Equal(["ship", "photo", "name", "card", "log", "note", "sample"], templates.Select(static template => template.Name));
        Assert.Equal("harbour://ships/{imo}", templates[0].UriTemplate);
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task A_call_is_made_with_what_the_uri_says(string connection)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, """{ "name": "Aurora", "key": 1.50 }"""));

        var text = await TextAsync("harbour://ships/1234", connection);

        Assert.Equal(("harbour://ships/1234", "application/json", """{ "name": "Aurora", "key": 1.50 }"""), (text.Uri, text.MimeType, text.Text));
        Assert.Equal("/ships/1234", gateway.Upstream.Request.RawTarget);
        Assert.Equal("Bearer " + TestSecret.Value, gateway.Upstream.Request.Header("Authorization"));
    }

    [Theory]
    [InlineData("text/csv", "a;b\n1;2\n", "text/csv")]
    [InlineData("text/html", "<p>Ship", "text/html")]
    public async Task Text_keeps_the_type_that_the_upstream_gives_it(string sent, string body, string seen)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.Answer(new ScriptedAnswer(200, Encoding.UTF8.GetBytes(body), ("Content-Type", sent)));

        var text = await TextAsync("harbour://ships");

        Assert.Equal((seen, body), (text.MimeType, text.Text));
    }

    [Fact]
    public async Task Bytes_are_a_blob()
    {
        byte[] photo = [0x89, 0x50, 0xFF, 0, 1];
        gateway.Upstream.Reset();
        gateway.Upstream.Answer(new ScriptedAnswer(200, photo, ("Content-Type", "application/octet-stream")));

        var blob = Assert.IsType<BlobResourceContents>(await ReadAsync("harbour://ships/1234/photo"));

        Assert.Equal("image/png", blob.MimeType);
        Assert.Equal(photo, blob.DecodedData.ToArray());
    }

    [Fact]
    public async Task Outputs_and_steps_make_json_and_the_type_of_the_document_counts()
    {
        gateway.Upstream.Reset();
        gateway.Upstream.Answer(
            ScriptedAnswer.Json(200, """{"name":"Aurora"}"""),
            ScriptedAnswer.Json(200, """{"name":"Aurora","note":"n 1"}"""),
            ScriptedAnswer.Json(200, """{"text":["fast"]}"""));

        var name = await TextAsync("harbour://ships/1234/name");
        var card = await TextAsync("harbour://ships/1234/card");

        Assert.Equal(("application/vnd.harbour+json", "\"Aurora\""), (name.MimeType, name.Text));
        Assert.Equal(("application/json", """{"title":"The Aurora","note":["fast"]}"""), (card.MimeType, card.Text));
        Assert.Equal(["/ships/1234", "/ships/1234", "/notes/n%201"], gateway.Upstream.Requests.Select(static request => request.RawTarget));
    }

    [Fact]
    public async Task A_mock_calls_nothing()
    {
        gateway.Upstream.Reset();

        Assert.Equal("""{"berth":7,"free":true}""", (await TextAsync("harbour://sample/7")).Text);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Theory]
    [InlineData("harbour://notes/a%20b%C3%A9.txt", "/notes/a%20b%C3%A9")]
    [InlineData("harbour://notes/x.txt.txt", "/notes/x.txt")]
    [InlineData("harbour://log/warning", "/logs?level=warning")]
    public async Task A_value_is_one_segment_and_decoded(string uri, string target)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, "{}"));

        await ReadAsync(uri);

        Assert.Equal(target, gateway.Upstream.Request.RawTarget);
    }

    [Theory]
    [InlineData("harbour://ships/12345", "imo")]
    [InlineData("harbour://log/warn", "level")]
    [InlineData("harbour://sample/12", "berth")]
    [InlineData("harbour://sample/x", "berth")]
    [InlineData("harbour://notes/a%2Fb.txt", "note")]
    [InlineData("harbour://notes/...txt", "note")]
    public async Task A_value_that_is_not_allowed_is_refused_before_anything_is_sent(string uri, string name)
    {
        gateway.Upstream.Reset();

        var error = await Assert.ThrowsAsync<McpProtocolException>(() => ReadAsync(uri));

        Assert.Equal(McpErrorCode.InvalidParams, error.ErrorCode);
        Assert.Contains($"The call was not made: {name} ", error.Message, StringComparison.Ordinal);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Theory]
    [InlineData("http 2025-11-25", McpErrorCode.ResourceNotFound)]
    [InlineData("http 2026-07-28", McpErrorCode.InvalidParams)]
    public async Task An_unknown_uri_has_the_code_of_its_time(string connection, McpErrorCode code)
    {
        foreach (var uri in new[] { "harbour://ship", "harbour://ships/", "harbour://ships/1234/", "harbour://ships/1/2/3", "harbour://ships/1?a=b", "HARBOUR://ships" })
        {
            var error = await Assert.ThrowsAsync<McpProtocolException>(() => ReadAsync(uri, connection));
            Assert.Equal(code, error.ErrorCode);
            Assert.Contains("Unknown resource", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task An_error_of_the_upstream_is_an_error_and_never_content(string connection)
    {
        gateway.Upstream.Reset();
        gateway.Upstream.Answer(
            ScriptedAnswer.Json(404, """{"message":"No such ship."}"""), ScriptedAnswer.Json(403, """{"message":"Not yours."}"""), ScriptedAnswer.Empty(301));

        var missing = await Assert.ThrowsAsync<McpProtocolException>(() => ReadAsync("harbour://ships/1234", connection));
        var forbidden = await Assert.ThrowsAsync<McpProtocolException>(() => ReadAsync("harbour://ships/1234/name", connection));
        var moved = await Assert.ThrowsAsync<McpProtocolException>(() => ReadAsync("harbour://ships", connection));

        Assert.Contains("The API answered 404 Not Found: No such ship.", missing.Message, StringComparison.Ordinal);
        Assert.Equal(
            connection.EndsWith("2025-11-25", StringComparison.Ordinal) ? McpErrorCode.ResourceNotFound : McpErrorCode.InvalidParams,
            missing.ErrorCode);
        Assert.Contains("The API answered 403 Forbidden: Not yours.", forbidden.Message, StringComparison.Ordinal);
        Assert.Equal(McpErrorCode.InternalError, forbidden.ErrorCode);
        Assert.Contains("The API answered 301", moved.Message, StringComparison.Ordinal);
    }

    /// <summary>The setting says 1024 bytes for tools, and the document 1 KiB for the photo.</summary>
    [Fact]
    public async Task A_resource_is_whole_or_an_error()
    {
        gateway.Upstream.Reset();
        gateway.Upstream.Answer(
            ScriptedAnswer.Json(200, $"\"{new string('x', 10_238)}\""),
            ScriptedAnswer.Json(200, $"\"{new string('x', 10_239)}\""),
            new ScriptedAnswer(200, new byte[1025], ("Content-Type", "image/png")));

        Assert.Equal(10_240, (await TextAsync("harbour://ships")).Text.Length);
        var large = await Assert.ThrowsAsync<McpProtocolException>(() => ReadAsync("harbour://ships"));
        Assert.Contains("10241 bytes", large.Message, StringComparison.Ordinal);
        var tooLarge = await Assert.ThrowsAsync<McpProtocolException>(() => ReadAsync("harbour://ships/1234/photo"));
        Assert.Contains("1024 bytes", tooLarge.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_upstream_repeats_of_the_credential_is_masked()
    {
        gateway.Upstream.Reset();
        gateway.Upstream.Answer(ScriptedAnswer.Json(200, $$"""{"used":"{{TestSecret.Value}}"}"""));

        Assert.StartsWith("""{"used":"[redacted]""", (await TextAsync("harbour://ships")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task Files_are_read_as_they_are(string connection)
    {
        var rules = await TextAsync("harbour://handbook/rules/be%20kind.md", connection);
        var logo = Assert.IsType<BlobResourceContents>(await ReadAsync("harbour://handbook/logo.png", connection));

        Assert.Equal(("text/markdown", "# Rules\nBe kind.\n"), (rules.MimeType, rules.Text));
        Assert.Equal("image/png", logo.MimeType);
        Assert.Equal(Convert.FromBase64String(ResourceGateway.Logo), logo.DecodedData.ToArray());
        Assert.Equal("class {\n", (await TextAsync("harbour://handbook/code.cs", connection)).Text);
    }

    [Theory]
    [InlineData("harbour://handbook")]
    [InlineData("harbour://handbook/")]
    [InlineData("harbour://handbook/rules")]
    [InlineData("harbour://handbook/../secret.txt")]
    [InlineData("harbour://handbook/rules/../data.json")]
    [InlineData("harbour://handbook/%2e%2e/secret.txt")]
    [InlineData("harbour://handbook/rules%2Fbe%20kind.md")]
    [InlineData("harbour://handbook//data.json")]
    [InlineData("harbour://handbook/logo.png.base64")]
    [InlineData("harbour://handbook/DATA.json")]
    public async Task Nothing_but_the_files_that_are_listed_can_be_read(string uri)
    {
        var error = await Assert.ThrowsAsync<McpProtocolException>(() => ReadAsync(uri));

        Assert.Contains("Unknown resource", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interface_says_what_its_host_needs()
    {
        var client = await gateway.ClientAsync();
        var tool = Assert.Single(await client.ListToolsAsync());
        var listed = (await client.ListResourcesAsync())[^1];
        var read = await TextAsync("ui://cards/ship.html");

        Assert.Equal("""{"ui":{"resourceUri":"ui://cards/ship.html","visibility":["model","app"]}}""", tool.ProtocolTool.Meta!.ToJsonString());
        const string Ui = """{"ui":{"csp":{"connectDomains":["https://api.harbour.dev"]},"permissions":{"clipboardWrite":{}},"prefersBorder":true}}""";
        Assert.Equal(Ui, listed.ProtocolResource.Meta!.ToJsonString());
        Assert.Equal(Ui, read.Meta!.ToJsonString());
        Assert.Equal(("text/html;profile=mcp-app", "<!doctype html>\n"), (read.MimeType, read.Text));
    }

    private async Task<TextResourceContents> TextAsync(string uri, string connection = "http 2026-07-28") =>
        Assert.IsType<TextResourceContents>(await ReadAsync(uri, connection));

    private async Task<ResourceContents> ReadAsync(string uri, string connection = "http 2026-07-28") =>
        Assert.Single((await (await gateway.ClientAsync(connection)).ReadResourceAsync(uri)).Contents);
}
