using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using k8s;
using k8s.Models;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Golden;

/// <summary>
/// <c>--with kubernetes</c>, for documents of every kind: the files are what Kubernetes takes, they fit together, and they say what the gateway
/// needs. Its client reads them strictly: a key that is unknown, or that occurs twice, is an error.
/// </summary>
public sealed partial class DeploymentTests
{
    /// <summary>The gateway's health steps back behind that of control, and a request for it would go to the API.</summary>
    private const string HealthTaken = "control with health beside routes for any path";

    private static readonly ConcurrentDictionary<string, CompilationResult> Results = new(StringComparer.Ordinal);

    public static TheoryData<string> Documents => [.. DeploymentDocuments.All.Keys, .. ExampleTests.Examples.Select(static example => (string)example[0])];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Everything_has_one_name_that_a_cluster_takes(string name)
    {
        var files = Files(name);

        IMetadata<V1ObjectMeta>[] all = [Deployment(files), Service(files), Read<V2HorizontalPodAutoscaler>(files, "horizontalpodautoscaler"), Policy(files)];

        var label = Assert.Single(all.Select(static each => each.Metadata.Name).Distinct());
        Assert.Matches(Label, label);
        Assert.True(label.Length <= 63, label);
        Assert.All(all, each => Assert.Equal(label, Assert.Single(each.Metadata.Labels, static l => l.Key == "app.kubernetes.io/name").Value));
        var pods = Deployment(files).Spec;
        Assert.Equal(label, Assert.Single(pods.Template.Metadata.Labels).Value);
        Assert.Equal(pods.Template.Metadata.Labels, pods.Selector.MatchLabels);
        Assert.Equal(pods.Template.Metadata.Labels, Service(files).Spec.Selector);
        Assert.Equal(pods.Template.Metadata.Labels, Policy(files).Spec.PodSelector.MatchLabels);
        var target = Read<V2HorizontalPodAutoscaler>(files, "horizontalpodautoscaler").Spec.ScaleTargetRef;
        Assert.Equal(("apps/v1", "Deployment", label), (target.ApiVersion, target.Kind, target.Name));
        Assert.Null(pods.Replicas);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_container_may_do_nothing_that_a_gateway_does_not_need(string name)
    {
        var pod = Deployment(Files(name)).Spec.Template.Spec;
        var container = Assert.Single(pod.Containers);

        Assert.False(pod.AutomountServiceAccountToken);
        Assert.True(pod.SecurityContext.RunAsNonRoot);
        Assert.Equal("RuntimeDefault", pod.SecurityContext.SeccompProfile.Type);
        Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
        Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
        Assert.Equal("ALL", Assert.Single(container.SecurityContext.Capabilities.Drop));
        Assert.Equal("/tmp", Assert.Single(container.VolumeMounts).MountPath);
        Assert.Equal(container.VolumeMounts[0].Name, Assert.Single(pod.Volumes).Name);
        Assert.NotNull(pod.Volumes[0].EmptyDir);
        Assert.NotEmpty(container.Resources.Requests);
        Assert.NotEmpty(container.Resources.Limits);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Each_adapter_that_can_be_reached_listens_where_the_container_says(string name)
    {
        var (result, container) = (Compiled(name), Container(name));

        var reachable = result.Model!.Adapters.Where(IsReachable).ToList();
        Assert.Equal(
            reachable.Where(static a => a.Name.All(char.IsAscii)).Select(static a => ($"Adapters__{a.Name}__Url", $"http://+:{a.Port}")).Order(),
            container.Env.Where(static e => e.Name.StartsWith("Adapters__", StringComparison.Ordinal)).Select(static e => (e.Name, e.Value)).Order());
        Assert.Equal(
            reachable.Select(static a => a.Port).Distinct().Order(), container.Ports.Select(static p => p.ContainerPort).Order());
        Assert.Distinct(container.Ports.Select(static p => p.Name));
        Assert.All(container.Ports, static p => Assert.Matches(PortName, p.Name));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Callers_reach_every_adapter_but_the_one_for_operators(string name)
    {
        var (files, model) = (Files(name), Compiled(name).Model!);
        var container = Container(name);

        var ports = Service(files).Spec.Ports;
        Assert.Equal(
            model.Adapters.Where(IsReachable).Where(static a => a is not ControlAdapter).Select(static a => a.Port).Distinct().Order(),
            ports.Select(static p => p.Port).Order());
        Assert.All(ports, port => Assert.Equal(port.Port, container.Ports.Single(p => p.Name == port.TargetPort.Value).ContainerPort));
        Assert.Equal(
            ports.Select(static p => $"{p.Port}").Order(StringComparer.Ordinal),
            Assert.Single(Policy(files).Spec.Ingress).Ports.Select(static p => p.Port.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_secret_comes_from_the_Secret_and_no_value_is_written(string name)
    {
        var (files, model) = (Files(name), Compiled(name).Model!);
        var env = Container(name).Env;

        Assert.Distinct(env.Select(static e => e.Name));
        Assert.All(env, static e => Assert.Matches(EnvironmentName, e.Name));
        var secrets = env.Where(static e => e.ValueFrom?.SecretKeyRef is not null).ToList();
        Assert.Equal(
            model.Settings.Select(static s => s.EnvironmentVariable).Where(static v => EnvironmentName.IsMatch(v)).Distinct().Order(StringComparer.Ordinal),
            secrets.Select(static e => e.Name).Order(StringComparer.Ordinal));
        Assert.All(secrets, e => Assert.Equal(
            (null, Deployment(files).Metadata.Name, e.Name), (e.Value, e.ValueFrom.SecretKeyRef.Name, e.ValueFrom.SecretKeyRef.Key)));
        Assert.All(model.Settings, setting => Assert.Contains(setting.EnvironmentVariable, files["kubernetes/deployment.yaml"], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_probes_ask_where_the_gateway_answers_for_its_health(string name)
    {
        var container = Container(name);
        var (live, ready) = (container.LivenessProbe, container.ReadinessProbe);

        if (name == HealthTaken)
        {
            Assert.Equal(("rest", "rest", null, null), (live.TcpSocket.Port.Value, ready.TcpSocket.Port.Value, live.HttpGet, ready.HttpGet));
            return;
        }

        Assert.Equal(("/health/live", "/health/ready"), (live.HttpGet.Path, ready.HttpGet.Path));
        Assert.Equal(live.HttpGet.Port.Value, ready.HttpGet.Port.Value);
        Assert.Contains(live.HttpGet.Port.Value, container.Ports.Select(static p => p.Name));
        Assert.Equal(name == HealthTaken + " and tools" ? "mcp" : Service(Files(name)).Spec.Ports[0].Name, live.HttpGet.Port.Value);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_the_gateway_calls_is_open_and_of_addresses_nothing_else(string name)
    {
        var model = Compiled(name).Model!;
        var rules = Policy(Files(name)).Spec.Egress;

        Assert.Equal(["Egress", "Ingress"], Policy(Files(name)).Spec.PolicyTypes.Order(StringComparer.Ordinal));
        Assert.Equal([("53", "TCP"), ("53", "UDP")], rules[0].Ports.Select(static p => (p.Port.Value, p.Protocol)).Order());
        var expected = Called(model).Select(static address => address.IsLoopback ? ("443", "")
            : ($"{address.Port}", IPAddress.TryParse(address.IdnHost, out var ip) ? $"{ip}/{ip.GetAddressBytes().Length * 8}" : ""))
            .Concat(model.Upstreams.Where(static u => u.BaseAddress is null).Select(static _ => ("443", "")));
        Assert.Equal(
            expected.Distinct().Order(),
            rules.Skip(1).Select(static rule => (Assert.Single(rule.Ports).Port.Value, rule.To is [var to] ? to.IpBlock.Cidr : "")).Order());
        Assert.All(Called(model).Where(static a => !a.IsLoopback), address =>
            Assert.Contains(address.Authority, Files(name)["kubernetes/networkpolicy.yaml"], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_kustomization_takes_every_file_in(string name)
    {
        var files = Files(name);
        var resources = Resource.Matches(files["kubernetes/kustomization.yaml"]).Select(static m => $"kubernetes/{m.Groups["name"].Value}");

        Assert.Equal(
            files.Keys.Where(static f => f.StartsWith("kubernetes/", StringComparison.Ordinal))
                .Except(["kubernetes/README.md", "kubernetes/kustomization.yaml"])
                .Order(StringComparer.Ordinal),
            resources.Order(StringComparer.Ordinal));
        Assert.Contains($"  - name: {Container(name).Image}\n", files["kubernetes/kustomization.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Tools_are_called_by_the_names_of_the_Service()
    {
        Assert.Equal(
            "shop-gateway;shop-gateway.$(POD_NAMESPACE);shop-gateway.$(POD_NAMESPACE).svc;shop-gateway.$(POD_NAMESPACE).svc.cluster.local",
            Container("only tools").Env.Single(static e => e.Name == "Mcp__AllowedHosts").Value);
        Assert.Equal("metadata.namespace", Container("only tools").Env.Single(static e => e.Name == "POD_NAMESPACE").ValueFrom.FieldRef.FieldPath);
        Assert.DoesNotContain(Container("one route").Env, static e => e.Name == "Mcp__AllowedHosts");
    }

    /// <summary>Kubernetes knows those that stand before it.</summary>
    [Fact]
    public void A_variable_is_expanded_only_after_it_has_been_set()
    {
        var names = Container("only tools").Env.Select(static e => e.Name).ToList();

        Assert.True(names.IndexOf("POD_NAMESPACE") < names.IndexOf("Mcp__AllowedHosts"));
    }

    private static bool IsReachable(Adapter adapter) =>
        adapter is not (McpAdapter { Stdio: true } or ControlAdapter { Authentication: CallerAuthentication.None });

    private static IEnumerable<Uri> Called(GatewayModel model) => model.Upstreams.Select(static u => u.BaseAddress)
        .Concat(model.Upstreams.Select(static u => (u.Authentication as Authentication.ClientCredentials)?.TokenAddress))
        .Concat(model.Adapters.Select(static a => (a.Authentication as CallerAuthentication.Tokens)?.Issuer))
        .OfType<string>().Select(static address => new Uri(address));

    internal static CompilationResult Compiled(string name) => Results.GetOrAdd(name, Compile);

    private static CompilationResult Compile(string name)
    {
        var result = DeploymentDocuments.All.TryGetValue(name, out var text)
            ? Compilation.Compile(new SourceFile("capability.naftiko.yaml", text), new() { Additions = [Addition.Compose, Addition.Kubernetes] })
            : GoldenCase.CompileAt(Path.Combine(Repository.Root, name), name, Addition.Compose, Addition.Kubernetes);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Severity == Severity.Error);
        return result;
    }

    internal static Dictionary<string, string> Files(string name) =>
        Compiled(name).Files.ToDictionary(static f => f.Path, static f => f.Content, StringComparer.Ordinal);

    private static V1Container Container(string name) => Deployment(Files(name)).Spec.Template.Spec.Containers[0];

    private static V1Deployment Deployment(Dictionary<string, string> files) => Read<V1Deployment>(files, "deployment");

    private static V1Service Service(Dictionary<string, string> files) => Read<V1Service>(files, "service");

    private static V1NetworkPolicy Policy(Dictionary<string, string> files) => Read<V1NetworkPolicy>(files, "networkpolicy");

    private static T Read<T>(Dictionary<string, string> files, string name) =>
        Assert.IsType<T>(Assert.Single(KubernetesYaml.LoadAllFromString(files[$"kubernetes/{name}.yaml"], null, strict: true)));

    [GeneratedRegex(@"^[a-z]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?\z")]
    private static partial Regex PortName { get; }

    [GeneratedRegex(@"^[-._a-zA-Z][-._a-zA-Z0-9]*\z")]
    private static partial Regex EnvironmentName { get; }

    [GeneratedRegex(@"^  - (?<name>\w+\.yaml)$", RegexOptions.Multiline)]
    private static partial Regex Resource { get; }
}
