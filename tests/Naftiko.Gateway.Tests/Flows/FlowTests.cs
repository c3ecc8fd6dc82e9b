using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Naftiko.Gateway.Tests.Rest;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Flows;

/// <summary>Flows: what a lookup finds, what runs side by side, and what an answer is made of besides answers.</summary>
public sealed class FlowTests : IClassFixture<FlowsGateway>
{
    private readonly FlowsGateway gateway;

    public FlowTests(FlowsGateway gateway)
    {
        this.gateway = gateway;
        gateway.Open();
    }

    [Fact]
    public async Task An_answer_is_put_together_from_steps_lookups_inputs_texts_and_constants()
    {
        var sheet = await gateway.GetAsync("/orders/7/sheet?city=Bonn&copies=2");

        Json.Equal(
            """
            {"order":"7","title":"Order 7 of Bob","about":{"city":"Bonn","copies":2,"kind":"sheet"},"owner":{"name":"Bob","mail":null},"mail":null,
             "helpers":[{"name":"Cid","town":null},{"name":"Ann","town":"Bonn"}]}
            """,
            sheet);
    }

    [Fact]
    public async Task What_is_absent_is_null_and_so_is_a_text_with_a_part_that_is_absent()
    {
        gateway.Answers["/orders/7"] = ScriptedAnswer.Json(200, "{}");

        var sheet = await gateway.GetAsync("/orders/7/sheet");

        Json.Equal("""{"order":"7","title":null,"about":{"city":null,"copies":null,"kind":"sheet"},"owner":null,"mail":null,"helpers":null}""", sheet);
    }

