using System.Net;
using System.Text.Json;
using Naftiko.Gateway.Tests.Rest;

namespace Naftiko.Gateway.Tests.Inputs;

/// <summary>What a document says of a value holds from the schema to the API, over REST and for tools.</summary>
[Collection(ShapesTests.Name)]
public sealed class ShapeTests
{
    private readonly ShapesGateway gateway;

    public ShapeTests(ShapesGateway gateway)
    {
        this.gateway = gateway;
        gateway.Reset();
    }

    [Theory]
    [InlineData("status=opne", """{"status":"opne"}""", "status", "must be one of: open, closed; did you mean open?")]
    [InlineData("status=Open", """{"status":"Open"}""", "status", "must be one of: open, closed; did you mean open?")]
    [InlineData("status=x", """{"status":"x"}""", "status", "must be one of: open, closed")]
    [InlineData("limit=0", """{"limit":0}""", "limit", "must be at least 1")]
    [InlineData("limit=101", """{"limit":"101"}""", "limit", "must be at most 100")]
    [InlineData("limit=1e400", """{"limit":1e400}""", "limit", "must be at most 100")]
    [InlineData("limit=many", """{"limit":"many"}""", "limit", "must be a whole number")]
    [InlineData("since=yesterday", """{"since":"yesterday"}""", "since", "must be a date such as 2026-05-06")]
    [InlineData("since=2026-02-30", """{"since":"2026-02-30"}""", "since", "must be a date such as 2026-05-06")]
    [InlineData("code=a", """{"code":"a"}""", "code", "must have at least 2 characters")]
    [InlineData("code=abcd", """{"code":"abcd"}""", "code", "must have at most 3 characters")]
    [InlineData("code=AB", """{"code":"AB"}""", "code", "must match the pattern ^[a-zü]+$")]
    [InlineData("kinds=big&kinds=tall", """{"kinds":["big","tall"]}""", "kinds[1]", "must be one of: big, small")]
    [InlineData("ids=7&ids=0", """{"ids":[7,0]}""", "ids[1]", "must be at least 1")]
    [InlineData("ids=a", """{"ids":["a"]}""", "ids[0]", "must be a whole number")]
    [InlineData("where={\"field\":\"nmae\"}", """{"where":[{"field":"nmae"}]}""", "where[0].field", "must be one of: name, size; did you mean name?")]
    [InlineData("where={}", """{"where":[{}]}""", "where[0].field", "is required")]
    [InlineData("factor=2", """{"factor":2}""", "factor", "must be one of: 0.5, 1, 20")]
    [InlineData("factor=half", """{"factor":"half"}""", "factor", "must be one of: 0.5, 1, 20")]
    [InlineData("levels=1&levels=3", """{"levels":[1,3]}""", "levels[1]", "must be one of: 1, 2, 5")]
    [InlineData("where=a", """{"where":["a"]}""", "where[0]", "must be an object")]
    public async Task What_is_not_allowed_is_refused_with_what_is(string query, string arguments, string name, string message)
    {
        using var response = await gateway.SendAsync("GET", "/notes?" + query);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal(message, problem.GetProperty("errors").GetProperty(name)[0].GetString());
        Assert.Contains($"{name} {message}", await gateway.RefusalOfAsync("list", arguments), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "{}", "limit=10")]
    [InlineData("limit=", "{}", "limit=10")]
    [InlineData("limit=&status=", """{"limit":null,"status":null}""", "limit=10")]
    [InlineData("code=&since=", """{"limit":"","status":"","code":"","since":""}""", "limit=10")]
    [InlineData("limit=20&status=open", """{"limit":20,"status":"open"}""", "status=open&limit=20")]
    [InlineData("limit=5.0", """{"limit":5.0}""", "limit=5")]
    [InlineData("code=%C3%BC%C3%BC", """{"code":"üü"}""", "limit=10&code=%C3%BC%C3%BC")]
    [InlineData("factor=1", """{"factor":1}""", "limit=10&factor=1")]
    [InlineData("factor=0.50", """{"factor":"0.50"}""", "limit=10&factor=0.50")]
    [InlineData("levels=2.0&levels=5", """{"levels":[2.0,5]}""", "limit=10&levels=2&levels=5")]
    [InlineData("kinds=big&kinds=small", """{"kinds":["big","small"]}""", "limit=10&kinds=big&kinds=small")]
    [InlineData("kinds=big", """{"kinds":"big"}""", "limit=10&kinds=big")]
    [InlineData("ids=7&ids=8", """{"ids":[7,"8"]}""", "limit=10&ids=7&ids=8")]
    [InlineData("where={\"field\":\"name\"}", """{"where":[{"field":"name"}]}""", "limit=10&where=%7B%22field%22%3A%22name%22%7D")]
    public async Task What_is_allowed_is_sent_and_a_default_where_nothing_is_given(string query, string arguments, string sent)
    {
        using var response = await gateway.SendAsync("GET", "/notes?" + query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("/notes?" + sent, gateway.Upstream.Request.RawTarget);

        gateway.Reset();
        Assert.Equal("/notes?" + sent, (await gateway.ReceivedOfAsync("list", arguments)).RawTarget);
    }

    [Theory]
    [InlineData("""{"sku":"ab"}""", """{"amount":1,"sku":"ab"}""")]
    [InlineData("""{"sku":"ab","amount":"3"}""", """{"amount":3,"sku":"ab"}""")]
    [InlineData("""{"sku":"ab","amount":null}""", """{"amount":null,"sku":"ab"}""")]
    [InlineData("""{"sku":"ab","rows":[{"sku":"x","amount":5.0,"more":[1]},{"sku":"y"}]}""", """{"amount":1,"sku":"ab","rows":[{"sku":"x","amount":5,"more":[1]},{"sku":"y","amount":1}]}""")]
    [InlineData("""{"sku":"ab","rows":[]}""", """{"amount":1,"sku":"ab","rows":[]}""")]
    [InlineData("""{"sku":"ab","grid":[[1.50,2],[]]}""", """{"amount":1,"sku":"ab","grid":[[1.50,2],[]]}""")]
    [InlineData("""{"sku":"ab","labels":{"a":"b"}}""", """{"amount":1,"sku":"ab","labels":{"a":"b"}}""")]
    public async Task Lists_and_objects_reach_a_body_in_the_types_they_declare(string given, string sent)
    {
        using var response = await gateway.SendAsync("POST", "/notes", given);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(sent, gateway.Upstream.Request.BodyText);

        gateway.Reset();
        Assert.Equal(sent, (await gateway.ReceivedOfAsync("add", given)).BodyText);
    }

    [Theory]
    [InlineData("""{"sku":"ab","amount":6}""", "amount", "must be at most 5")]
    [InlineData("""{"sku":""}""", "sku", "must have at least 2 characters")]
    [InlineData("""{"amount":2}""", "sku", "is required")]
    [InlineData("""{"sku":"ab","rows":[{"sku":"x"},{"amount":0,"sku":"z"}]}""", "rows[1].sku", "must be one of: x, y")]
    [InlineData("""{"sku":"ab","rows":[{"amount":1}]}""", "rows[0].sku", "is required")]
    [InlineData("""{"sku":"ab","rows":[{"sku":"x","amount":"two"}]}""", "rows[0].amount", "must be a whole number")]
    [InlineData("""{"sku":"ab","rows":[{"sku":"x","due":"yesterday"}]}""", "rows[0].due", "must be a date and time with offset such as 2026-05-06T10:30:00Z")]
    [InlineData("""{"sku":"ab","rows":["x"]}""", "rows[0]", "must be an object")]
    [InlineData("""{"sku":"ab","grid":[[1,"a"]]}""", "grid[0][1]", "must be a number")]
    [InlineData("""{"sku":"ab","grid":[{}]}""", "grid[0]", "must be a list")]
    [InlineData("""{"sku":"ab","labels":{"a":"b","long":"12345"}}""", "labels.long", "must have at most 4 characters")]
    public async Task What_is_wrong_deep_in_a_body_is_named_where_it_is(string given, string name, string message)
    {
        using var response = await gateway.SendAsync("POST", "/notes", given);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal(message, problem.GetProperty("errors").GetProperty(name)[0].GetString());
        Assert.Contains($"{name} {message}", await gateway.RefusalOfAsync("add", given), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"sku":"x"}]""", """[{"sku":"x","amount":1}]""")]
    [InlineData("[]", "[]")]
    public async Task A_body_may_be_a_list_of_objects(string given, string sent)
    {
        using var response = await gateway.SendAsync("PUT", "/rows", given);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((sent, "application/json"), (gateway.Upstream.Request.BodyText, gateway.Upstream.Request.Header("Content-Type")));

        gateway.Reset();
        Assert.Equal(sent, (await gateway.ReceivedOfAsync("put-rows", $$"""{"rows":{{given}}}""")).BodyText);
    }

    [Theory]
    [InlineData("PUT", "put-rows", "rows", """[{"sku":"z"}]""", "[0].sku", "must be one of: x, y")]
    [InlineData("PUT", "put-rows", "rows", """{"sku":"x"}""", "", "must be a list")]
    [InlineData("POST", "post-row", "body", """{"sku":"long"}""", ".sku", "must have at most 3 characters")]
    [InlineData("POST", "post-row", "body", "[1]", "", "must be an object")]
    public async Task A_body_of_another_shape_is_refused(string method, string tool, string argument, string given, string place, string message)
    {
        using var response = await gateway.SendAsync(method, "/rows", given);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal(message, problem.GetProperty("errors").GetProperty("body" + place)[0].GetString());
        Assert.Contains($"{argument}{place} {message}", await gateway.RefusalOfAsync(tool, $$"""{"{{argument}}":{{given}}}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_body_must_be_there_and_an_optional_one_need_not()
    {
        using var missing = await gateway.SendAsync("POST", "/rows");
        await Problem.AssertAsync(missing, HttpStatusCode.BadRequest);
        Assert.Contains("body is required", await gateway.RefusalOfAsync("post-row", "{}"), StringComparison.Ordinal);

        using var optional = await gateway.SendAsync("PUT", "/rows");
        Assert.Equal(HttpStatusCode.OK, optional.StatusCode);
        Assert.False(gateway.Upstream.Request.HasBody);
    }

    [Theory]
    [InlineData("PUT", "/flush", "flush-all")]
    [InlineData("POST", "/flush", "stop")]
    public async Task A_call_without_a_body_sends_and_offers_none(string method, string path, string tool)
    {
        using var response = await gateway.SendAsync(method, path, """{"given":"all the same"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(gateway.Upstream.Request.HasBody);

        gateway.Reset();
        Assert.Contains("body is not an argument of this tool", await gateway.RefusalOfAsync(tool, """{"body":{}}"""), StringComparison.Ordinal);
        Assert.False((await gateway.ReceivedOfAsync(tool, "{}")).HasBody);
        Assert.False((await gateway.InputSchemaOfAsync(tool)).GetProperty("properties").TryGetProperty("body", out _));
    }

    [Theory]
    [InlineData("at", "2026-05-06T10:30:00Z", "2026-05-06T10:30:00")]
    [InlineData("at", "2026-05-06T10:30:00.5+02:00", "2026-13-06T10:30:00Z")]
    [InlineData("id", "123e4567-e89b-12d3-a456-426614174000", "123e4567")]
    [InlineData("mail", "ann@example.org", "Ann <ann@example.org>")]
    [InlineData("link", "https://example.org/a?b=c", "example.org/a")]
    [InlineData("four", "192.0.2.1", "192.0.2")]
    [InlineData("six", "2001:db8::1", "192.0.2.1")]
    public async Task Text_of_another_form_is_refused(string name, string right, string wrong)
    {
        using var refused = await gateway.SendAsync("GET", $"/formats?{name}={Uri.EscapeDataString(wrong)}");
        await Problem.AssertAsync(refused, HttpStatusCode.BadRequest);
        Assert.Contains(
            $"{name} must be a", await gateway.RefusalOfAsync("formats", JsonSerializer.Serialize(new Dictionary<string, string> { [name] = wrong })),
            StringComparison.Ordinal);

        using var response = await gateway.SendAsync("GET", $"/formats?{name}={Uri.EscapeDataString(right)}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"/formats?{name}={Uri.EscapeDataString(right)}", gateway.Upstream.Request.RawTarget);
    }

    [Fact]
    public async Task A_format_nobody_knows_is_shown_and_not_checked()
    {
        Assert.Equal("/formats?own=%23", (await gateway.ReceivedOfAsync("formats", """{"own":"#"}""")).RawTarget);
        Assert.Equal(
            "Format: sku.", (await gateway.InputSchemaOfAsync("formats")).GetProperty("properties").GetProperty("own").GetProperty("description").GetString());
    }

    [Fact]
    public async Task A_tool_shows_what_it_checks()
    {
        var list = (await gateway.InputSchemaOfAsync("list")).GetProperty("properties");
        Assert.Equal("""{"type":"string","enum":["open","closed"]}""", Compact(list.GetProperty("status")));
        Assert.Equal("""{"type":"integer","description":"Default: 10.","minimum":1,"maximum":100}""", Compact(list.GetProperty("limit")));
        Assert.Equal("""{"type":"array","items":{"type":"integer","minimum":1}}""", Compact(list.GetProperty("ids")));

        var rows = (await gateway.InputSchemaOfAsync("put-rows")).GetProperty("properties").GetProperty("rows").GetProperty("items");
        Assert.Equal(["sku", "amount", "due"], rows.GetProperty("properties").EnumerateObject().Select(static member => member.Name));
        Assert.Equal("date-time", rows.GetProperty("properties").GetProperty("due").GetProperty("format").GetString());
        Assert.Equal("""["sku"]""", Compact(rows.GetProperty("required")));
    }

    [Fact]
    public async Task The_OpenAPI_document_shows_what_is_checked()
    {
        using var document = JsonDocument.Parse(await gateway.Rest.GetStringAsync("/openapi.json"));
        var paths = document.RootElement.GetProperty("paths");

        var limit = paths.GetProperty("/notes")
            .GetProperty("get")
            .GetProperty("parameters")
            .EnumerateArray()
            .First(static p => p.GetProperty("name").GetString() == "limit");
        Assert.Equal("""{"type":"integer","format":"int64","minimum":1,"maximum":100,"default":10}""", Compact(limit.GetProperty("schema")));

        var body = BodyOf("/rows", "put");
        Assert.Equal("array", body.GetProperty("type").GetString());
        Assert.Equal(
            """{"type":"integer","format":"int64","minimum":1,"default":1}""",
            Compact(body.GetProperty("items").GetProperty("properties").GetProperty("amount")));

        var labels = BodyOf("/notes", "post");
        Assert.Equal(
            """{"type":"string","maxLength":4}""", Compact(labels.GetProperty("properties").GetProperty("labels").GetProperty("additionalProperties")));
        Assert.False(paths.GetProperty("/flush").GetProperty("put").TryGetProperty("requestBody", out _));

        JsonElement BodyOf(string path, string method) => OpenApiSchema.Of(
            document.RootElement,
            paths.GetProperty(path).GetProperty(method).GetProperty("requestBody").GetProperty("content").GetProperty("application/json")
                .GetProperty("schema"));
    }

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value, Readable);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
