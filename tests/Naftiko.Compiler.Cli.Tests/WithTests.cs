using System.Text.Json;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary><c>--with</c>: files that are added when they are asked for, and then belong to the user.</summary>
public sealed class WithTests : IDisposable
{
    private const string Build = "build orders.naftiko.yaml";
    private const string Compose = "Orders.Gateway/compose.yaml";
    private const string Lock = "Orders.Gateway/naftiko.lock.json";

    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public WithTests() => _tool.Write(
        "orders.naftiko.yaml",
        """
        naftiko: 1.0.0-alpha3
        capability:
          exposes:
            - type: rest
              namespace: orders
              port: 8080
              resources: [{path: /orders, operations: [{method: GET, name: list-orders, outputParameters: [{name: count, type: integer, value: 3}]}]}]
        """);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Nothing_is_added_unasked()
    {
        Assert.Equal(0, _tool.Run(Build).ExitCode);

        Assert.False(File.Exists(_tool[Compose]));
        Assert.DoesNotContain("\"with\"", _tool.Read(Lock), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--with compose")]
    [InlineData("--with COMPOSE,compose --with compose")]
    public void What_is_asked_for_is_added_to_a_folder_that_is_up_to_date(string option)
    {
        _tool.Run(Build);
        Assert.Contains("is up to date", _tool.Run(Build).Out, StringComparison.Ordinal);

        var run = _tool.Run($"{Build} {option}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(File.Exists(_tool[Compose]));
        Assert.Equal(Addition.Compose, Assert.Single(LockFileText.Read(_tool.Read(Lock))!.Origin.Additions));
    }

    [Fact]
    public void A_later_build_knows_without_the_option_that_nothing_is_to_be_done()
    {
        _tool.Run(Build + " --with compose");
        var compilations = _tool.Compilations;

        var later = _tool.Run(Build);

        Assert.Contains("Orders.Gateway is up to date", later.Out, StringComparison.Ordinal);
        Assert.Equal(compilations, _tool.Compilations);
        Assert.Equal(0, _tool.Run(Build + " --check").ExitCode);
    }

    [Fact]
    public void A_file_that_the_user_changed_or_removed_stays_so()
    {
        _tool.Run(Build + " --with compose");
        _tool.Write(Compose, "services: {}\n");
        _tool.Run(Build + " --with compose -v d");
        Assert.Equal("services: {}\n", _tool.Read(Compose));

        File.Delete(_tool[Compose]);

        Assert.Equal(0, _tool.Run(Build + " --with compose -v d").ExitCode);
        Assert.Equal(0, _tool.Run(Build + " -v d").ExitCode);
        Assert.Equal(0, _tool.Run(Build + " --with compose --check").ExitCode);
        Assert.False(File.Exists(_tool[Compose]));
        Assert.Equal(0, _tool.Run(Build + " --force").ExitCode);
        Assert.True(File.Exists(_tool[Compose]));
    }

    [Fact]
    public void Check_and_diff_say_what_would_be_added_and_add_nothing()
    {
        _tool.Run(Build);

        var check = _tool.Run(Build + " --check --with compose");
        var diff = _tool.Run("diff orders.naftiko.yaml --with compose");

        Assert.Equal(3, check.ExitCode);
        Assert.Contains("a build would change compose.yaml, naftiko.lock.json", check.Error, StringComparison.Ordinal);
        Assert.Contains("--- /dev/null\n+++ b/compose.yaml\n", diff.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool[Compose]));
    }

    /// <summary>Which folder that is, is known only when the document has been compiled.</summary>
    [Fact]
    public void A_folder_keeps_what_it_was_given_when_the_document_gets_another_name()
    {
        _tool.Run(Build + " --with compose");
        File.Move(_tool["orders.naftiko.yaml"], _tool["shop.naftiko.yaml"]);

        Assert.Equal(0, _tool.Run("build shop.naftiko.yaml").ExitCode);

        var file = LockFileText.Read(_tool.Read(Lock))!;
        Assert.Equal("shop.naftiko.yaml", file.Origin.Document);
        Assert.Equal(Addition.Compose, Assert.Single(file.Origin.Additions));
        Assert.Contains("compose.yaml", file.Scaffold);
    }

    [Fact]
    public void A_folder_keeps_what_it_was_given_when_many_are_built()
    {
        _tool.Run(Build + " --with compose");
        File.Move(_tool["orders.naftiko.yaml"], _tool["shop.naftiko.yaml"]);
        _tool.Write("stock.naftiko.yaml", _tool.Read("shop.naftiko.yaml").Replace("namespace: orders", "namespace: stock", StringComparison.Ordinal));

        Assert.Equal(0, _tool.Run("build shop.naftiko.yaml stock.naftiko.yaml").ExitCode);

        Assert.Contains("compose.yaml", LockFileText.Read(_tool.Read(Lock))!.Scaffold);
        Assert.False(File.Exists(_tool["Stock.Gateway/compose.yaml"]));
    }

    [Theory]
    [InlineData("with: compose")]
    [InlineData("with: [compose]")]
    public void A_workspace_file_can_ask_for_it(string line)
    {
        _tool.Write("naftikoc.yaml", $"{line}\ndocuments:\n  orders.naftiko.yaml:\n");

        Assert.Equal(0, _tool.Run("build").ExitCode);

        Assert.True(File.Exists(_tool[Compose]));
    }

    [Fact]
    public void A_workspace_file_can_ask_for_it_for_one_document()
    {
        _tool.Write("stock.naftiko.yaml", _tool.Read("orders.naftiko.yaml").Replace("namespace: orders", "namespace: stock", StringComparison.Ordinal));
        _tool.Write("naftikoc.yaml", "documents:\n  orders.naftiko.yaml: { with: compose }\n  stock.naftiko.yaml:\n");

        Assert.Equal(0, _tool.Run("build").ExitCode);

        Assert.True(File.Exists(_tool[Compose]));
        Assert.False(File.Exists(_tool["Stock.Gateway/compose.yaml"]));
    }

    [Fact]
    public void Tests_are_made_anew_and_their_project_is_not()
    {
        const string Project = "Orders.Gateway/Tests/Orders.Gateway.Tests.csproj";
        _tool.Run(Build + " --with tests");
        _tool.Write(Project, "<!-- mine -->");
        _tool.Write("orders.naftiko.yaml", _tool.Read("orders.naftiko.yaml").Replace("path: /orders,", "path: /sales,", StringComparison.Ordinal));

        Assert.Equal(0, _tool.Run(Build).ExitCode);

        Assert.Equal("<!-- mine -->", _tool.Read(Project));
        Assert.Contains("\"/sales\"", _tool.Read("Orders.Gateway/Generated/Tests/Calls.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_solution_has_the_tests_beside_the_gateway()
    {
        _tool.Write("naftikoc.yaml", "output: .\nwith: tests\ndocuments:\n  orders.naftiko.yaml:\n");

        Assert.Equal(0, _tool.Run("build").ExitCode);

        Assert.Contains(
            "<Project Path=\"Orders.Gateway/Orders.Gateway.csproj\" />\n  <Project Path=\"Orders.Gateway/Tests/Orders.Gateway.Tests.csproj\" />",
            _tool.Read("Gateways.slnx"),
            StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("build --check").ExitCode);
    }

    [Theory]
    [InlineData("--with compse", "did you mean compose?")]
    [InlineData("--with helm", "helm cannot be added, only ")]
    [InlineData("--with compose,helm", "helm cannot be added, only ")]
    [InlineData("--with ,", "name what to add: ")]
    public void What_cannot_be_added_is_refused_with_all_that_can(string option, string message)
    {
        var run = _tool.Run($"{Build} {option}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.All(AdditionWords.All, word => Assert.Contains(word, run.Error, StringComparison.Ordinal));
        Assert.False(Directory.Exists(_tool["Orders.Gateway"]));
    }

    [Fact]
    public void What_cannot_be_added_is_refused_in_a_workspace_file_too()
    {
        _tool.Write("naftikoc.yaml", "documents:\n  orders.naftiko.yaml: { with: [compose, helm] }\n");

        var run = _tool.Run("build --format concise");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("naftikoc.yaml(2,33): error NAF7024: `with` is a list of ", run.Error, StringComparison.Ordinal);
        Assert.Contains("not `compose,helm`", run.Error, StringComparison.Ordinal);
    }

    /// <summary>An editor that knows the schema takes what the compiler takes.</summary>
    [Fact]
    public void The_schema_of_workspace_files_knows_what_can_be_added()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(RealCompilerTests.RepositoryRoot(), "schema", "naftikoc.schema.json")));
        var forms = schema.RootElement.GetProperty("definitions").GetProperty("with").GetProperty("oneOf");
        var words = string.Join('|', AdditionWords.All);

        Assert.Equal($"^({words})(,({words}))*$", forms[0].GetProperty("pattern").GetString());
        Assert.Equal(AdditionWords.All, forms[1].GetProperty("items").GetProperty("enum").EnumerateArray().Select(static word => word.GetString()!));
    }

    /// <summary>As with conflict markers: what one of the sides has been given, the folder has.</summary>
    [Fact]
    public void A_lock_that_git_put_together_keeps_what_either_side_has()
    {
        _tool.Run(Build + " --with compose");
        var text = _tool.Read(Lock);
        var merged = text.Replace("    \"compose\"\n", "<<<<<<< ours\n=======\n    \"compose\"\n>>>>>>> theirs\n", StringComparison.Ordinal);
        Assert.NotEqual(text, merged);

        Assert.Equal(Addition.Compose, Assert.Single(LockFileText.Read(merged)!.Origin.Additions));
    }

    [Fact]
    public void A_lock_of_a_newer_version_may_name_what_is_not_known() => Assert.Empty(LockFileText.Read(
        "{\"lockVersion\": 1, \"tool\": \"9\", \"schema\": \"1\", \"name\": \"Orders\", \"document\": \"orders.yaml\", \"warnings\": 0, \"with\": [\"helm\"],"
        + "\"inputs\": {}, \"scaffold\": [], \"files\": {}}")!.Origin.Additions);
}
