using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.EveryKind;

[Collection(EveryKindTests.Name)]
public sealed partial class CredentialKindTests
{
    private static readonly ScriptedAnswer Ok = ScriptedAnswer.Json(200, """{"ok":true}""");

    private readonly EveryKindGateway gateway;

    public CredentialKindTests(EveryKindGateway gateway)
    {
        this.gateway = gateway;
        gateway.Upstream.Reset();
    }

    [Fact]
    public async Task Basic_sends_user_and_password_in_utf8()
    {
        gateway.Upstream.Answer(Ok);

        using var response = await gateway.Credentials.GetAsync("/basic");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var header = AuthenticationHeaderValue.Parse(gateway.Upstream.Request.Header("Authorization")!);
        Assert.Equal("Basic", header.Scheme);
        Assert.Equal($"{EveryKindGateway.UserName}:{EveryKindGateway.Secret}", Encoding.UTF8.GetString(Convert.FromBase64String(header.Parameter!)));
    }

    [Fact]
    public async Task Digest_answers_the_challenge_for_the_path_as_it_is_sent_and_sends_the_body_again()
    {
        gateway.Upstream.Answer(
            ScriptedAnswer.Empty(
                401, ("WWW-Authenticate", "Digest realm=\"every kind\", nonce=\"n1\", qop=\"auth,auth-int\", algorithm=SHA-256, opaque=\"o\"")),
            Ok);

        using var response = await gateway.Credentials.PutAsync("/digest/a%20b", new StringContent("""{"n":1}""", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, gateway.Upstream.Requests.Count);
        Assert.All(gateway.Upstream.Requests, request => Assert.Equal("""{"n":1}""", request.BodyText));
        var answer = gateway.Upstream.Requests[1];
        var fields = Field().Matches(answer.Header("Authorization")!).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('"'));
        Assert.Equal("/digest/a%20b", answer.RawPath);
        Assert.Equal(("/digest/a%20b", "o", "n1", "auth"), (fields["uri"], fields["opaque"], fields["nonce"], fields["qop"]));
        var user = Hash($"{EveryKindGateway.UserName}:every kind:{EveryKindGateway.Secret}");
        Assert.Equal(Hash($"{user}:n1:{fields["nc"]}:{fields["cnonce"]}:auth:{Hash("PUT:/digest/a%20b")}"), fields["response"]);

        static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task A_body_that_streams_through_is_sent_once()
    {
        gateway.Upstream.AnswerAlways(ScriptedAnswer.Empty(503, ("Retry-After", "0")));

        using var response = await gateway.Credentials.PutAsync("/digest/a", new StringContent("""{"n":1}""", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Single(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task Calls_that_wait_for_a_token_share_one_request_for_it()
    {
        const int Calls = 5;
        gateway.Upstream.AnswerAlways(new ComputedAnswer(request => request.RawPath == "/token"
            ? ScriptedAnswer.Json(200, """{"access_token":"old","expires_in":"3599"}""")
            : request.Header("Authorization") == "Bearer old" ? Ok : ScriptedAnswer.Empty(401)));
        (await gateway.Credentials.GetAsync("/tokens")).EnsureSuccessStatusCode();

        // The old token is refused only when all calls have come with it, so that each of them asks for a new one.
        gateway.Upstream.Reset();
        var refusal = new HeldAnswer(ScriptedAnswer.Empty(401));
        var token = new HeldAnswer(ScriptedAnswer.Json(200, """{"access_token":"shared","expires_in":"3599"}"""));
        using var come = new CountdownEvent(Calls);
        gateway.Upstream.AnswerAlways(new ComputedAnswer(request =>
        {
            if (request.RawPath == "/token")
            {
                return token;
            }

            if (request.Header("Authorization") == "Bearer shared")
            {
                return Ok;
            }

            come.Signal();
            return refusal;
        }));
        var calls = Enumerable.Range(0, Calls).Select(_ => gateway.Credentials.GetAsync("/tokens")).ToList();
        Assert.True(await Task.Run(() => come.Wait(GatewayProcess.Patience)));
        refusal.Release();
        await token.Arrived.WaitAsync(GatewayProcess.Patience);
        token.Release();

        Assert.All(await Task.WhenAll(calls), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Single(gateway.Upstream.Requests, request => request.RawPath == "/token");
    }

    [Fact]
    public async Task Client_credentials_get_one_token_for_several_calls_and_a_new_one_when_it_is_refused()
    {
        var number = 0;
        gateway.Upstream.AnswerAlways(new ComputedAnswer(request => request.RawPath == "/token"
            ? ScriptedAnswer.Json(200, $$"""{"access_token":"t{{++number}}","token_type":"Bearer","expires_in":3600}""")
            : request.Header("Authorization") == $"Bearer t{number}" ? Ok : ScriptedAnswer.Empty(401)));

        for (var call = 0; call < 3; call++)
        {
            using var response = await gateway.Credentials.GetAsync("/tokens");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        var request = Assert.Single(gateway.Upstream.Requests, request => request.RawPath == "/token");
        Assert.Equal("grant_type=client_credentials&scope=read+write", request.BodyText);
        var client = Encoding.UTF8.GetString(Convert.FromBase64String(AuthenticationHeaderValue.Parse(request.Header("Authorization")!).Parameter!));
        Assert.Equal($"every+kind:{WebUtility.UrlEncode(EveryKindGateway.Secret)}", client);

        // The token is revoked: the call gets a new one and is made again.
        number = 7;
        using var renewed = await gateway.Credentials.GetAsync("/tokens");
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
        Assert.Equal(2, gateway.Upstream.Requests.Count(request => request.RawPath == "/token"));
    }

    [Fact]
    public async Task A_key_in_a_cookie_stands_beside_the_callers_cookie()
    {
        gateway.Upstream.Answer(Ok);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/cookies");
        request.Headers.Add("Cookie", "theme=dark; session=forged; other=1");

        using var response = await gateway.Credentials.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            [$"session={TestSecret.Core}", "theme=dark"],
            gateway.Upstream.Request.Header("Cookie")!.Split("; ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_key_among_the_query_parameters_does_not_come_back_in_what_the_upstream_repeats()
    {
        gateway.Upstream.Answer(ScriptedAnswer.Json(
            200, $$"""{"next":"{{gateway.Upstream.Address}}queries?page=2&key={{TestSecret.Core}}","note":"you sent {{TestSecret.Core}}"}"""));

        // The client fails by itself when a response holds the secret.
        using var response = await gateway.Credentials.GetAsync("/queries?page=1&key=forged");

        Assert.Equal($"/queries?key={TestSecret.Core}&page=1", gateway.Upstream.Request.RawTarget);
        Assert.Equal(
            $$"""{"next":"{{gateway.Credentials.BaseAddress}}queries?page=2","note":"you sent [redacted]"}""",
            TestSecret.Shorten(await response.Content.ReadAsStringAsync()));
    }

    [GeneratedRegex("""(\w+)=("[^"]*"|[^\s,]+)""")]
    private static partial Regex Field();
}
