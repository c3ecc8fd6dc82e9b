using Naftiko.Gateway.Tests.Callers;

namespace Naftiko.Gateway.Tests.Resources;

/// <summary>Resources that only some callers may read.</summary>
[Collection(CallersTests.Name)]
public sealed class ScopeTests(CallersGateway gateway)
{
    private const string Read = """{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"shop://orders/1"}}""";

    [Fact]
    public async Task A_caller_sees_the_resources_for_which_its_scopes_are_enough()
    {
        Assert.Equal(["status"], await TemplatesAsync(""));
        Assert.Equal(["status", "order"], await TemplatesAsync("orders:write"));
    }

    [Fact]
    public async Task A_resource_with_a_scope_is_read_with_a_token_that_has_it()
    {
        var refused = await gateway.AskToolsAsync(Read, gateway.Issuer.Token(CallersGateway.Tools, "orders"));
        var requests = gateway.Upstream.Requests.Count;
        var read = await gateway.AskToolsAsync(Read, gateway.Issuer.Token(CallersGateway.Tools, "orders:write"));

        Assert.Equal((403, 0), (refused.Status, requests));
        Assert.Contains("scope=\"orders:write\"", refused.Header("WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Equal(200, read.Status);
        Assert.Equal("/orders/1", gateway.Upstream.Request.RawTarget);
    }

    private async Task<IReadOnlyList<string?>> TemplatesAsync(string scopes)
    {
        const string List = """{"jsonrpc":"2.0","id":1,"method":"resources/templates/list","params":{}}""";
        var answer = await gateway.AskToolsAsync(List, gateway.Issuer.Token(CallersGateway.Tools, scopes));
        var templates = answer.Message()!.Value.GetProperty("result").GetProperty("resourceTemplates");
        return [.. templates.EnumerateArray().Select(static template => template.GetProperty("name").GetString())];
    }
}
