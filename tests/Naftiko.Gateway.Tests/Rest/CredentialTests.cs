using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Traffic;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Rest;

/// <summary>
/// The caller must never see the gateway's credential, whatever the upstream answers, and the upstream never a credential of the caller.
/// <see cref="SecretGuard"/> looks for the secret in every answer of every test; here the upstream does its worst.
/// </summary>
[Collection(RestGatewayTests.Name)]
public sealed class CredentialTests
{
    private const string Status = ExposedOperation.Root + "/instances/one";

    private static readonly string Encoded = Uri.EscapeDataString(TestSecret.Value);

    private readonly StubUpstream upstream;
    private readonly HttpClient rest;
    private readonly GatewayProcess gateway;

    public CredentialTests(RestGateway fixture)
    {
        (upstream, rest, gateway) = (fixture.Upstream, fixture.Rest, fixture.Gateway);
        upstream.Reset();
    }

    public static TheoryData<string, string> Echoes => new()
    {
        { "raw", TestSecret.Value },
        { "percent-encoded", Encoded },
        { "percent-encoded in lower case", In(Encoded, ("%2F", "%2f"), ("%2B", "%2b"), ("%3D", "%3d")) },
        { "percent-encoded twice", Uri.EscapeDataString(Encoded) },
        {
            "percent-encoded altogether",
            string.Concat(Encoding.UTF8.GetBytes(TestSecret.Value).Select(letter => "%" + letter.ToString("x2", CultureInfo.InvariantCulture)))
        },
        { "form-encoded", WebUtility.UrlEncode(TestSecret.Value) },
        { "JSON-escaped", JsonSerializer.Serialize(TestSecret.Value)[1..^1] },
        { "JSON-escaped as little as possible", In(TestSecret.Value, ("\\", "\\\\"), ("\"", "\\\"")) },
        { "JSON-escaped with slashes", In(TestSecret.Value, ("\\", "\\\\"), ("\"", "\\\""), ("/", "\\/")) },
    };

