using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.McpApis;

/// <summary>Routes, tools and flows that call tools of a real MCP server, of both eras of the protocol.</summary>
public sealed class ToolCallTests
{
    public static TheoryData<bool> Eras => new(false, true);

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task A_route_a_tool_and_a_flow_call_tools_of_a_server(bool isOlder)
    {
        await using var server = await DocsServer.StartAsync(isOlder);
        await using var gateway = await DocsGateway.StartAsync(server.Address);

        var answer = await gateway.GetAsync("/pages?query=install&limit=5");
        Assert.True(answer.Status == 200, answer.Text());
        Assert.Equal("""{"pages":[{"id":"a1","title":"Start"},{"id":"b2","title":"Install"}],"total":2}""", answer.Text());
        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("""{"query":"install","limit":5}""", server.LastCall["arguments"]!.ToJsonString());
        Assert.Equal("search_pages", server.LastCall["name"]!.GetValue<string>());

        var titles = await gateway.GetAsync("/titles?query=install");
        Assert.Equal("""{"titles":["Start","Install"],"total":2}""", titles.Text());

        var archived = await gateway.PostAsync("/pages/a1/archive", "");
        Assert.Equal((200, """{"archived":true}"""), (archived.Status, archived.Text()));
        Assert.Equal("""{"id":"a1"}""", server.LastCall["arguments"]!.ToJsonString());

        var tool = await gateway.CallAsync("search", """{"query":"install"}""");
        Assert.Equal(2, tool.GetProperty("structuredContent").GetProperty("total").GetInt32());

        var flow = await gateway.CallAsync("archive-first", """{"query":"install"}""");
        Assert.Equal("""{"title":"Start","archived":true}""", flow.GetProperty("structuredContent").GetRawText());
        Assert.Equal("""{"id":"a1"}""", server.LastCall["arguments"]!.ToJsonString());

        // One connection serves them all.
        Assert.Single(server.Methods, method => method == (isOlder ? "initialize" : "server/discover"));
        Assert.DoesNotContain("tools/list", server.Methods);
        Assert.Equal(isOlder, server.Methods.Contains("initialize"));
    }

    [Fact]
    public async Task Arguments_are_JSON_of_their_types_and_what_is_absent_is_no_null()
    {
        await using var server = await DocsServer.StartAsync();
        await using var gateway = await DocsGateway.StartAsync(server.Address);

        await gateway.PostAsync("/pages", """{"query":"7","limit":7,"tags":["a","b"],"author":null}""");
        Assert.Equal("""{"query":"7","limit":7,"tags":["a","b"],"author":null}""", server.LastCall["arguments"]!.ToJsonString());

        await gateway.PostAsync("/pages", """{"query":"7"}""");
        Assert.Equal("""{"query":"7"}""", server.LastCall["arguments"]!.ToJsonString());

        server.Forget();
        Assert.Equal(400, (await gateway.PostAsync("/pages", """{"query":"7","limit":51}""")).Status);
        Assert.Equal(400, (await gateway.GetAsync("/pages")).Status);
        Assert.Empty(server.Received);
    }

    [Theory]
    [InlineData("text", 200, "text/plain; charset=utf-8", "Plain words.")]
    [InlineData("two", 200, "text/plain; charset=utf-8", "One.\nTwo.")]
    [InlineData("number", 200, "application/json; charset=utf-8", "42")]
    [InlineData("error", 422, "text/plain; charset=utf-8", "There is no such page; look for another.")]
    public async Task Text_is_JSON_where_it_can_be_read_as_such(string what, int status, string type, string body)
    {
        await using var server = await DocsServer.StartAsync();
        await using var gateway = await DocsGateway.StartAsync(server.Address);
        var answer = await gateway.GetAsync($"/show/{what}");
        Assert.Equal((status, type, body), (answer.Status, answer.Header("Content-Type"), answer.Text()));
    }

    [Fact]
    public async Task Bytes_and_nothing_are_passed_on()
    {
        await using var server = await DocsServer.StartAsync();
        await using var gateway = await DocsGateway.StartAsync(server.Address);

        var image = await gateway.GetAsync("/show/image");
        Assert.Equal((200, "image/png"), (image.Status, image.Header("Content-Type")));
        Assert.Equal([1, 2, 3], image.Body);
        Assert.Equal("image", (await gateway.CallAsync("show", """{"what":"image"}""")).GetProperty("content")[0].GetProperty("type").GetString());

        var nothing = await gateway.GetAsync("/show/nothing");
        Assert.Equal((204, 0), (nothing.Status, nothing.Body.Length));

        Assert.Equal(502, (await gateway.GetAsync("/show/images")).Status);
    }

