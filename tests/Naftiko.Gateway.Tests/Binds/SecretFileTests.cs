using Microsoft.Extensions.Options;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Binds;

/// <summary>Secrets in files that binds name.</summary>
public sealed class SecretFileTests : IDisposable
{
    private static readonly Lazy<CompiledGateway> Compiled = new(static () =>
        CompiledGateway.Of(CompiledGateway.ReadDocument("Binds", "files.naftiko.yaml"), "Binds"));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naftiko-binds-");

    [Fact]
    public async Task Each_kind_of_file_has_the_value_that_reaches_the_api()
    {
        Write("s.yaml", "# secrets\nshop-bearer-token: \"yaml-secret-1\"\nother: {nested: 1}\n");
        Write("l.json", """{"dockyard-api-key": "json-secret-2", "n": 5, "list": []}""");
        Write(".env", "# secrets\nexport BOUND_DOT_KEY=\"dot secret 3\"\nOTHER=1\n");

        var received = await ReceivedAsync();

        Assert.Equal(("Bearer yaml-secret-1", "json-secret-2", "dot secret 3"), received);
    }

    [Fact]
    public async Task A_setting_comes_before_the_file()
    {
        Write("s.yaml", "shop-bearer-token: yaml-secret-1\n");
        Write("l.json", """{"dockyard-api-key": "json-secret-2"}""");
        Write(".env", "BOUND_DOT_KEY=dot-secret-3\n");

        var received = await ReceivedAsync("--Secrets:BOUND_SHOP_TOKEN=set-secret-4", "--BOUND_LEGACY_KEY=set-secret-5");

        Assert.Equal(("Bearer set-secret-4", "set-secret-5", "dot-secret-3"), received);
    }

    [Fact]
    public async Task A_file_or_a_name_that_is_missing_and_one_that_cannot_be_read_are_told_apart()
    {
        Write("s.yaml", "shop-bearer-tokn: yaml-secret-1\n");
        Write("l.json", """{"dockyard-api-key": "json-secret-2" """);

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => ReceivedAsync());

        Assert.Equal(3, failure.Failures.Count());
        Assert.EndsWith($", or shop-bearer-token in {Path.Combine(folder.FullName, "s.yaml")}.", failure.Failures.First(), StringComparison.Ordinal);
        Assert.Contains($"{Path.Combine(folder.FullName, "l.json")}, which cannot be read", failure.Message, StringComparison.Ordinal);
        Assert.Contains("neither of which exists; Binds:Dot:File", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private async Task<(string?, string?, string?)> ReceivedAsync(params string[] settings)
    {
        await using var upstream = await StubUpstream.StartAsync("");
        upstream.AnswerAlways(ScriptedAnswer.Json(200, "[]"));
        await using var gateway = await Compiled.Value.StartAsync(
        [
            $"--Upstreams:Shop:BaseAddress={upstream.Address}",
            $"--Binds:RegistryEnv:File={Path.Combine(folder.FullName, "s.yaml")}",
            $"--Binds:Legacy:File={Path.Combine(folder.FullName, "l.json")}",
            $"--Binds:Dot:File={Path.Combine(folder.FullName, ".env")}",
            .. settings,
        ]);
        using var caller = new GatewayCaller();

        await caller.GetAsync(new Uri(gateway.Address("ShopRest"), "/orders"));

        var request = upstream.Request;
        return (request.Header("Authorization"), request.Header("X-Legacy"), request.Header("X-Dot"));
    }
}