    private static string In(string text, params (string Old, string New)[] spellings) =>
        spellings.Aggregate(text, (spelt, spelling) => spelt.Replace(spelling.Old, spelling.New, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task An_echo_in_a_JSON_string_is_redacted(string form, string echo)
    {
        _ = form;
        var inside = form.StartsWith("raw", StringComparison.Ordinal) ? JsonSerializer.Serialize(echo)[1..^1] : echo;
        upstream.Answer(ScriptedAnswer.Json(200, $$"""{"before":1,"message":"key {{inside}} is fine","after":[true]}"""));

        using var response = await rest.GetAsync(Status);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(1, body.RootElement.GetProperty("before").GetInt32());
        Assert.True(body.RootElement.GetProperty("after")[0].GetBoolean());
        Assert.Contains(TestSecret.Shorten(body.RootElement.GetProperty("message").GetString()!), new[] { "key [redacted] is fine", "[redacted]" });
    }

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task An_echo_in_text_that_is_not_JSON_is_redacted(string form, string echo)
    {
        _ = form;
        upstream.Answer(new ScriptedAnswer(500, Encoding.UTF8.GetBytes($"<p>GET /x?code={echo} failed</p>"), ("Content-Type", "text/html")));

        using var response = await rest.GetAsync(Status);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(TestSecret.Shorten(await response.Content.ReadAsStringAsync()), new[] { "<p>GET /x?code=[redacted] failed</p>", "[redacted]" });
    }

    [Theory]
    [InlineData("Location")]
    [InlineData("Link")]
    [InlineData("ETag")]
    [InlineData("x-ms-continuation-token")]
    [InlineData("X-Echo")]
    public async Task An_echo_in_a_header_does_not_pass(string header)
    {
        upstream.Answer(ScriptedAnswer.Json(200, "{}", (header, $"\"{TestSecret.Value}\""), ("Retry-After", "1")));
        using var raw = await rest.GetAsync(Status);
        upstream.Answer(ScriptedAnswer.Json(200, "{}", (header, $"https://elsewhere.example/x?code={Encoded}")));
        using var encoded = await rest.GetAsync(Status);

        Assert.Equal(HttpStatusCode.OK, raw.StatusCode);
        Assert.Equal(HttpStatusCode.OK, encoded.StatusCode);
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(16384)]
    [InlineData(32768)]
    [InlineData(65536)]
    [InlineData(81920)]
    public async Task An_echo_across_the_edge_of_a_buffer_is_redacted(int edge)
    {
        foreach (var before in Enumerable.Range(1, TestSecret.Value.Length))
        {
            var body = Encoding.UTF8.GetBytes(new string('a', edge - before) + TestSecret.Value + new string('b', edge));
            upstream.Answer(new ScriptedAnswer(200, body, ("Content-Type", "text/plain")));

            using var response = await rest.GetAsync(Status);

            Assert.EndsWith(new string('b', edge), await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_compressed_echo_is_redacted_too()
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes($$"""{"message":{{JsonSerializer.Serialize(TestSecret.Value)}}}"""));
        }

        upstream.Answer(new ScriptedAnswer(200, compressed.ToArray(), ("Content-Type", "application/json"), ("Content-Encoding", "gzip")));
        using var request = new HttpRequestMessage(HttpMethod.Get, Status) { Headers = { { "Accept-Encoding", "gzip" } } };

        using var response = await rest.SendAsync(request);

        var body = await response.Content.ReadAsStreamAsync();
        if (response.Content.Headers.ContentEncoding.Contains("gzip"))
        {
            body = new GZipStream(body, CompressionMode.Decompress);
        }

        using var text = new StreamReader(body);
        TestSecret.AssertAbsent(await text.ReadToEndAsync(), "a compressed answer");
    }

    [Fact]
    public async Task Links_of_the_start_response_lead_to_the_gateway_without_the_key()
    {
        upstream.Serve(1);

        using var response = await rest.PostAsync(ExposedOperation.Root + "/orchestrators/HelloSequence", null);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var status = body.RootElement.GetProperty("statusQueryGetUri").GetString()!;
        Assert.StartsWith(rest.BaseAddress + "runtime/webhooks/durabletask/instances/71edaebb73b14e419e9f9e45be14dfb7", status, StringComparison.Ordinal);
        Assert.Equal(response.Headers.Location!.OriginalString, status);
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.RetryAfter!.Delta);
        Assert.Contains("/raiseEvent/{eventName}", body.RootElement.GetProperty("sendEventPostUri").GetString(), StringComparison.Ordinal);
        Assert.Contains("reason={text}", body.RootElement.GetProperty("terminatePostUri").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("code", status, StringComparison.Ordinal);
        Assert.All(body.RootElement.EnumerateObject().Where(link => link.Name is not ("id" or "restartPostUri")), link =>
            Assert.StartsWith(rest.BaseAddress!.ToString(), link.Value.GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_of_the_start_response_can_be_followed()
    {
        upstream.Serve(196, 197);
        using var started = await rest.PostAsync(ExposedOperation.Root + "/orchestrators/WaitForApproval/links-55ade3", null);

        using var status = await rest.GetAsync(started.Headers.Location);

        Assert.Equal(HttpStatusCode.Accepted, status.StatusCode);
        Assert.Equal(ExposedOperation.Root + "/instances/links-55ade3", upstream.Requests[1].Path);
    }

    [Fact]
    public async Task Links_carry_the_host_the_caller_used()
    {
        upstream.Serve(1);

        var response = await RawHttp.SendAsync(rest.BaseAddress!, $"POST {ExposedOperation.Root}/orchestrators/HelloSequence", [$"Host: localhost:{rest.BaseAddress!.Port}", "Content-Length: 0"]);

        Assert.Contains($"\r\nLocation: http://localhost:{rest.BaseAddress.Port}/runtime/", response.Headers, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"\"http://localhost:{rest.BaseAddress.Port}/runtime/", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code=bad")]
    [InlineData("Code=bad")]
    [InlineData("CODE=bad&code=worse")]
    [InlineData("c%6Fde=bad")]
    [InlineData("code=")]
    [InlineData("code")]
    public async Task A_code_of_the_caller_is_dropped(string query)
    {
        upstream.Serve(65);

        using var response = await rest.GetAsync($"{Status}?{query}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(TestSecret.Value, upstream.Request.SingleKey);
        Assert.DoesNotContain("bad", upstream.Request.RawQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x-functions-key", "bad")]
    [InlineData("Authorization", "Bearer caller")]
    [InlineData("Proxy-Authorization", "Basic caller")]
    [InlineData("Cookie", "session=caller")]
    [InlineData("Forwarded", "for=10.0.0.1;host=gw.example")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("X-Forwarded-Host", "gw.example:8443")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Original-URL", "/admin")]
    public async Task A_header_of_the_caller_that_is_not_for_the_upstream_is_dropped(string name, string value)
    {
        upstream.Serve(65);
        using var request = new HttpRequestMessage(HttpMethod.Get, Status);
        request.Headers.TryAddWithoutValidation(name, value);

        using var response = await rest.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(upstream.Request.Header(name));
        Assert.Equal(upstream.Address.Authority, upstream.Request.Header("Host"));
    }

    [Fact]
    public async Task A_401_says_whose_fault_it_is_and_logs_it()
    {
        upstream.Answer(ScriptedAnswer.Json(401, $$"""{"Message":"bad key {{Encoded}}"}""", ("WWW-Authenticate", "Bearer")));

        using var response = await rest.GetAsync(Status);

        await Problem.AssertAsync(response, HttpStatusCode.BadGateway);
        Assert.Empty(response.Headers.WwwAuthenticate);
        await gateway.Output.WaitForAsync("refused the gateway's credential").WaitAsync(GatewayProcess.Patience);
    }

    [Fact]
    public async Task A_403_passes()
    {
        upstream.Serve(32);

        using var response = await rest.PostAsync(ExposedOperation.Root + "/orchestrators/HelloSequence", null);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_log_has_no_query_string_of_an_upstream_call()
    {
        upstream.Serve(1);
        using var response = await rest.PostAsync(ExposedOperation.Root + "/orchestrators/HelloSequence", null);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.DoesNotMatch(Regex.Escape(upstream.Address.Authority) + @"\S*\?", gateway.Output.ToString());
    }
}
