using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Naftiko.Example.Tests;

/// <summary>The committed clinic, started and called as its README says.</summary>
public sealed class ClinicTests(Clinic clinic) : IClassFixture<Clinic>
{
    private const string Day = "/slots?day=2026-12-01";
    private const string Record = "/patients/P-7/summary";

    [Fact]
    public async Task The_commands_of_the_readme_print_what_it_says()
    {
        var (said, printed) = await clinic.TypeAsync();

        Assert.Equal(said, printed);
    }

    [Theory]
    [InlineData("clinic", Day, HttpStatusCode.OK)]
    [InlineData("clinic", Record, HttpStatusCode.Forbidden)]
    [InlineData("records:read", Record, HttpStatusCode.Forbidden)]
    [InlineData("clinic records:read", Record, HttpStatusCode.OK)]
    [InlineData("clinic records:read:all", Record, HttpStatusCode.Forbidden)]
    [InlineData("", Day, HttpStatusCode.Forbidden)]
    public async Task A_route_needs_all_its_scopes(string scope, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, clinic.Here("http://127.0.0.1:8083" + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(scope));

        using var response = await clinic.Client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("clinic", "find-slots")]
    [InlineData("clinic appointments:write", "find-slots", "book-appointment")]
    [InlineData("clinic appointments:write records:read", "find-slots", "book-appointment", "read-summary")]
    public async Task A_model_sees_the_tools_that_its_token_may_call(string scope, params string[] tools)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, clinic.Here("http://127.0.0.1:9093/mcp"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(scope));
        request.Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", Encoding.UTF8, "application/json");

        using var response = await clinic.Client.SendAsync(request);

        var text = await response.Content.ReadAsStringAsync();
        var answer = JsonElement.Parse(text.Split('\n').Single(static line => line.StartsWith("data:", StringComparison.Ordinal))["data:".Length..]);
        Assert.Equal(tools, answer.GetProperty("result").GetProperty("tools").EnumerateArray().Select(static tool => tool.GetProperty("name").GetString()));
    }

    private async Task<string> TokenAsync(string scope)
    {
        using var form = new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("resource", "https://clinic.example.com"), new("scope", scope)]);
        using var response = await clinic.Client.PostAsync(clinic.Here("http://localhost:5083/token"), form);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("access_token").GetString()!;
    }
}
