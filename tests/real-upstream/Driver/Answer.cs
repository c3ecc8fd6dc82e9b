using System.Text.Json.Nodes;

namespace RealUpstream.Driver;

/// <summary>What came back for one operation, whichever way it was called.</summary>
/// <param name="Status">The status, which a tool's result gives in its <c>_meta</c>.</param>
/// <param name="Json">The body, where it is JSON.</param>
/// <param name="Text">Everything readable, for messages.</param>
/// <param name="ContinuationToken">Leads to the next page.</param>
/// <param name="Next">Asks what this answer says to ask next; absent where it says nothing.</param>
internal sealed record Answer(int Status, JsonNode? Json, string Text, string? ContinuationToken, Func<Task<Answer>>? Next)
{
    public string? RuntimeStatus => Member("runtimeStatus")?.GetValue<string>();

    public JsonNode? Member(string name) => (Json as JsonObject)?[name];

    public Answer WithStatus(int expected)
    {
        Expect.That(Status == expected, $"the status is {Status}, not {expected}: {Text}");
        return this;
    }

    public JsonArray Items() => Json as JsonArray ?? throw new CheckFailedException($"not a list: {Text}");
}