    [Fact]
    public async Task What_a_tool_says_of_wrong_arguments_reaches_the_model()
    {
        await using var server = await DocsServer.StartAsync();
        await using var gateway = await DocsGateway.StartAsync(server.Address);
        var result = await gateway.CallAsync("show", """{"what":"error"}""");
        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Contains("There is no such page; look for another.", result.GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("unless the arguments change", result.GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_a_flow_names_the_step()
    {
        await using var server = await DocsServer.StartAsync();
        await using var gateway = await DocsGateway.StartAsync(server.Address);
        server.Answer = (tool, _, _) => Task.FromResult(tool == "archive_page"
            ? new() { IsError = true, Content = [new ModelContextProtocol.Protocol.TextContentBlock { Text = "It is locked." }] }
            : DocsServer.Structured("""{"pages":[{"id":"a1","title":"Start"}]}"""));
        var text = (await gateway.CallAsync("archive-first", """{"query":"x"}""")).GetProperty("content")[0].GetProperty("text").GetString();
        Assert.Contains("422", text, StringComparison.Ordinal);
        Assert.Contains("in the step done: It is locked.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"pages":"none"}""", "pages is not of the type array")]
    [InlineData("""{"total":1}""", "it has no pages")]
    [InlineData("""{"pages":[{"id":7}]}""", "pages[0].id is not of the type string")]
    [InlineData("""{"pages":[],"total":1.5}""", "total is not of the type integer")]
    [InlineData("[]", "it is not of the type object")]
    public async Task An_answer_that_is_not_as_declared_is_an_error_where_the_document_says_so(string json, string problem)
    {
        await using var server = await DocsServer.StartAsync();
        await using var gateway = await DocsGateway.StartAsync(server.Address);
        server.Answer = (_, _, _) => Task.FromResult(DocsServer.Text(json));
        var answer = await gateway.GetAsync("/pages?query=x");
        Assert.Equal(502, answer.Status);
        Assert.Equal($"The answer of the tool search_pages of docs is not as declared: {problem}.", answer.Json()!.Value.GetProperty("detail").GetString());

        // Of the other tool the document only wants to know.
        server.Answer = (_, _, _) => Task.FromResult(DocsServer.Text("""{"archived":"yes"}"""));
        Assert.Equal("""{"archived":"yes"}""", (await gateway.PostAsync("/pages/a1/archive", "")).Text());
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task The_gateway_shows_its_own_credential_to_the_server_and_to_nobody_else(bool isOlder)
    {
        await using var server = await DocsServer.StartAsync(isOlder);
        await using var gateway = await DocsGateway.StartAsync(server.Address);
        foreach (var what in new[] { "credential", "credential-error" })
        {
            var answer = await gateway.GetAsync(
                $"/show/{what}", ("Authorization", "Bearer callers-own"), ("Cookie", "callers=own"), ("baggage", "callers=own"), ("X-Callers", "own"));
            TestSecret.AssertAbsent(answer.Text()!, what);
            TestSecret.AssertAbsent((await gateway.CallAsync("show", $$"""{"what":"{{what}}"}""")).GetRawText(), what);
        }

        Assert.All(server.Received, message =>
        {
            Assert.Equal($"Bearer {TestSecret.Value}", message.Headers.Authorization);
            Assert.Equal("Docs-Gateway", message.Headers.UserAgent);
            Assert.DoesNotContain("callers", string.Join('\n', message.Headers), StringComparison.Ordinal);
            Assert.DoesNotContain("callers", message.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Nothing_is_offered_to_the_server()
    {
        await using var server = await DocsServer.StartAsync();
        await using var gateway = await DocsGateway.StartAsync(server.Address);
        await gateway.GetAsync("/show/text");
        var capabilities = server.LastCall["_meta"]!["io.modelcontextprotocol/clientCapabilities"]!;
        Assert.Equal("{}", capabilities.ToJsonString());
    }

    [Fact]
    public async Task An_answer_larger_than_the_settings_allow_is_not_read()
    {
        await using var server = await DocsServer.StartAsync();
        await using var gateway = await DocsGateway.StartAsync(server.Address, "--Upstreams:Docs:ResponseBufferLimit=1000000");
        var answer = await gateway.GetAsync("/show/huge");
        Assert.Equal(502, answer.Status);
        Assert.Contains("larger than the 1000000 bytes", answer.Text(), StringComparison.Ordinal);
        Assert.Equal(200, (await gateway.GetAsync("/show/text")).Status);
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task A_call_that_takes_too_long_is_given_up(bool isOlder)
    {
        await using var server = await DocsServer.StartAsync(isOlder);
        await using var gateway = await DocsGateway.StartAsync(server.Address, "--Upstreams:Docs:Operations:Show:Timeout=00:00:00.5");
        Assert.Equal(200, (await gateway.GetAsync("/titles?query=x")).Status);
        var given = new TaskCompletionSource();
        server.Answer = async (_, _, cancellation) =>
        {
            cancellation.Register(given.SetResult);
            await Task.Delay(Timeout.Infinite, cancellation);
            return DocsServer.Text();
        };
        Assert.Equal(504, (await gateway.GetAsync("/show/text")).Status);

        // Whoever goes away means it, in the newer protocol; in the older one it may be an accident.
        if (!isOlder)
        {
            await given.Task.WaitAsync(GatewayProcess.Patience);
        }
    }

    [Theory]
    [MemberData(nameof(Eras))]
    public async Task A_server_that_was_started_again_is_asked_again(bool isOlder)
    {
        var first = await DocsServer.StartAsync(isOlder);
        await using var gateway = await DocsGateway.StartAsync(first.Address);
        Assert.Equal(200, (await gateway.GetAsync("/show/text")).Status);
        await first.DisposeAsync();

        await using var second = await DocsServer.StartAsync(isOlder, first.Address.Port);
        Assert.Equal(200, (await gateway.GetAsync("/show/text")).Status);
        Assert.Contains("tools/call", second.Methods);
    }
}
