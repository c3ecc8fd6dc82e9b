using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Values;

/// <summary>An operation that has its own address or its own way to authenticate is called there and so, and nowhere else.</summary>
public sealed class ServerTests
{
    private const string Token = "t-" + TestSecret.Core;
    private const string Key = "k-" + TestSecret.Core;

    private static readonly Lazy<CompiledGateway> Servers = new(static () =>
        CompiledGateway.Of(CompiledGateway.ReadDocument("Values", "servers.naftiko.yaml"), "Servers"));

    [Theory]
    [InlineData("GET", "list", "Files", "/files", "Bearer " + Token, null)]
    [InlineData("GET", "count", "FilesOpen", "/files", null, null)]
    [InlineData("POST", "upload", "FilesUploads", "/files", "Bearer " + Token, null)]
    [InlineData("GET", "purge", "FilesKey", "/admin", null, Key)]
    [InlineData("GET", "audit", "FilesAudit", "/admin", null, Key)]
    public async Task A_call_goes_where_the_document_says_with_the_credential_it_says(
        string method, string route, string client, string target, string? bearer, string? key)
    {
        await using var wanted = await StubUpstream.StartAsync("");
        await using var other = await StubUpstream.StartAsync("");
        wanted.AnswerAlways(ScriptedAnswer.Json(200, "{}"));
        other.AnswerAlways(ScriptedAnswer.Json(200, "{}"));
        await using var gateway = await Servers.Value.StartAsync(
        [
            .. Servers.Value.Model.Upstreams.Select(upstream =>
                $"--Upstreams:{upstream.Name}:BaseAddress={(upstream.Name == client ? wanted : other).Address}"),
            $"--Secrets:FILES_TOKEN={Token}",
            $"--Secrets:FILES_KEY={Key}",
        ]);
        using var rest = new HttpClient(new SecretGuard()) { BaseAddress = gateway.Address("FilesRest") };

        using var response = await rest.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/" + route));

        var received = wanted.Request;
        Assert.Equal((target, bearer, key, "gateway"), (received.RawTarget, received.Header("Authorization"), received.Header("X-Key"), received.Header("X-Client")));
        Assert.Empty(other.Requests);
    }
}
