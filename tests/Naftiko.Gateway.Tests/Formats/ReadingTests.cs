using System.Text;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Formats;

/// <summary>Each format becomes the JSON that the language promises.</summary>
[Collection(FormatsTests.Name)]
public sealed class ReadingTests(FormatsGateway gateway)
{
    private const string Page =
        """
        <!doctype html><p>Before
        <table><thead><tr><th>Name</th><th> In&nbsp;port
          since </th></tr></thead><tr><td>Alma</td><td>May<br>2</td></tr><tr><th>Sum</th><td>1</td></tr><tr><td>Bo</table>
        <div id=wanted><table><tr><th>A<th>A<th></tr><tr><td>1<td>2<td>3<td>4</tr><tr></tr></table></div>
        <table class=wanted><tr><td>no names</td></tr></table>
        <table class=wanted><tr><th>B</th></tr><tr><td>5</td></tr></table>
        """;

    private const string Text =
        """
        ---
        title: Spring
        number: 4.0
        ---
        Before.

        ## News of *May*
        One `two` **three**
        four [five](https://five.test) &amp; ![six](6.png)

        | A | B |
        |---|---|
        | 1 | *2* |
        | 3 |

        - a
        - b

        Release
        ===
            code  x
        """;

    [Theory]
    [InlineData("<r><a>1</a><b>x</b></r>", """{"a":"1","b":"x"}""")]
    [InlineData("<r><a>1</a><b/><a>2</a></r>", """{"a":["1","2"],"b":""}""")]
    [InlineData("<r id='7'><a k='v'>t</a></r>", """{"id":"7","a":{"k":"v","":"t"}}""")]
    [InlineData("<r>text</r>", "\"text\"")]
    [InlineData("<r/>", "\"\"")]
    [InlineData("<x:r xmlns:x='u:1' xmlns='u:2'><x:a>1</x:a><b x:c='2'/></x:r>", """{"a":"1","b":{"c":"2"}}""")]
    [InlineData("<r><a><![CDATA[<1>]]>&amp;<!-- no -->2</a></r>", """{"a":"<1>&2"}""")]
    [InlineData("<r>one <a>1</a> two</r>", """{"a":"1","":"one  two"}""")]
    [InlineData("<r a='1'><a>2</a></r>", """{"a":["1","2"]}""")]
    public async Task Xml(string xml, string json) => Assert.Equal(json, await gateway.JsonAsync("/xml", xml, "application/xml"));

    /// <summary>Everything the document reads begins with <c>fleet</c>: the root, or an element in it.</summary>
    [Theory]
    [InlineData("<fleet><port>Brest</port><ship>Alma</ship></fleet>", """{"port":"Brest","ships":["Alma"]}""")]
    [InlineData("<x:fleet xmlns:x='u:1'><ship>Alma</ship><ship>Bo</ship></x:fleet>", """{"port":null,"ships":["Alma","Bo"]}""")]
    [InlineData("<all><fleet><port>Brest</port><ship>Alma</ship></fleet></all>", """{"port":"Brest","ships":["Alma"]}""")]
    [InlineData("<fleet><fleet><port>Brest</port></fleet></fleet>", """{"port":"Brest","ships":null}""")]
    [InlineData("<fleet/>", """{"port":null,"ships":null}""")]
    [InlineData("<other><port>Brest</port></other>", """{"port":null,"ships":null}""")]
    public async Task Xml_with_its_root(string xml, string json) =>
        Assert.Equal(json, (await gateway.AnswerAsync("/rooted", xml, "application/xml")).Text());

    [Theory]
    [InlineData("a: 1\nb: [1.50, true, null, ~, '2', x]\n", """{"a":1,"b":[1.50,true,null,null,"2","x"]}""")]
    [InlineData("- 007\n- 0x1F\n- 1e3\n- .inf\n- 123456789012345678901\n- !!str 5\n- yes\n", """["007",31,1e3,".inf",123456789012345678901,"5","yes"]""")]
    [InlineData("a: &x {b: 1}\nc: *x\n", """{"a":{"b":1},"c":{"b":1}}""")]
    [InlineData("a: |\n  one\n  two\nb: >\n  three\n  four\n", """{"a":"one\ntwo\n","b":"three four\n"}""")]
    [InlineData("--- first\n--- second\n", "\"first\"")]
    [InlineData("a:\n", """{"a":null}""")]
    [InlineData("# nothing\n", "null")]
    [InlineData("1: a\ntrue: b\n", """{"1":"a","true":"b"}""")]
    public async Task Yaml(string yaml, string json) => Assert.Equal(json, await gateway.JsonAsync("/yaml", yaml));

