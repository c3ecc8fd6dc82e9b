using System.Net;
using System.Text.Json.Nodes;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Mcp;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.CrewManifest;

/// <summary>A flow of two calls, mapped outputs, bearer and header-key credentials.</summary>
[Collection(CrewManifestGatewayTests.Name)]
public sealed class CrewManifestTests
{
    private const string Voyage = """
        {"id":"VOY-2026-042","ship":{"imo":"IMO-9321483","name":"Northern Star"},"ports":[{"name":"Oslo","days":1},{"name":"Hamburg"},{"name":"Rotterdam"}],"secret":"not mapped"}
        """;

    private const string Crew = """
        {"members":[{"fullName":"Ada Holm","role":"master"},{"fullName":"Jun Mori","role":"engineer"},{"role":"cook"}]}
        """;

    private const string Manifest = """
        {"voyage":"VOY-2026-042","ship":{"name":"Northern Star","imo":"IMO-9321483"},"departure":"Oslo","arrival":"Rotterdam","crew":["Ada Holm","Jun Mori"],"crewCount":3}
        """;

    private readonly CrewManifestGateway gateway;

    public CrewManifestTests(CrewManifestGateway gateway)
    {
        this.gateway = gateway;
        gateway.Voyages.Reset();
        gateway.CrewRegister.Reset();
    }

    [Fact]
    public async Task The_manifest_is_put_together_from_both_upstreams()
    {
        AnswerBoth();

        using var response = await gateway.Rest.GetAsync("/voyages/VOY-2026-042/manifest?role=master");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        AssertJson(Manifest, await response.Content.ReadAsStringAsync());
        Assert.Equal("/api/voyages/VOY-2026-042", gateway.Voyages.Request.RawTarget);
        Assert.Equal("/ships/IMO-9321483/crew?role=master", gateway.CrewRegister.Request.RawTarget);
    }

