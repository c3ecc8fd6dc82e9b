using System.Text.RegularExpressions;
using Naftiko.Compiler.Gateway;
using YamlDotNet.RepresentationModel;

namespace Naftiko.Compiler.Golden;

/// <summary><c>--with compose</c>, for documents of every kind.</summary>
public sealed partial class ComposeTests
{
    public static TheoryData<string> Documents => DeploymentTests.Documents;

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_container_is_reached_from_this_machine_alone(string name)
    {
        var reachable = DeploymentTests.Compiled(name).Model!.Adapters
            .Where(static a => a is not (McpAdapter { Stdio: true } or ControlAdapter { Authentication: CallerAuthentication.None }));

        Assert.Equal(
            reachable.Select(static a => $"127.0.0.1:{a.Port}:{a.Port}").Distinct().Order(StringComparer.Ordinal),
            List(Gateway(name), "ports").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_container_may_do_nothing_that_a_gateway_does_not_need(string name)
    {
        var gateway = Gateway(name);

        Assert.Equal("true", Text(gateway, "read_only"));
        Assert.Equal("/tmp", Text(gateway, "tmpfs"));
        Assert.Equal("ALL", Assert.Single(List(gateway, "cap_drop")));
        Assert.Equal("no-new-privileges:true", Assert.Single(List(gateway, "security_opt")));
        Assert.DoesNotContain(new YamlScalarNode("privileged"), gateway.Children.Keys);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_image_is_called_as_in_a_cluster(string name)
    {
        var label = Text(Root(name), "name");

        Assert.Matches(ProjectName, label);
        Assert.Equal((label, "."), (Text(Gateway(name), "image"), Text(Gateway(name), "build")));
        Assert.Contains($"\n          image: {label}\n", DeploymentTests.Files(name)["kubernetes/deployment.yaml"], StringComparison.Ordinal);
    }

    /// <summary>It is asked for only where the gateway would not start without it: Compose refuses to go on when the file is missing.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void Secrets_and_missing_addresses_come_from_a_file_that_nobody_commits(string name)
    {
        var (model, files) = (DeploymentTests.Compiled(name).Model!, DeploymentTests.Files(name));
        List<string> needed =
        [
            .. model.Settings.Select(static s => s.EnvironmentVariable).Where(Namable),
            .. model.Upstreams.Where(static u => u.BaseAddress is null).Select(static u => $"Upstreams__{u.Name}__BaseAddress"),
        ];

        Assert.Equal(needed.Count == 0 ? null : ".env", Text(Gateway(name), "env_file"));
        Assert.All(needed, variable => Assert.Contains($"#   {variable}: ", files["compose.yaml"], StringComparison.Ordinal));
        Assert.All(
            model.Settings.Select(static s => s.EnvironmentVariable).Where(static v => !Namable(v)),
            variable => Assert.Contains($"Bind the key to another one in the document.\n#   {variable}\n", files["compose.yaml"], StringComparison.Ordinal));
        Assert.Contains("\n.env\n", files[".gitignore"], StringComparison.Ordinal);
        Assert.Contains("\n**/.env\n", files[".dockerignore"], StringComparison.Ordinal);
    }

    [Fact]
    public void Other_services_reach_tools_by_the_name_of_the_service()
    {
        Assert.Equal("gateway", Text(Map(Gateway("only tools"), "environment")!, "Mcp__AllowedHosts"));
        Assert.Null(Map(Gateway("one route"), "environment"));
    }

    /// <summary>A dollar sign alone would begin the name of a variable.</summary>
    [Fact]
    public void What_is_on_this_machine_is_asked_there()
    {
        var gateway = Gateway("this machine");

        Assert.Equal("http://host.docker.internal:7071/$$api", Text(Map(gateway, "environment")!, "Upstreams__Shop__BaseAddress"));
        Assert.Equal("host.docker.internal:host-gateway", Assert.Single(List(gateway, "extra_hosts")));
        Assert.Empty(List(Gateway("one route"), "extra_hosts"));
    }

    private static bool Namable(string variable) => !variable.Contains(' ', StringComparison.Ordinal) && !char.IsDigit(variable[0]);

    private static YamlMappingNode Root(string name)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(DeploymentTests.Files(name)["compose.yaml"]));
        return (YamlMappingNode)Assert.Single(yaml.Documents).RootNode;
    }

    private static YamlMappingNode Gateway(string name) => Map(Map(Root(name), "services")!, "gateway")!;

    private static YamlMappingNode? Map(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var value) ? (YamlMappingNode)value : null;

    private static string? Text(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    private static IEnumerable<string> List(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(key, out var value) ? ((YamlSequenceNode)value).Select(static item => ((YamlScalarNode)item).Value!) : [];

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_-]*\z")]
    private static partial Regex ProjectName { get; }
}
