using System.Text;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Formats;

/// <summary>An answer that is wrong or meant to do harm is the upstream's fault, said in a sentence, and costs no more than a bad answer may.</summary>
[Collection(FormatsTests.Name)]
public sealed class HostileAnswerTests(FormatsGateway gateway)
{
    [Theory]
    [InlineData("/xml", "<r><a></r>", "XML")]
    [InlineData("/xml", "{\"json\": 1}", "XML")]
    [InlineData("/xml", "<r/><r/>", "XML")]
    [InlineData("/xml", "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>", "XML")]
    [InlineData("/xml", "<!DOCTYPE r SYSTEM 'http://127.0.0.1:1/x.dtd'><r/>", "XML")]
    [InlineData("/xml", "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><r>&b;</r>", "XML")]
    [InlineData("/xml", "<r>&undefined;</r>", "XML")]
    [InlineData("/xml", "<r>&#xD800;</r>", "XML")]
    [InlineData("/yaml", "a: [1, 2", "YAML")]
    [InlineData("/yaml", "a: *nothing", "YAML")]
    [InlineData("/yaml", "a: &x [*x]", "YAML")]
    [InlineData("/yaml", "? [1]\n: a", "YAML")]
    [InlineData("/csv", "a,b\n1,2,3\n", "CSV")]
    [InlineData("/csv", "a,b\n1,\"2\n", "CSV")]
    [InlineData("/tsv", "a\tb\n1\t2\t3\n", "TSV")]
    [InlineData("/psv", "a|b\n1|2|3\n", "PSV")]
    public async Task What_is_not_in_the_format_is_a_bad_answer(string route, string body, string name) => Assert.Equal(
        $"feeds answered with something that is not {name}, or {name} nested deeper than 256 levels.", await gateway.ProblemAsync(route, body));

    [Theory]
    [InlineData("/xml", "<a>", "</a>")]
    [InlineData("/xml", "<a>", "")]
    [InlineData("/yaml", "[", "]")]
    [InlineData("/yaml", "{a: ", "}")]
    [InlineData("/yaml", "- ", "")]
    [InlineData("/html", "<div>", "")]
    [InlineData("/html", "<table><td>", "")]
    [InlineData("/html", "<b><i></b>", "")]
    [InlineData("/html", "<svg>", "</svg>")]
    [InlineData("/markdown", ">", "")]
    [InlineData("/markdown", "[", "")]
    [InlineData("/markdown", "**a*", "")]
    [InlineData("/markdown", "![", "")]
    public async Task Deep_nesting_is_a_bad_answer(string route, string open, string close) => Assert.EndsWith(
        "nested deeper than 256 levels.", await gateway.ProblemAsync(route, Times(open, 20_000) + Times(close, 20_000)), StringComparison.Ordinal);

    [Fact]
    public async Task How_deep_it_may_be_is_a_setting()
    {
        await using var shallow = await gateway.StartAsync("--Upstreams:Feeds:MaxJsonDepth=5");

        Assert.Equal(200, (await gateway.AnswerAsync("/xml", "<a><b><c>1</c></b></a>", other: shallow)).Status);
        Assert.EndsWith(
            "XML nested deeper than 5 levels.",
            FormatsGateway.Problem(await gateway.AnswerAsync("/xml", Times("<a>", 9) + Times("</a>", 9), other: shallow)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Little_that_stands_for_much_is_refused()
    {
        await using var small = await gateway.StartAsync("--Upstreams:Feeds:ResponseBufferLimit=100000");
        var aliases = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 40).Select(static i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));
        var columns = new string('n', 50_000) + "\n" + Times("1\n", 20_000);
        var cells = $"<table><tr>{string.Concat(Enumerable.Range(0, 2000).Select(static i => $"<th>column {i}"))}{Times("<tr><td>", 5_000)}";

        foreach (var (route, body) in new[] { ("/yaml", aliases), ("/csv", columns), ("/html", cells) })
        {
            Assert.Equal(
                "The answer of feeds is more than 800000 bytes of JSON, which is more than this gateway reads.",
                FormatsGateway.Problem(await gateway.AnswerAsync(route, body, other: small)));
        }
    }

    /// <summary>A parser whose time grows with the square of its input is stopped when the call has taken as long as it may.</summary>
    [Fact]
    public async Task What_takes_too_long_is_stopped()
    {
        await using var hasty = await gateway.StartAsync("--Upstreams:Feeds:Timeout=00:00:02", "--Upstreams:Feeds:AttemptTimeout=00:00:01");

        var answer = await gateway.AnswerAsync("/markdown", Times("[a](", 400_000), other: hasty);

        Assert.Equal(504, answer.Status);
    }

    [Theory]
    [InlineData("/xml", "<r>{0}</r>")]
    [InlineData("/xml", "<r a=\"{0}\"/>")]
    [InlineData("/xml", "<r>{1}<![CDATA[{2}]]></r>")]
    [InlineData("/xml", "<r>{1}<!-- -->{2}</r>")]
    [InlineData("/yaml", "a: {0}")]
    [InlineData("/yaml", "{0}: a")]
    [InlineData("/yaml", "a: \"{1}\\\n  {2}\"")]
    [InlineData("/csv", "a\n{0}\n")]
    [InlineData("/html", "<table><tr><th>a<tr><td>{1}<b>{2}</b></table>")]
    [InlineData("/markdown", "# {1}**{2}**")]
    [InlineData("/markdown", "---\na: {0}\n---\n")]
    public async Task A_credential_is_masked_however_it_is_put_together(string route, string pattern)
    {
        const string Secret = "plain0secret1of2letters3";
        await using var other = await gateway.StartAsync($"--Secrets:FEEDS_TOKEN={Secret}");
        var body = pattern.Replace("{0}", Secret, StringComparison.Ordinal)
            .Replace("{1}", Secret[..(Secret.Length / 2)], StringComparison.Ordinal)
            .Replace("{2}", Secret[(Secret.Length / 2)..], StringComparison.Ordinal);

        var answer = await gateway.AnswerAsync(route, body, other: other);

        Assert.Equal(200, answer.Status);
        Assert.Contains("[redacted]", answer.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, answer.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/xml", "application/xml; charset=nonsense")]
    [InlineData("/csv", "text/csv; charset=nonsense")]
    public async Task A_charset_that_does_not_exist_is_a_bad_answer(string route, string type) =>
        Assert.Equal("feeds answered with something that cannot be decoded.", await gateway.ProblemAsync(route, "a", type));

    [Fact]
    public async Task A_tool_says_it_in_a_sentence() => Assert.Contains(
        "feeds answered with something that is not XML", await gateway.ToolAsync("get-xml", "<r>"), StringComparison.Ordinal);

    /// <summary>The same texts, damaged in every way that comes to mind, 300 times for each format.</summary>
    [Theory]
    [InlineData("/xml")]
    [InlineData("/yaml")]
    [InlineData("/csv")]
    [InlineData("/tsv")]
    [InlineData("/psv")]
    [InlineData("/html")]
    [InlineData("/markdown")]
    public async Task Whatever_comes_is_read_or_refused(string route)
    {
        var random = new DamagedText(seed: 20260101);
        for (var i = 0; i < 300; i++)
        {
            var body = random.Next();
            var answer = await gateway.AnswerAsync(route, body, i % 2 == 0 ? "text/plain" : "application/octet-stream");

            Assert.True(answer is { Failure: null, Status: 200 or 502 }, $"{answer.Status} {answer.Text()}\n{Convert.ToBase64String(body)}");
        }
    }

    private static string Times(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
