using System.Text.Json;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.HandOver;

/// <summary>The shop at its simplest. Where one of these fails, the other cases of the shop say nothing.</summary>
[Collection(OneShop.Name)]
public sealed class ControlTests(HandOverGateway gateway)
{
    private static readonly HandOverCase[] All =
    [
        new(
            "an item passes as it is",
            async gateway => Assert.Equal("plain", (await gateway.GetAsync("/items/plain")).Json()!.Value.GetProperty("name").GetString())),
        new(
            "a card is mapped",
            async gateway => Assert.Equal(9007199254740993, (await gateway.GetAsync("/cards/plain")).Json()!.Value.GetProperty("id").GetInt64())),
        new("a tool gives an item", async gateway => Assert.Equal("plain", (await gateway.CallAsync("get-item", """{"kind":"plain"}""")).GetProperty("structuredContent").GetProperty("name").GetString())),
        new("a tool gives a card", async gateway => Assert.Equal("plain", (await gateway.CallAsync("get-card", """{"kind":"plain"}""")).GetProperty("structuredContent").GetProperty("name").GetString())),
        new(
            "a body arrives",
            async gateway =>
                Assert.Equal("""{"lines":[1]}""", Compact((await gateway.SentAsync("place-order", """{"body":{"lines":[1]}}""")).GetProperty("body")))),
        new("members arrive", async gateway => Assert.Equal("""{"id":"1","weight":1.5}""", Compact((await gateway.SentAsync("change-order", """{"id":"1","weight":1.5}""")).GetProperty("body")))),
        new("a list arrives", async gateway => Assert.Contains("tags=a&tags=b", (await gateway.SentAsync("find-items", """{"tags":["a","b"]}""")).GetProperty("target").GetString(), StringComparison.Ordinal)),
        new(
            "the message of an error reaches the model",
            async gateway =>
                Assert.Contains("slow down", HandOverGateway.Text(await gateway.CallAsync("get-item", """{"kind":"patience"}""")), StringComparison.Ordinal)),
        new("a token is fetched and sent", async gateway => Assert.Equal(200, (await gateway.GetAsync("/rota")).Status)),
        new("both adapters are healthy", async gateway =>
        {
            Assert.Equal(200, (await gateway.GetAsync("/health/live")).Status);
            Assert.Equal(200, (await gateway.Caller.GetAsync(new Uri(gateway.Mcp, "/health/live"))).Status);
        }),
        new("tools are listed", async gateway => Assert.Contains("get-card", (await gateway.Caller.ListToolsAsync(gateway.Mcp)).Keys)),
    ];

    public static TheoryData<string> Names => new(All.Select(each => each.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public Task It_works(string name) => All.Single(each => each.Name == name).Check(gateway);

    private static string Compact(JsonElement text) => JsonSerializer.Serialize(JsonElement.Parse(text.GetString()!));
}
