using System.Text;
using System.Text.Json;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Formats;

/// <summary>Answers that are bytes: their type, and how many of them there may be.</summary>
public sealed class BytesTests : IAsyncLifetime
{
    private static readonly Lazy<CompiledGateway> Compiled =
        new(static () => CompiledGateway.Of(CompiledGateway.ReadDocument("Formats", "bytes.naftiko.yaml"), "Bytes"));

    private StubUpstream _upstream = null!;
    private RunningGateway _gateway = null!;

    private GatewayCaller Caller { get; } = new();

    public async Task InitializeAsync()
    {
        _upstream = await StubUpstream.StartAsync("");
        _gateway = await Compiled.Value.StartAsync([$"--Upstreams:Photos:BaseAddress={_upstream.Address}"]);
    }

    public async Task DisposeAsync()
    {
        Caller.Dispose();
        await _gateway.DisposeAsync();
        await _upstream.DisposeAsync();
    }

    [Theory]
    [InlineData(null, "image/jpeg")]
    [InlineData("application/octet-stream", "image/jpeg")]
    [InlineData("image/webp", "image/webp")]
    public async Task A_type_that_the_upstream_does_not_name_is_that_of_the_document(string? sent, string seen)
    {
        var body = Bytes(1024);
        Answer(body, sent);

        var answer = await GetAsync("/photos/7");
        Assert.Equal((200, seen), (answer.Status, answer.Header("Content-Type")));
        Assert.Equal(body, answer.Body);

        Answer(body, sent);
        var block = await ContentAsync("get-photo");
        Assert.Equal(("image", seen), (block.GetProperty("type").GetString(), block.GetProperty("mimeType").GetString()));
        Assert.Equal(body, block.GetProperty("data").GetBytesFromBase64());
    }

    /// <summary>The caller is told, unless the answer has begun: then it breaks off.</summary>
    [Fact]
    public async Task More_bytes_than_the_operation_may_have_do_not_get_through()
    {
        Answer(Bytes(1025), "image/jpeg");
        var answer = await GetAsync("/photos/7");
        Assert.Equal(502, answer.Status);
        Assert.Contains("larger than the 1024 bytes", answer.Text(), StringComparison.Ordinal);

        Answer(Bytes(100_000), "image/jpeg", hasLength: false);
        answer = await GetAsync("/photos/7");
        Assert.True(answer.Status == 502 || answer.Failure is not null);
        Assert.InRange(answer.Body.Length, 0, 1024);

        Answer(Bytes(1025), "image/jpeg");
        var message = (await CallAsync("get-photo")).GetRawText();
        Assert.Contains("larger than the 1024 bytes", message, StringComparison.Ordinal);
    }

    /// <summary>The bound is one of the photo; why there is none may take more room.</summary>
    [Fact]
    public async Task What_an_error_says_may_have_more_bytes_than_the_answer()
    {
        var problem = $$"""{"detail": "There is no such photo: {{new string('7', 2000)}}"}""";
        Answer(Encoding.UTF8.GetBytes(problem), "application/problem+json", status: 404);

        var answer = await GetAsync("/photos/7");
        Assert.Equal((404, problem), (answer.Status, answer.Text()));
        Assert.Contains("There is no such photo", (await CallAsync("get-photo")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bound_of_the_api_holds_where_the_operation_has_none()
    {
        Answer(Bytes(2048), null);
        Assert.Equal(200, (await GetAsync("/raw")).Status);
        Answer(Bytes(2049), null);
        Assert.Equal(502, (await GetAsync("/raw")).Status);
    }

    /// <summary>Ten times the budget of an answer would be one megabyte.</summary>
    [Fact]
    public async Task The_bound_of_an_adapter_holds_for_what_nothing_else_bounds()
    {
        var body = Bytes(3 * 1024 * 1024);
        Answer(body, "image/png");
        Assert.Equal(body, (await ContentAsync("get-any")).GetProperty("data").GetBytesFromBase64());

        Answer(Bytes((3 * 1024 * 1024) + 1), "image/png");
        Assert.Contains("more than a tool may return here", (await CallAsync("get-any")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenApi_says_what_the_document_says()
    {
        var root = JsonDocument.Parse((await GetAsync("/openapi.json")).Text()!).RootElement;
        var document = root.GetProperty("paths");

        var photo = document.GetProperty("/photos/{id}").GetProperty("get").GetProperty("responses");
        Assert.Equal(["200", "400", "404", "502", "503", "504", "default"], photo.EnumerateObject().Select(static status => status.Name));
        Assert.Equal("binary", Schema(photo, "200", "image/jpeg").GetProperty("format").GetString());
        Assert.Equal("string", OpenApiSchema.Of(root, Schema(photo, "404", "application/json")).GetProperty("properties").GetProperty("reason").GetProperty("type").GetString());

        var raw = document.GetProperty("/raw").GetProperty("get").GetProperty("responses");
        Assert.Equal("binary", Schema(raw, "200", "application/octet-stream").GetProperty("format").GetString());

        var thumbnail = document.GetProperty("/thumbnail").GetProperty("get").GetProperty("responses");
        Assert.Equal("A small one.", thumbnail.GetProperty("200").GetProperty("description").GetString());
        Assert.Equal("binary", Schema(thumbnail, "200", "image/png").GetProperty("format").GetString());
    }

    private static JsonElement Schema(JsonElement responses, string status, string type) =>
        responses.GetProperty(status).GetProperty("content").GetProperty(type).GetProperty("schema");

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }

    private void Answer(byte[] body, string? type, bool hasLength = true, int status = 200)
    {
        _upstream.Reset();
        _upstream.AnswerAlways(new ScriptedAnswer(status, body, type is null ? [] : [("Content-Type", type)]) { HasLength = hasLength });
    }

    private Task<SeenAnswer> GetAsync(string path) => Caller.GetAsync(new Uri(_gateway.Address("PhotosRest"), path));

    private async Task<JsonElement> CallAsync(string tool)
    {
        var arguments = tool == "get-photo" ? """{"id": "7"}""" : "{}";
        return (await Caller.CallToolAsync(_gateway.Address("PhotosMcp"), tool, arguments)).Message()!.Value.GetProperty("result");
    }

    private async Task<JsonElement> ContentAsync(string tool)
    {
        var result = await CallAsync(tool);
        Assert.True(result.GetProperty("content").GetArrayLength() > 0, result.GetRawText());
        return result.GetProperty("content")[0];
    }
}
