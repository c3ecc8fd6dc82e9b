using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;
using Naftiko.Compiler.Emit;

namespace Naftiko.Compiler.Tests.Emit;

/// <summary>What the owner of a gateway gets once.</summary>
public sealed class ScaffoldFileTests
{
    private const string Tool = "- {name: get-order, description: Get an order., call: shop.get-order}";
    private const string Route = "- {name: get-order, method: GET, call: shop.get-order}";

    private static readonly string Both = Doc.Rest("/orders/{order-id}", Route) + "\n" + Doc.Mcp(Tool);

    [Fact]
    public void The_project_keeps_secrets_under_a_name_that_is_the_same_in_every_build()
    {
        var project = XDocument.Parse(Content(Files(Both), "Shop.Gateway.csproj"));

        Assert.Equal("shop-gateway-d00aae6b", project.Descendants("UserSecretsId").Single().Value);
    }

    /// <summary>Otherwise the first endpoint that the owner maps gives a warning about native code.</summary>
    [Theory]
    [InlineData("EnableRequestDelegateGenerator")]
    [InlineData("EnableConfigurationBindingGenerator")]
    public void Code_that_binds_is_generated_for_the_owners_endpoints_and_settings_too(string property) =>
        Assert.Equal("true", XDocument.Parse(Content(Files(Both), "Generated/Gateway.g.props")).Descendants(property).Single().Value);

    [Fact]
    public void There_is_a_profile_for_each_way_to_start_it()
    {
        using var both = JsonDocument.Parse(Content(Files(Both), "Properties/launchSettings.json"));
        using var rest = JsonDocument.Parse(Content(Files(Doc.Rest("/orders/{order-id}", Route)), "Properties/launchSettings.json"));

        var profiles = both.RootElement.GetProperty("profiles");
        Assert.Equal(["http", "stdio"], profiles.EnumerateObject().Select(static p => p.Name));
        Assert.Equal("--stdio", profiles.GetProperty("stdio").GetProperty("commandLineArgs").GetString());
        Assert.Equal(["http"], rest.RootElement.GetProperty("profiles").EnumerateObject().Select(static p => p.Name));
    }

    /// <summary>The gateway has settings of its own for where it listens, and an address of a profile would be in their way.</summary>
    [Fact]
    public void No_profile_sets_an_address_or_a_secret()
    {
        var settings = Content(Files(Both), "Properties/launchSettings.json");

        Assert.DoesNotContain("applicationUrl", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("_URLS", settings, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(settings);
        var variables = json.RootElement
            .GetProperty("profiles")
            .EnumerateObject()
            .SelectMany(static p => p.Value.GetProperty("environmentVariables").EnumerateObject());
        Assert.All(variables, static variable => Assert.Equal("ASPNETCORE_ENVIRONMENT", variable.Name));
    }

    [Fact]
    public void What_a_build_leaves_in_the_folder_is_not_committed() =>
        Assert.Superset(new HashSet<string> { "bin/", "obj/", "*.user", ".env" }, Content(Files(Both), ".gitignore").Split('\n').ToHashSet());

    /// <summary>An adapter that the document gets later must not be missing in a file that is written once.</summary>
    [Theory]
    [InlineData("Dockerfile")]
    [InlineData(".dockerignore")]
    [InlineData("Shop.Gateway.csproj")]
    public void Another_adapter_changes_nothing_in(string path) =>
        Assert.Equal(Content(Files(Doc.Rest("/orders/{order-id}", Route)), path), Content(Files(Both), path));

    /// <summary>Each file the restore reads is copied before it.</summary>
    [Fact]
    public void The_container_restores_packages_before_it_copies_the_sources()
    {
        var steps = Content(Files(Both), "Dockerfile").Split('\n').Where(static line => line.StartsWith("COPY", StringComparison.Ordinal) || line.StartsWith("RUN", StringComparison.Ordinal)).ToList();

        Assert.Equal("COPY Generated/Gateway.g.props Generated/", steps[1]);
        Assert.Equal("RUN dotnet restore Shop.Gateway.csproj", steps[2]);
        Assert.Equal("COPY . .", steps[3]);
        Assert.StartsWith("RUN dotnet publish Shop.Gateway.csproj -c Release --no-restore", steps[4], StringComparison.Ordinal);
    }

    [Fact]
    public void An_API_without_an_address_is_given_one_before_the_first_run()
    {
        var document = Doc.Of(Doc.GetOrder, Both).Replace("baseUri: https://shop.test-works.dev/v1", "baseUri: \"{{SHOP_URL}}\"", StringComparison.Ordinal);
        Assert.Contains("SHOP_URL", document, StringComparison.Ordinal);

        var readme = Content(Emitter.Emit(Lowered.From(document).Model), "README.md");

        Assert.Contains("export Upstreams__Shop__BaseAddress=https://…\ndotnet run\n", readme, StringComparison.Ordinal);
    }

    private static ImmutableArray<GeneratedFile> Files(string exposes) => Emitter.Emit(Lowered.From(Doc.Of(Doc.GetOrder, exposes)).Model);

    private static string Content(ImmutableArray<GeneratedFile> files, string path) => files.Single(f => f.Path == path).Content;
}