    [Theory]
    [InlineData("/csv", "id,name\r\n1,Alma\r\n2,\"Bo, \"\"the\nold\"\"\"\r\n", """[{"id":"1","name":"Alma"},{"id":"2","name":"Bo, \"the\nold\""}]""")]
    [InlineData("/csv", "id,name\n1\n\n2,\n", """[{"id":"1"},{"id":"2","name":""}]""")]
    [InlineData("/csv", "id;a,b\n1;2,3\n", """[{"id;a":"1;2","b":"3"}]""")]
    [InlineData("/csv", "size,a,a\n5\" pipe,1,2\n", """[{"size":"5\" pipe","a":"2"}]""")]
    [InlineData("/csv", "id,name\n", "[]")]
    [InlineData("/tsv", "id\tname\n1\tA,B|C\n", """[{"id":"1","name":"A,B|C"}]""")]
    [InlineData("/psv", "id|name\n1|A,\tB\n", """[{"id":"1","name":"A,\tB"}]""")]
    public async Task Delimited(string route, string text, string json) => Assert.Equal(json, await gateway.JsonAsync(route, text));

    [Fact]
    public async Task Html()
    {
        Assert.Equal(
            """{"tables":[[{"Name":"Alma","In port since":"May 2"},{"Name":"Bo","In port since":""}],[{"A":"2","":"3"}],[{"B":"5"}]]}""",
            await gateway.JsonAsync("/html", Page, "text/html"));
        Assert.Equal("""{"tables":[[{"A":"2","":"3"}],[{"B":"5"}]]}""", await gateway.JsonAsync("/html-part", Page, "text/html"));
        Assert.Equal("""{"tables":[]}""", await gateway.JsonAsync("/html", "no page", "text/html"));
    }

