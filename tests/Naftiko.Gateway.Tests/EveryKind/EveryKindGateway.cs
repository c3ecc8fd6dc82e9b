using Naftiko.Compiler.Gateway;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.EveryKind;

/// <summary>A gateway of everything the examples do not have, compiled and served in this process, and its stub upstream.</summary>
public sealed class EveryKindGateway : IAsyncLifetime
{
    public const string UserName = "every user";

    private RunningGateway? gateway;

    internal static string Secret => TestSecret.Core + "=ß&";

    internal StubUpstream Upstream { get; private set; } = null!;

    internal GatewayModel Model { get; private set; } = null!;

    internal HttpClient Credentials { get; private set; } = null!;

    internal HttpClient Bodies { get; private set; } = null!;

    internal HttpClient Mcp { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Upstream = await StubUpstream.StartAsync(TestSecret.Value);
        var compiled = CompiledGateway.Of(CompiledGateway.ReadDocument("EveryKind", "capability.naftiko.yaml"), "EveryKind");
        Model = compiled.Model;
        gateway = await compiled.StartAsync(Settings());
        Credentials = Client("CredentialsRest");
        Bodies = Client("BodiesRest");
        Mcp = Client("EveryKindMcp");
    }

    public async Task DisposeAsync()
    {
        Credentials?.Dispose();
        Bodies?.Dispose();
        Mcp?.Dispose();
        if (gateway is not null)
        {
            await gateway.DisposeAsync();
        }

        if (Upstream is not null)
        {
            await Upstream.DisposeAsync();
        }
    }

    private HttpClient Client(string adapter) => new(new SecretGuard()) { BaseAddress = gateway!.Address(adapter), Timeout = GatewayProcess.Patience };

    private IEnumerable<string> Settings() =>
    [
        .. Model.Upstreams.Select(api => $"--Upstreams:{api.Name}:BaseAddress={Upstream.Address}"),
        $"--Upstreams:Tokens:TokenAddress={new Uri(Upstream.Address, "/token")}",
        $"--Secrets:USER_NAME={UserName}",
        $"--Secrets:PASS_WORD={Secret}",
        $"--Secrets:CLIENT_SECRET={Secret}",
        $"--Secrets:SESSION_KEY={TestSecret.Core}",
    ];
}

[CollectionDefinition(Name)]
public sealed class EveryKindTests : ICollectionFixture<EveryKindGateway>
{
    public const string Name = "Every kind";
}