    [Theory]
    [InlineData("2", "Bob")]
    [InlineData("\"2\"", "Bob")]
    [InlineData("\"4\"", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    [InlineData("true", null)]
    public async Task One_value_finds_the_first_entry_that_has_it_as_text_or_nothing(string owner, string? name)
    {
        gateway.Answers["/orders/7"] = ScriptedAnswer.Json(200, $$"""{"owner":{{owner}}}""");

        Assert.Equal(name, (await gateway.GetAsync("/orders/7/sheet")).GetProperty("owner") is { ValueKind: JsonValueKind.Object } found
            ? found.GetProperty("name").GetString()
            : null);
    }

    [Theory]
    [InlineData("[]", "[]")]
    [InlineData("[\"9\"]", "[]")]
    [InlineData("[\"3\",3,\"3\"]", "[\"Cid\",\"Cid\",\"Cid\"]")]
    [InlineData("\"3\"", null)]
    public async Task A_list_finds_an_entry_for_each_of_its_values_in_its_order(string helpers, string? names)
    {
        gateway.Answers["/orders/7"] = ScriptedAnswer.Json(200, $$"""{"helpers":{{helpers}}}""");

        var found = (await gateway.GetAsync("/orders/7/sheet")).GetProperty("helpers");

        var list = found.ValueKind == JsonValueKind.Array ? found.EnumerateArray().Select(static helper => helper.GetProperty("name").GetRawText()) : null;
        Assert.Equal(names, list is null ? null : $"[{string.Join(',', list)}]");
    }

    [Theory]
    [InlineData("{\"id\":\"2\",\"name\":\"Alone\"}", "Alone")]
    [InlineData("[]", null)]
    [InlineData("\"text\"", null)]
    [InlineData("null", null)]
    [InlineData("", null)]
    public async Task A_list_that_is_one_object_is_its_only_entry_and_anything_else_has_none(string people, string? name)
    {
        gateway.Answers["/people"] = ScriptedAnswer.Json(200, people);

        var owner = (await gateway.GetAsync("/orders/7/sheet")).GetProperty("owner");

        Assert.Equal(name, owner.ValueKind == JsonValueKind.Object ? owner.GetProperty("name").GetString() : null);
    }

    [Fact]
    public async Task Members_that_are_columns_of_one_list_stay_together()
    {
        Json.Equal(
            """{"titles":["Bread",null,"Apple"],"asked":["b","c","x","a"],"best":{"sku":"b","label":{"title":"Bread"}}}""",
            await gateway.GetAsync("/baskets?skus=b&skus=c&skus=x&skus=a"));
    }

    [Fact]
    public async Task A_found_entry_goes_into_the_next_call()
    {
        gateway.Answers["/orders/7"] = ScriptedAnswer.Json(200, """{"owner":"1"}""");

        Assert.Equal(5, (await gateway.GetAsync("/thanks/7", "POST")).GetProperty("id").GetInt32());
        Json.Equal("""{"text":"Thank you, Ann","by":"ann@test"}""", JsonElement.Parse(gateway.Upstream.Requests[^1].BodyText));
    }

    [Fact]
    public async Task An_answer_to_one_call_repeats_what_was_asked()
    {
        Json.Equal("""{"id":"7","reference":"ref r/1","total":12.50,"currency":"EUR"}""", await gateway.GetAsync("/orders/7/receipt?reference=r%2F1"));
        Json.Equal("""{"id":"7","reference":null,"total":12.50,"currency":"EUR"}""", await gateway.GetAsync("/orders/7/receipt"));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(205)]
    public async Task An_answer_with_a_body_has_a_status_that_may_have_one(int status)
    {
        gateway.Answers["/orders/7"] = new ByMethod(ScriptedAnswer.Json(200, """{"owner":"1"}"""), ScriptedAnswer.Empty(status));

        using var response = await gateway.SendAsync("DELETE", "/orders/7/close");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Json.Equal("""{"owner":"1","closed":true}""", JsonElement.Parse(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Calls_that_only_read_and_need_nothing_of_each_other_run_side_by_side()
    {
        // Neither answers before both have been asked.
        var both = new Barrier(2);
        gateway.Answers["/orders/7"] = new Waiting(both, gateway.Answers["/orders/7"]);
        gateway.Answers["/people"] = new Waiting(both, gateway.Answers["/people"]);

        Assert.Equal("Order 7 of Bob", (await gateway.GetAsync("/orders/7/sheet")).GetProperty("title").GetString());
    }

    [Fact]
    public async Task The_first_of_several_calls_that_fails_ends_the_others_and_is_the_answer()
    {
        var stuck = new Stuck();
        gateway.Answers["/orders/7"] = stuck;
        gateway.Answers["/people"] = new After(stuck.Asked, ScriptedAnswer.Json(409, """{"error":"moving"}"""));

        using var response = await gateway.SendAsync("GET", "/orders/7/sheet");

        Assert.Equal((HttpStatusCode.Conflict, """{"error":"moving"}"""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        await stuck.Ended.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_fails_names_its_step()
    {
        gateway.Answers["/people"] = ScriptedAnswer.Json(200, "no JSON");

        using var response = await gateway.SendAsync("GET", "/orders/7/sheet");

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadGateway);
        Assert.Contains("(step list-people).", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_calls_together_have_a_time_that_is_a_setting()
    {
        var stuck = new Stuck();
        gateway.Answers["/goods"] = stuck;

        await using var impatient = await gateway.StartAsync("--Flows:Timeout=00:00:01");
        using var caller = new HttpClient { BaseAddress = impatient.Address("NotesRest") };
        using var response = await caller.GetAsync(new Uri("/baskets?skus=a", UriKind.Relative));

        var problem = await Problem.AssertAsync(response, HttpStatusCode.GatewayTimeout);
        Assert.Equal("The calls of this operation took too long together (step goods).", problem.GetProperty("detail").GetString());
        await stuck.Ended.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_time_that_cannot_be_is_told_at_the_start()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(async () => await (await gateway.StartAsync("--Flows:Timeout=30")).DisposeAsync());

        Assert.Contains("Flows:Timeout (environment variable Flows__Timeout) must be a span of time", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_tells_which_step_was_refused()
    {
        gateway.Answers["/orders/7"] = ScriptedAnswer.Json(404, """{"message":"no such order"}""");

        var result = await gateway.CallAsync("order-sheet", """{"id":"7"}""");

        Assert.StartsWith(
            "The API answered 404 Not Found in the step get-order: no such order.",
            result.GetProperty("content")[0].GetProperty("text").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_returns_what_its_flow_makes()
    {
        var result = await gateway.CallAsync("order-sheet", """{"id":"7","copies":3}""");

        Json.Equal("""{"title":"Order 7 of Bob","copies":3,"mail":null}""", result.GetProperty("structuredContent"));
    }

    [Fact]
    public async Task A_step_that_its_owner_has_written_is_given_inputs_results_and_values_and_gives_what_follows()
    {
        Json.Equal("""{"text":"Order 7 x 1.5 at most 3: 12.50","words":7}""", await gateway.GetAsync("/orders/7/digest?most=3"));
        Json.Equal("""{"text":"Order 7 x 1.5 at most 3: 12.50"}""", JsonElement.Parse(gateway.Upstream.Requests[^1].BodyText));
        Json.Equal("""{"text":null,"words":null}""", await gateway.GetAsync("/orders/7/digest?most=0"));
    }

    [Fact]
    public async Task A_step_that_has_not_been_written_says_so()
    {
        using var response = await gateway.SendAsync("GET", "/unwritten?a=1");

        var problem = await Problem.AssertAsync(response, HttpStatusCode.NotImplemented);
        Assert.Equal("The step later of unwritten has not been written yet.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_mock_answers_with_typed_values_and_calls_nothing()
    {
        var greeting = await gateway.GetAsync("/greeting?name=Nina&times=2");

        Json.Equal(
            """{"message":"Hello, Nina!","times":2,"loud":true,"price":12.50,"parts":[{"word":"Nina","length":5}],"tags":["a","b"]}""", greeting);
        Assert.Empty(gateway.Upstream.Requests);
    }

    [Fact]
    public async Task A_mock_whose_values_are_all_in_the_document_is_its_own_example()
    {
        var hours = Example((await gateway.GetAsync("/openapi.json")).GetProperty("paths").GetProperty("/hours"));

        Json.Equal("""{"open":true,"fee":12.50,"days":[{"day":"1","until":18}]}""", hours!.Value);
        Json.Equal(hours.Value.GetRawText(), await gateway.GetAsync("/hours"));
    }

    /// <summary>Half an answer is none, and nobody but the caller knows the other half.</summary>
    [Fact]
    public async Task A_mock_with_a_value_of_the_caller_has_no_example() =>
        Assert.Null(Example((await gateway.GetAsync("/openapi.json")).GetProperty("paths").GetProperty("/greeting")));

    [Fact]
    public async Task A_mock_refuses_what_it_was_not_asked_for()
    {
        using var response = await gateway.SendAsync("GET", "/greeting?times=4");

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal(["name", "times"], problem.GetProperty("errors").EnumerateObject().Select(static error => error.Name));
        Assert.Contains("mood", await gateway.RefusalOfAsync("greet", """{"name":"Nina","mood":"odd"}"""), StringComparison.Ordinal);
    }

    private static JsonElement? Example(JsonElement path) => path.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content")
        .GetProperty("application/json").TryGetProperty("example", out var example) ? example : null;

    private sealed class Waiting(Barrier both, Answer answer) : Answer
    {
        private readonly Task arrived = Task.CompletedTask;

        public override async Task WriteAsync(HttpContext context, ReceivedRequest request)
        {
            await arrived;
            await Task.Run(() => Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(30))));
            await answer.WriteAsync(context, request);
        }
    }

    private sealed class Stuck : Answer
    {
        private readonly TaskCompletionSource asked = new(), ended = new();

        public Task Asked => asked.Task;

        public Task Ended => ended.Task;

        public override async Task WriteAsync(HttpContext context, ReceivedRequest request)
        {
            context.RequestAborted.Register(ended.SetResult);
            asked.SetResult();
            await ended.Task;
        }
    }

    private sealed class After(Task before, Answer answer) : Answer
    {
        public override async Task WriteAsync(HttpContext context, ReceivedRequest request)
        {
            await before;
            await answer.WriteAsync(context, request);
        }
    }

    private sealed class ByMethod(Answer reading, Answer writing) : Answer
    {
        public override Task WriteAsync(HttpContext context, ReceivedRequest request) =>
            (HttpMethods.IsGet(request.Method) ? reading : writing).WriteAsync(context, request);
    }

    /// <summary>Whoever calls again must know that it is not the same as the first time.</summary>
    [Theory]
    [InlineData("/orders/7", 503, "in the step closed. Trying again later may help. The step noted has been carried out, and would be again.")]
    [InlineData("/goods", 400, "in the step goods. Trying again will not help unless the arguments change. The steps noted and closed have been carried out, and would be again.")]
    [InlineData("/notes", 503, "in the step noted. Trying again later may help.")]
    public async Task A_model_is_told_what_a_flow_did_before_it_failed_and_would_do_again(string path, int status, string end)
    {
        gateway.Answers["/orders/7"] = ScriptedAnswer.Empty(204);
        gateway.Answers[path] = ScriptedAnswer.Empty(status);

        var result = await gateway.CallAsync("note-and-close", """{"id":"7","text":"a"}""");

        Assert.EndsWith(end, result.GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }
}
