using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Bodies;

/// <summary>Forms with files go through to the API, byte for byte and as they come in.</summary>
[Collection(BodiesTests.Name)]
public sealed class FilePartTests
{
    private readonly BodiesGateway gateway;

    public FilePartTests(BodiesGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Fact]
    public async Task A_file_goes_through_with_its_name_and_type()
    {
        using var response = await UploadAsync(
            Field("title", "Hi \"there\"\r\nü"),
            Field("tags", "a"),
            Field("tags", "b,c"),
            File("file", "filename=\"..\\\\folder/r%C3%A4t\u00e4.bin\"", "application/x-thing; v=1", "\0\u0001--x\r\n--x--"),
            File("preview", "filename=\"mine.gif\"", "image/gif", "PNG"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            Body(
                Part("name=\"title\"", "Hi \"there\"\r\nü"),
                Part("name=\"tag\"", "a"),
                Part("name=\"tag\"", "b,c"),
                Part("name=\"meta\"", """{"title":"Hi \u0022there\u0022\r\n\u00FC","source":"gateway"}""", "application/json"),
                Part("name=\"fi%22le\"; filename=\"r%C3%A4t\u00e4.bin\"", "\0\u0001--x\r\n--x--", "application/x-thing; v=1"),
                Part("name=\"preview\"; filename=\"preview.png\"", "PNG", "image/png")),
            Received());
    }

    [Fact]
    public async Task What_may_be_absent_is_left_out_and_what_is_empty_is_sent()
    {
        using var response = await UploadAsync(Field("title", "t"), File("file", "filename=\"\"", null, ""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            Body(
                Part("name=\"title\"", "t"),
                Part("name=\"meta\"", """{"title":"t","source":"gateway"}""", "application/json"),
                Part("name=\"fi%22le\"; filename=\"fi%22le\"", "", "application/octet-stream")),
            Received());
    }

    [Fact]
    public async Task Files_may_come_in_any_order()
    {
        using var response = await UploadAsync(
            Field("title", "t"), File("preview", "filename=p", "text/html", "1"), File("file", "filename*=UTF-8''%e2%82%ac.txt; filename=e", "nonsense", "2"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var received = Received();
        Assert.Contains("name=\"preview\"; filename=\"preview.png\"\r\nContent-Type: image/png\r\n\r\n1\r\n", received, StringComparison.Ordinal);
        Assert.EndsWith(
            "name=\"fi%22le\"; filename=\"€.txt\"\r\nContent-Type: application/octet-stream\r\n\r\n2\r\n--B--\r\n", received, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a%22; name=\\\"x", "a%22; name=%22x")]
    [InlineData("a;b=c", "a;b=c")]
    public async Task A_name_cannot_leave_its_quotes(string name, string sent)
    {
        using var response = await UploadAsync(Field("title", "t"), File("file", $"filename=\"{name}\"", null, "1"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"name=\"fi%22le\"; filename=\"{sent}\"\r\n", Received(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_an_encoded_name_do_not_begin_a_header()
    {
        using var response = await UploadAsync(Field("title", "t"), File("file", "filename*=UTF-8''a%0d%0aX-Evil%3a%201%00", null, "1"));

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        Assert.DoesNotContain("\r\nX-Evil", Received(), StringComparison.Ordinal);
        Assert.Contains("filename=\"a%0D%0AX-Evil: 1%00\"\r\n", Received(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_in_place_of_a_file_is_one()
    {
        using var response = await UploadAsync(Field("title", "t"), Field("file", "just text"));

        Assert.Contains("filename=\"fi%22le\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\njust text\r\n", Received(), StringComparison.Ordinal);
        Assert.NotNull(gateway.Upstream.Request.Header("Content-Length"));
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_fields_is_said_before_anything_is_sent()
    {
        using var response = await UploadAsync(Field("title", new string('x', 21)), File("other", "filename=a", null, "1"));

        Assert.Equal(
            """{"title":["must have at most 20 characters"],"other":["is not a file of this call, which takes: file, preview"]}""",
            await ErrorsAsync(response), ignoreCase: false);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task A_file_that_is_required_must_come()
    {
        using var without = await UploadAsync(Field("title", "t"));
        Assert.Equal("""{"file":["is required"]}""", await ErrorsAsync(without));
        Assert.Empty(gateway.Upstream.Requests);

        using var other = await UploadAsync(Field("title", "t"), File("preview", "filename=a", null, "1"));
        Assert.Equal("""{"file":["is required"]}""", await ErrorsAsync(other));
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task Nothing_may_follow_the_files_and_none_may_come_twice()
    {
        using var field = await UploadAsync(Field("title", "t"), File("file", "filename=a", null, "1"), Field("tags", "late"));
        Assert.Equal("""{"tags":["must stand before the files"]}""", await ErrorsAsync(field));

        using var twice = await UploadAsync(Field("title", "t"), File("file", "filename=a", null, "1"), File("file", "filename=b", null, "2"));
        Assert.Equal("""{"file":["must be given once"]}""", await ErrorsAsync(twice));

        // What began is never finished, so that the API has no request to act on.
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", "x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nbroken o", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=B", "", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--\r\n", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=B", "--B\r\nContent-Disposition: form-data; name=\r\n\r\nx\r\n--B--\r\n", HttpStatusCode.BadRequest)]
    public async Task What_is_no_form_is_refused(string type, string body, HttpStatusCode status)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await gateway.Rest.PostAsync("/files", content);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task A_request_beyond_the_limit_is_413_wherever_it_is_noticed()
    {
        var big = new string('x', 11 * 1024 * 1024);
        using var announced = await UploadAsync(Field("title", "t"), File("file", "filename=a", null, big));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, announced.StatusCode);

        using var streamed = await UploadAsync(isChunked: true, Field("title", "t"), File("file", "filename=a", null, big));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, streamed.StatusCode);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task A_file_streams_and_a_caller_who_leaves_ends_the_request()
    {
        using var upstream = new TcpListener(IPAddress.Loopback, 0);
        upstream.Start();
        await using var other = await gateway.StartAsync($"--Upstreams:Store:BaseAddress=http://{upstream.LocalEndpoint}");
        var address = other.Address("NotesRest");
        using var caller = new TcpClient();
        await caller.ConnectAsync(address.Host, address.Port);
        var begin = Join(Field("title", "t"), "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nfirst bytes");
        var head = $"POST /files HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: 1000000\r\n\r\n";
        await caller.GetStream().WriteAsync(Encoding.Latin1.GetBytes(head + begin + new string('y', 100_000)));

        // The API has the beginning of a file whose end nobody has sent yet.
        using var api = await upstream.AcceptTcpClientAsync().WaitAsync(GatewayProcess.Patience);
        var received = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (!received.ToString().Contains("first bytesyyyy", StringComparison.Ordinal))
        {
            var length = await api.GetStream().ReadAsync(buffer).AsTask().WaitAsync(GatewayProcess.Patience);
            Assert.NotEqual(0, length);
            received.Append(Encoding.Latin1.GetString(buffer, 0, length));
        }

        caller.Client.Close(0);
        try
        {
            for (int length; (length = await api.GetStream().ReadAsync(buffer).AsTask().WaitAsync(GatewayProcess.Patience)) > 0;)
            {
                received.Append(Encoding.Latin1.GetString(buffer, 0, length));
            }
        }
        catch (IOException)
        {
            // A connection that is reset ends as well.
        }

        Assert.DoesNotContain("--\r\n", received.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\r\n0\r\n", received.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_files_of_callers_is_made_of_JSON()
    {
        using var note = await gateway.SendAsync("PUT", "/files", """{"text":"a\r\n--B","name":"n\"\r\nX: 1.md"}""");
        Assert.Equal(
            Body(
                Part("name=\"note\"; filename=\"n%22%0D%0AX: 1.md\"", "Note: a\r\n--B", "text/markdown"),
                Part("name=\"by\"", "gateway")),
            Received());

        gateway.Reset();
        using var list = await gateway.SendAsync("PATCH", "/files", """{"text":"b"}""");
        Assert.Equal(
            Body(Part("name=\"list\"; filename=\"list\"", "a;b", "text/plain; charset=utf-8"), Part("name=\"text\"", "b")),
            Received());
    }

    [Theory]
    [InlineData("plain ü\\n", "plain ü\n", "text/plain; charset=utf-8")]
    [InlineData("data: not a URL", "data: not a URL", "text/plain; charset=utf-8")]
    [InlineData("data:text/csv;base64,YTtiCg==", "a;b\n", "text/csv")]
    [InlineData("data:;base64,AAEC", "\0\u0001\u0002", "application/octet-stream")]
    public async Task A_tool_takes_text_or_a_data_URL(string argument, string content, string type)
    {
        await gateway.ReceivedOfAsync("store-file", $$"""{"title":"t","tags":["x"],"file":"{{argument}}"}""");

        Assert.EndsWith(Part("name=\"fi%22le\"; filename=\"fi%22le\"", content, type) + "--B--\r\n", Received(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"data:image/png;base64,%%%\"", "file must be text, or a data URL: data:<type>;base64,<data>")]
    [InlineData("{\"a\":1}", "file must be text, or a data URL: data:<type>;base64,<data>")]
    [InlineData("null", "file is required")]
    public async Task A_tool_is_told_what_a_file_is(string argument, string problem) =>
        Assert.Contains(problem, await gateway.RefusalOfAsync("store-file", $$"""{"title":"t","file":{{argument}}}"""), StringComparison.Ordinal);

    [Fact]
    public async Task Models_and_the_OpenAPI_document_are_told_of_files()
    {
        var argument = (await gateway.InputSchemaOfAsync("store-file")).GetProperty("properties").GetProperty("file");
        Assert.Equal(
            "What is stored. A file: its text, or a data URL (data:<type>;base64,<data>) where it is no text.",
            argument.GetProperty("description").GetString());

        var document = JsonElement.Parse(await gateway.Rest.GetStringAsync("/openapi.json"));
        var body = document.GetProperty("paths").GetProperty("/files").GetProperty("post").GetProperty("requestBody");
        var schema = body.GetProperty("content").GetProperty("multipart/form-data").GetProperty("schema");
        Assert.True(body.GetProperty("required").GetBoolean());
        Assert.Equal("""["title", "file"]""", schema.GetProperty("required").GetRawText());
        Assert.Equal("binary", schema.GetProperty("properties").GetProperty("file").GetProperty("format").GetString());
    }

    private static string Field(string name, string value) => $"--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";

    private static string File(string name, string disposition, string? type, string content) =>
        $"--B\r\nContent-Disposition: form-data; name=\"{name}\"; {disposition}\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}\r\n{content}\r\n";

    private static string Part(string disposition, string content, string? type = null) =>
        $"--B\r\nContent-Disposition: form-data; {disposition}\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}\r\n{content}\r\n";

    private static string Join(params string[] parts) => string.Concat(parts);

    private static string Body(params string[] parts) => Join(parts) + "--B--\r\n";

    private Task<HttpResponseMessage> UploadAsync(params string[] parts) => UploadAsync(isChunked: false, parts);

    private async Task<HttpResponseMessage> UploadAsync(bool isChunked, params string[] parts)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/files") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body(parts))) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=B");
        request.Headers.TransferEncodingChunked = isChunked ? true : null;
        return await gateway.Rest.SendAsync(request);
    }

    /// <summary>The form that the API received, with a boundary that is known.</summary>
    private string Received()
    {
        var type = gateway.Upstream.Request.Header("Content-Type")!;
        const string Begin = "multipart/form-data; boundary=";
        Assert.StartsWith(Begin, type, StringComparison.Ordinal);
        var text = gateway.Upstream.Request.BodyText;
        return text.Replace("--" + type[Begin.Length..], "--B", StringComparison.Ordinal);
    }

    private static async Task<string> ErrorsAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("errors").GetRawText();
    }
}
