using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;

namespace Naftiko.Example.Tests;

/// <summary>The committed example runs in the test host of ASP.NET Core like any other program of it.</summary>
public sealed class WholeGatewayTests(ExampleFactory factory) : IClassFixture<ExampleFactory>
{
    private const string Instances = "/runtime/webhooks/durabletask/instances";

    [Fact]
    public async Task A_route_answers()
    {
        using var client = factory.CreateClient();

        using var response = await client.GetAsync(Instances);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""[{"instanceId":"a"}]""", await response.Content.ReadAsStringAsync());
        Assert.Equal($"https://functions.example{Instances}?code=the-token-of-the-tests", factory.Upstream.Asked!.OriginalString);
    }

    [Fact]
    public async Task Tools_are_listed_and_called()
    {
        using var client = factory.CreateClient();

        var list = await AskAsync(client, """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");
        var call = await AskAsync(client, """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"listinstances","arguments":{}}}""");

        Assert.Contains(list.GetProperty("result").GetProperty("tools").EnumerateArray(), tool => tool.GetProperty("name").GetString() == "listinstances");
        Assert.Equal("a", call.GetProperty("result").GetProperty("structuredContent").GetProperty("result")[0].GetProperty("instanceId").GetString());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_answers(string path)
    {
        using var client = factory.CreateClient();

        Assert.Equal("Healthy", await client.GetStringAsync(path));
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string message)
    {
        using var content = new StringContent(message, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/mcp", content);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {text}");
        return JsonElement.Parse(text.Split('\n').Single(line => line.StartsWith("data:", StringComparison.Ordinal))["data:".Length..]);
    }
}