    [Fact]
    public async Task Markdown()
    {
        const string Tables = "\"tables\":[[{\"A\":\"1\",\"B\":\"2\"},{\"A\":\"3\",\"B\":\"\"}]]";
        const string Release = """{"heading":"Release","level":1,"content":"code  x"}""";
        var all = $$$"""{"frontMatter":{"title":"Spring","number":4.0},{{{Tables}}},"sections":[{"heading":"News of May","level":2,"content":"One two three four five & six\na\nb"},{{{Release}}}]}""";

        Assert.Equal(all, await gateway.JsonAsync("/markdown", Text));
        Assert.Equal(all, await gateway.JsonAsync("/markdown", Text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(
            $$$"""{"frontMatter":{"title":"Spring","number":4.0},{{{Tables}}},"sections":[{{{Release}}}]}""", await gateway.JsonAsync("/markdown-part", Text));
    }

    [Theory]
    [InlineData("---\nnot: [yaml\n---\n# A\n")]
    [InlineData("---\njust text\n---\n# A\n")]
    [InlineData("---\nno end: 1\n\n# A\n")]
    [InlineData("---\n# A\n")]
    public async Task What_is_between_two_rules_need_not_be_front_matter(string markdown) =>
        Assert.StartsWith("""{"frontMatter":{},""", await gateway.JsonAsync("/markdown", markdown), StringComparison.Ordinal);

    [Fact]
    public async Task One_table_is_the_same_in_a_page_and_in_a_text()
    {
        var html = await gateway.JsonAsync("/html", "<table><tr><th>A<th>B<tr><td>1<td>2<tr><td>3</table>");
        var markdown = await gateway.JsonAsync("/markdown", "|A|B|\n|-|-|\n|1|2|\n|3|\n");

        Assert.Contains(html[1..^1], markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_one_is_a_list_where_the_document_says_so()
    {
        const string One = "<r><fleet><ships><ship><name>Alma</name></ship></ships><tag>x</tag></fleet><port><name>Kiel</name></port><sea><buoy>1</buoy></sea></r>";
        const string Two = "<r><fleet><ships><ship><name>Alma</name></ship><ship><name>Bo</name></ship></ships><tag>x</tag><tag>y</tag></fleet><fleet/><port><name>Kiel</name></port><port><name>Rügen</name></port></r>";

        Assert.Equal(
            """{"fleets":[{"ships":["Alma"],"tags":["x"]}],"second":null,"ports":["Kiel"],"buoys":["1"]}""", (await gateway.AnswerAsync("/lists", One)).Text());
        Assert.Equal(
            """{"fleets":[{"ships":["Alma","Bo"],"tags":["x","y"]},{"ships":null,"tags":null}],"second":"R\u00FCgen","ports":["Kiel","R\u00FCgen"],"buoys":[]}""",
            (await gateway.AnswerAsync("/lists", Two)).Text());
    }

    [Fact]
    public async Task An_element_with_attributes_is_its_text_where_one_value_is_declared()
    {
        const string Items = "<items><item><id kind=\"x\">7</id><price currency=\"EUR\">1.50</price></item><item><price>2</price></item></items>";

        Assert.Equal(
            """[{"price":1.50,"currency":"EUR"},{"price":2,"currency":null}]""", (await gateway.AnswerAsync("/prices", Items, "application/xml")).Text());
        Assert.Equal("""{"price":1.50}""", (await gateway.AnswerAsync("/priced", Items, "application/xml")).Text());
        Assert.Equal("/xml/7", gateway.Upstream.Requests[^1].Path);
    }

    [Fact]
    public async Task A_position_after_the_name_of_an_output_is_one_in_its_list()
    {
        gateway.Upstream.Reset();
        gateway.Upstream.Answer(
            new ScriptedAnswer(200, """{"items":[{"id":"a"},{"id":"b"}]}"""u8.ToArray(), ("Content-Type", "application/json")),
            new ScriptedAnswer(200, "<one><name>Bo</name></one>"u8.ToArray(), ("Content-Type", "application/xml")));

        var answer = await gateway.GetAsync("/last");

        Assert.Equal((200, """{"name":"Bo"}"""), (answer.Status, answer.Text()));
        Assert.Equal("/xml/b", gateway.Upstream.Requests[^1].Path);
    }

    [Fact]
    public async Task An_output_that_is_all_of_an_answer_is_its_json()
    {
        var answer = await gateway.AnswerAsync("/whole", "a,b\n1,2\n", "text/csv");

        Assert.Equal((200, """[{"a":"1","b":"2"}]"""), (answer.Status, answer.Text()));
        Assert.Equal("application/json", answer.Header("Content-Type"));
    }

    /// <summary>An API that says something else than the document reads is not one that says nothing.</summary>
    [Fact]
    public async Task A_list_that_is_not_there_is_null()
    {
        var answer = await gateway.AnswerAsync("/prices", "<items/>", "application/xml");

        Assert.Equal((200, "null"), (answer.Status, answer.Text()));
    }

    [Fact]
    public async Task Steps_read_each_other_s_answers()
    {
        var answer = await gateway.AnswersAsync("/first", "<r><ship><id>a1</id></ship></r>", "<r><name>Alma</name></r>");

        Assert.Equal("""{"names":["Alma"]}""", answer.Text());
        Assert.Equal(["/xml", "/xml/a1"], gateway.Upstream.Requests.Select(static request => request.Path));
    }

    [Theory]
    [InlineData("get-xml", "<r><a>1</a></r>", """{"a":"1"}""")]
    [InlineData("get-yaml", "a: 1", """{"a":1}""")]
    [InlineData("get-csv", "a\n1\n", """[{"a":"1"}]""")]
    [InlineData("get-html", "<table><tr><th>a<tr><td>1</table>", """{"tables":[[{"a":"1"}]]}""")]
    [InlineData("get-markdown", "# a", """{"frontMatter":{},"tables":[],"sections":[{"heading":"a","level":1,"content":""}]}""")]
    public async Task Tools_read_the_same(string tool, string body, string json) =>
        Assert.Contains($$"""{"structuredContent":{"all":{{json}}}""".TrimStart('{'), await gateway.ToolAsync(tool, body), StringComparison.Ordinal);

    [Theory]
    [InlineData("/xml", "<?xml version='1.0' encoding='iso-8859-1'?><r>ü</r>", "application/xml")]
    [InlineData("/xml", "<?xml version='1.0' encoding='utf-8'?><r>ü</r>", "application/xml; charset=iso-8859-1")]
    [InlineData("/xml", "<r>ü</r>", "application/octet-stream; charset=iso-8859-1")]
    public async Task A_charset_is_the_media_type_s_or_else_the_text_s(string route, string body, string type) =>
        Assert.Equal("\"ü\"", FormatsGateway.Whole(await gateway.AnswerAsync(route, Encoding.Latin1.GetBytes(body), type)));

    [Fact]
    public async Task A_page_may_say_its_charset()
    {
        var page = Encoding.Latin1.GetBytes("<meta charset=windows-1252><table><tr><th>a<tr><td>ü</table>");

        Assert.Equal("""{"tables":[[{"a":"ü"}]]}""", FormatsGateway.Whole(await gateway.AnswerAsync("/html", page, "text/html")));
    }

    [Theory]
    [InlineData("/xml", "<r/>", "application/xml, text/xml, */*;q=0.8")]
    [InlineData("/yaml", "a", "application/yaml, text/yaml, */*;q=0.8")]
    [InlineData("/csv", "a", "text/csv, */*;q=0.8")]
    [InlineData("/tsv", "a", "text/tab-separated-values, */*;q=0.8")]
    [InlineData("/html", "a", "text/html, */*;q=0.8")]
    [InlineData("/markdown", "a", "text/markdown, */*;q=0.8")]
    [InlineData("/asked", "a", "text/plain")]
    public async Task The_format_is_asked_for_unless_the_document_asks_for_something(string route, string body, string accept)
    {
        await gateway.AnswerAsync(route, body);

        Assert.Equal(accept, gateway.Upstream.Request.Header("Accept"));
    }

    [Fact]
    public async Task What_is_passed_on_stays_as_it_is()
    {
        var answer = await gateway.AnswerAsync("/raw", "<!DOCTYPE r><r> &x; ", "application/xml");

        Assert.Equal((200, "<!DOCTYPE r><r> &x; "), (answer.Status, answer.Text()));
    }

    [Fact]
    public async Task An_answer_without_a_body_is_one() => Assert.Equal((200, ""), await StatusAsync("/xml", ""));

    private async Task<(int, string?)> StatusAsync(string route, string body)
    {
        var answer = await gateway.AnswerAsync(route, body);
        return (answer.Status, answer.Text());
    }
}
