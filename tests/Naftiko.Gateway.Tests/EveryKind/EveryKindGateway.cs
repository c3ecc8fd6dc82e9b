using Naftiko.Checks;
using Naftiko.Compiler;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;
using Naftiko.Corpus.Running;
using Naftiko.Gateway.Tests.Hosting;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.EveryKind;

/// <summary>A gateway of everything the examples do not have, compiled and served in this process, and its stub upstream.</summary>
public sealed class EveryKindGateway : IAsyncLifetime
{
    public const string UserName = "every user";

    private GatewayAssembly? assembly;
    private RunningGateway? gateway;

    internal static string Secret => TestSecret.Core + "=ß&";

    internal StubUpstream Upstream { get; private set; } = null!;

    internal GatewayModel Model { get; private set; } = null!;

    internal HttpClient Credentials { get; private set; } = null!;

    internal HttpClient Bodies { get; private set; } = null!;

    internal HttpClient Mcp { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var check = CompileCheck.Create(packages, out var missing);
        Assert.True(check is not null, $"Cannot compile gateways here: {missing}.");

        Upstream = await StubUpstream.StartAsync(TestSecret.Value);
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "tests", "Naftiko.Gateway.Tests", "EveryKind", "capability.naftiko.yaml"));

        var document = new SourceFile("capability.naftiko.yaml", text);
        var result = Compilation.Compile(document, new CompilationOptions { Name = "EveryKind" });
        Model = result.Model!;
        using var image = new MemoryStream();
        Assert.Equal("", string.Join('\n', check.Emit(result.Files, image).Select(finding => finding.ToString())));
        image.Position = 0;

        GatewayAssembly.UseLibraries(check.PackageLibraries);
        assembly = GatewayAssembly.Load(image);
        gateway = await RunningGateway.StartAsync(assembly, [.. Settings()]);
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

        assembly?.Dispose();
        if (Upstream is not null)
        {
            await Upstream.DisposeAsync();
        }
    }

    private HttpClient Client(string adapter) => new(new SecretGuard()) { BaseAddress = gateway!.Address(adapter), Timeout = GatewayProcess.Patience };

    private IEnumerable<string> Settings() =>
    [
        "--Logging:LogLevel:Default=None",
        .. Model.Adapters.Select(static adapter => $"--Adapters:{adapter.Name}:Url=http://127.0.0.1:0"),
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