    [Fact]
    public async Task The_tool_gives_the_same_manifest_as_its_schema_says()
    {
        AnswerBoth();

        var result = await gateway.Mcp.CallAsync("get-crew-manifest", """{"voyage-id":"VOY-2026-042"}""");

        Assert.NotEqual(true, result.IsError);
        AssertJson(Manifest, result.StructuredContent!.Value.GetRawText());
        AssertJson(Manifest, result.Text());
        Assert.Equal("/ships/IMO-9321483/crew", gateway.CrewRegister.Request.RawTarget);
        var tool = Assert.Single(await gateway.Mcp.ListToolsAsync(), tool => tool.Name == "get-crew-manifest");
        Assert.Equal("object", tool.ReturnJsonSchema!.Value.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Each_upstream_sees_its_own_credential_only()
    {
        AnswerBoth();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/voyages/VOY-2026-042/manifest");
        request.Headers.Add("Authorization", "Bearer caller");
        request.Headers.Add("X-Crew-Key", "caller");

        using var response = await gateway.Rest.SendAsync(request);

        Assert.Equal("Bearer " + CrewManifestSettings.VoyagesToken, gateway.Voyages.Request.Header("Authorization"));
        Assert.Null(gateway.Voyages.Request.Header("X-Crew-Key"));
        Assert.Equal(CrewManifestSettings.CrewKey, gateway.CrewRegister.Request.Header("X-Crew-Key"));
        Assert.Null(gateway.CrewRegister.Request.Header("Authorization"));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(500)]
    public async Task A_first_call_that_fails_ends_the_flow_with_its_own_answer(int status)
    {
        gateway.Voyages.Answer(ScriptedAnswer.Json(status, """{"error":"no such voyage"}"""));

        using var response = await gateway.Rest.GetAsync("/voyages/VOY-0/manifest");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("""{"error":"no such voyage"}""", await response.Content.ReadAsStringAsync());
        Assert.Empty(gateway.CrewRegister.Requests);
    }

    [Fact]
    public async Task A_second_call_that_fails_is_an_error_of_the_tool()
    {
        gateway.Voyages.Answer(ScriptedAnswer.Json(200, Voyage));
        gateway.CrewRegister.Answer(ScriptedAnswer.Json(404, """{"message":"no such ship"}"""));

        var error = (await gateway.Mcp.CallAsync("get-crew-manifest", """{"voyage-id":"VOY-2026-042"}""")).Error(404);

        Assert.Contains("no such ship", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"V","ship":{"imo":"a/b"},"ports":[]}""")]
    [InlineData("""{"id":"V","ship":{"imo":".."},"ports":[]}""")]
    [InlineData("""{"id":"V","ship":{"imo":""},"ports":[]}""")]
    [InlineData("""{"id":"V","ship":{},"ports":[]}""")]
    [InlineData("""{"id":"V","ship":null}""")]
    public async Task A_value_of_the_first_answer_that_cannot_be_a_path_segment_is_not_sent(string voyage)
    {
        gateway.Voyages.Answer(ScriptedAnswer.Json(200, voyage));

        using var response = await gateway.Rest.GetAsync("/voyages/V/manifest");

        await Problem.AssertAsync(response, HttpStatusCode.BadGateway);
        Assert.Empty(gateway.CrewRegister.Requests);
    }

    [Theory]
    [InlineData("{\"id\":")]
    [InlineData("<html></html>")]
    [InlineData("")]
    public async Task An_answer_that_is_no_JSON_cannot_be_mapped(string body)
    {
        gateway.Voyages.AnswerAlways(ScriptedAnswer.Json(200, body));

        using var response = await gateway.Rest.GetAsync("/voyages/V/manifest");

        await Problem.AssertAsync(response, HttpStatusCode.BadGateway);
        Assert.Empty(gateway.CrewRegister.Requests);
    }

    [Fact]
    public async Task What_the_upstreams_leave_out_is_null()
    {
        gateway.Voyages.Answer(ScriptedAnswer.Json(200, """{"ship":{"imo":"1"},"ports":[]}"""));
        gateway.CrewRegister.Answer(ScriptedAnswer.Json(200, "{}"));

        using var response = await gateway.Rest.GetAsync("/voyages/V/manifest");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var manifest = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        Assert.Null(manifest["voyage"]);
        Assert.Null(manifest["departure"]);
        Assert.Null(manifest["arrival"]);
        Assert.Empty(manifest["crew"]!.AsArray());
        Assert.Null(manifest["crewCount"]);
    }

    [Fact]
    public async Task Voyages_are_mapped_one_by_one()
    {
        const string upstream = """{"voyages":[{"id":"A","ship":{"name":"Star"},"ports":[{"name":"Oslo"},{"name":"Rome"}]},{"id":7,"ports":null}]}""";
        const string expected = """[{"id":"A","ship":"Star","ports":["Oslo","Rome"]},{"id":"7","ship":null,"ports":[]}]""";
        gateway.Voyages.Answer(ScriptedAnswer.Json(200, upstream), ScriptedAnswer.Json(200, upstream));

        using var response = await gateway.Rest.GetAsync("/voyages?status=sailing");
        var result = await gateway.Mcp.CallAsync("list-voyages", """{"status":"sailing"}""");

        AssertJson(expected, await response.Content.ReadAsStringAsync());
        AssertJson($$"""{"result":{{expected}}}""", result.StructuredContent!.Value.GetRawText());
        AssertJson(expected, result.Text());
        Assert.All(gateway.Voyages.Requests, request => Assert.Equal("/api/voyages?status=sailing", request.RawTarget));
    }

    [Theory]
    [InlineData("/voyages/a%2Fb/manifest")]
    [InlineData("/voyages/%5C/manifest")]
    public async Task A_voyage_with_a_slash_is_refused(string path)
    {
        using var response = await gateway.Rest.GetAsync(path);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.Contains("voyage-id", problem.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(gateway.Voyages.Requests);
    }

    [Fact]
    public async Task Progress_is_told_step_by_step_when_asked_for()
    {
        AnswerBoth();
        using var client = new HttpClient(new SecretGuard());

        var messages = await McpMessages.PostAllAsync(
            client,
            gateway.McpAddress,
            """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"get-crew-manifest","arguments":{"voyage-id":"VOY-2026-042"},"_meta":{"progressToken":"t"}}}""");

        Assert.Equal(["get-voyage 1/2", "list-crew 2/2"], messages.SkipLast(1).Select(message => message.GetProperty("params")).Select(progress =>
            $"{progress.GetProperty("message")} {progress.GetProperty("progress")}/{progress.GetProperty("total")}"));
        Assert.True(messages[^1].TryGetProperty("result", out _));
    }

    [Fact]
    public async Task A_credential_an_upstream_refuses_is_the_gateways_fault()
    {
        gateway.Voyages.Answer(ScriptedAnswer.Json(200, Voyage));
        gateway.CrewRegister.Answer(ScriptedAnswer.Empty(401));

        using var response = await gateway.Rest.GetAsync("/voyages/VOY-2026-042/manifest");

        await Problem.AssertAsync(response, HttpStatusCode.BadGateway);
    }

    [Fact]
    public async Task Every_missing_setting_has_its_own_line()
    {
        await using var bare = GatewayProcess.Launch(
            ExampleProject.CrewManifest,
            new CrewManifestSettings(null, null) { ["VOYAGES_TOKEN"] = null, ["CREW_REGISTER_KEY"] = null });

        Assert.Equal(1, await bare.WaitForExitAsync());
        var lines = bare.Errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] settings = ["VOYAGES_TOKEN", "CREW_REGISTER_KEY", "Upstreams:Voyages:BaseAddress", "Upstreams:CrewRegister:BaseAddress"];
        Assert.Equal(settings.Length, lines.Length);
        Assert.All(settings, setting => Assert.Single(lines, line => line.StartsWith(setting, StringComparison.Ordinal)));
    }

    private void AnswerBoth()
    {
        gateway.Voyages.Answer(ScriptedAnswer.Json(200, Voyage));
        gateway.CrewRegister.Answer(ScriptedAnswer.Json(200, Crew));
    }

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"expected {expected}\ngot      {actual}");
}
