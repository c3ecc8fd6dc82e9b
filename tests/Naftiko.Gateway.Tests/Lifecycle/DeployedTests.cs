using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Naftiko.Compiler;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;
using Naftiko.Gateway.Tests.Ecosystem;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>
/// The gateway as <c>kubernetes/deployment.yaml</c> starts it: with the variables that are there, and nothing else that would say where to listen.
/// </summary>
public sealed partial class DeployedTests : IDisposable
{
    private const string Namespace = "prod";

    private readonly string[] ports = [AddressTests.FreePort(IPAddress.Any), AddressTests.FreePort(IPAddress.Any), AddressTests.FreePort(IPAddress.Any)];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("naftiko-deployed-");
    private readonly GatewayCaller caller = new();

    private string Document => TwoDoors.Document
        .Replace("port: 8080", "port: " + ports[0], StringComparison.Ordinal)
        .Replace("port: 8081", "port: " + ports[1], StringComparison.Ordinal)
        .Replace("port: 9090", "port: " + ports[2], StringComparison.Ordinal);

    public void Dispose()
    {
        caller.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_answers_the_probes_at_every_port_of_the_container()
    {
        await using var gateway = await StartAsync();

        var containerPorts = ContainerPort.Matches(Deployment()).Select(static match => match.Groups["port"].Value);
        Assert.Equal(ports.Order(StringComparer.Ordinal), containerPorts.Order(StringComparer.Ordinal));
        foreach (var port in ports)
        {
            // By itself it would listen on 127.0.0.1 alone.
            Assert.Equal(200, (await caller.GetAsync(new Uri($"http://127.0.0.2:{port}/health/live"))).Status);
            Assert.Equal(200, (await caller.GetAsync(new Uri($"http://127.0.0.2:{port}/health/ready"))).Status);
        }
    }

    [Fact]
    public async Task Its_tools_are_called_by_the_names_of_its_Service_and_no_others()
    {
        await using var gateway = await StartAsync();

        Assert.Equal(200, await PingAsync("two-doors-gateway"));
        Assert.Equal(200, await PingAsync($"two-doors-gateway.{Namespace}"));
        Assert.Equal(200, await PingAsync($"two-doors-gateway.{Namespace}.svc"));
        Assert.Equal(200, await PingAsync($"two-doors-gateway.{Namespace}.svc.cluster.local"));
        Assert.Equal(403, await PingAsync("two-doors-gateway.other"));
    }

    private async Task<int> PingAsync(string host)
    {
        using var content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", MediaTypeHeaderValue.Parse("application/json"));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"http://127.0.0.2:{ports[2]}/mcp")) { Content = content };
        request.Headers.Host = host;
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Headers.Add("MCP-Protocol-Version", "2025-11-25");

        return (await caller.SendAsync(request)).Status;
    }

    private async Task<GatewayProcess> StartAsync()
    {
        GatewaySettings settings = new TwoDoorsSettings(new Uri("http://127.0.0.1:9"))
        {
            ["Adapters:DoorsRest:Url"] = null, ["Adapters:YardRest:Url"] = null, ["Adapters:DoorsMcp:Url"] = null, ["VAULT_TOKEN"] = null,
        };
        var deployment = Deployment();
        foreach (Match variable in Variable.Matches(deployment))
        {
            var value = variable.Groups["value"].Value.Replace("$(POD_NAMESPACE)", Namespace, StringComparison.Ordinal);
            settings = settings.With(variable.Groups["name"].Value, value);
        }

        foreach (Match secret in Secret.Matches(deployment))
        {
            settings = settings.With(secret.Groups["name"].Value, TestSecret.Value);
        }

        var gateway = GatewayProcess.Launch(CompiledGateway.Of(Document, "TwoDoors").WriteTo(folder.FullName), settings);
        try
        {
            string[] adapters = [TwoDoorsSettings.RestAdapter, TwoDoorsSettings.YardAdapter, TwoDoorsSettings.McpAdapter];
            await Task.WhenAll(adapters.Select(gateway.AddressOfAsync));
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    private string Deployment() => Compilation
        .Compile(new SourceFile("capability.naftiko.yaml", Document), new() { Name = "TwoDoors", Additions = [Addition.Kubernetes] })
        .Files.Single(static file => file.Path == "kubernetes/deployment.yaml").Content;

    [GeneratedRegex(@"^ +- name: (?<name>\S+)\n +value: (?<value>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Variable { get; }

    [GeneratedRegex(@"^ +- name: (?<name>\S+)\n +valueFrom:\n +secretKeyRef:$", RegexOptions.Multiline)]
    private static partial Regex Secret { get; }

    [GeneratedRegex(@"^ +containerPort: (?<port>\d+)$", RegexOptions.Multiline)]
    private static partial Regex ContainerPort { get; }
}
