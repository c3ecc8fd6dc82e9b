using System.Text;
using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Mcp;

/// <summary>An answer that is too large is cut between characters, wherever the cut falls and however many bytes a character has.</summary>
[Collection(McpGatewayTests.Name)]
public sealed class AnswerBudgetTests
{
    private const int Budget = 100 * 1024;
    private const string Instance = """{"instanceId":"wait-55ade3"}""";

    private static readonly string[] Characters = ["a", "é", "漢", "😀", "a😀", "\\\"é"];

    private readonly McpGateway gateway;
    private readonly StubUpstream upstream;

    public AnswerBudgetTests(McpGateway gateway)
    {
        this.gateway = gateway;
        upstream = gateway.Upstream;
        upstream.Reset();
    }

    /// <summary>Each text twice as long as the budget, begun by up to three letters so that the cut falls on every byte of a character.</summary>
    public static TheoryData<string, int> Texts
    {
        get
        {
            var texts = new TheoryData<string, int>();
            foreach (var character in Characters)
            {
                for (var shift = 0; shift < 4; shift++)
                {
                    texts.Add(character, shift);
                }
            }

            return texts;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_is_cut_between_characters(string character, int shift)
    {
        var text = Text(character, shift, 2 * Budget);
        upstream.Answer(new ScriptedAnswer(200, Encoding.UTF8.GetBytes(text), ("Content-Type", "text/plain; charset=utf-8")));

        var result = await (await gateway.ClientAsync("http 2026-07-28")).CallAsync("getinstancestatus", Instance);

        Assert.NotEqual(true, result.IsError);
        AssertBeginning(text, result.Text());
        Assert.Equal(result.Text(), result.StructuredContent!.Value.GetProperty("result").GetString());
        Assert.Contains("are the first", result.Text(1), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_in_JSON_is_cut_between_characters(string character, int shift)
    {
        var text = Text(character, shift, 2 * Budget);
        upstream.Answer(ScriptedAnswer.Json(200, JsonSerializer.Serialize(new { input = text })));

        var result = await (await gateway.ClientAsync("http 2026-07-28")).CallAsync("getinstancestatus", Instance);

        Assert.NotEqual(true, result.IsError);
        AssertBeginning(text, result.StructuredContent!.Value.GetProperty("input").GetString()!);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_message_of_the_upstream_is_cut_between_characters(string character, int shift)
    {
        upstream.Answer(ScriptedAnswer.Json(409, JsonSerializer.Serialize(new { message = Text(character, shift, 2000) })));

        var error = (await (await gateway.ClientAsync("http 2026-07-28")).CallAsync("getinstancestatus", Instance)).Error(409);

        Assert.Contains("…", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\ufffd', error);
    }

    private static string Text(string character, int shift, int bytes) =>
        new string('x', shift) + string.Concat(Enumerable.Repeat(character, bytes / Encoding.UTF8.GetByteCount(character)));

    private static void AssertBeginning(string text, string cut)
    {
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.True(text.StartsWith(cut[..^1], StringComparison.Ordinal), "The beginning is not as it was sent.");
        Assert.InRange(Encoding.UTF8.GetByteCount(cut), Budget - 100, Budget + 10);
    }
}
