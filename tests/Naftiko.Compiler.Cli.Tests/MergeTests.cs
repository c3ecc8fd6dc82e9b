using System.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>
/// Two branches change the document, each is built and committed, and git merges them: the next build settles what is left, without being
/// forced, and the gateway is the one of the merged document.
/// </summary>
public sealed class MergeTests : IDisposable
{
    private const string Document = "capability.naftiko.yaml";
    private const string Build = "build " + Document + " -o gateway";
    private const string Lock = "gateway/naftiko.lock.json";
    private const string OpenApi = "gateway/Generated/OpenApi/shop-rest.json";

    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public MergeTests()
    {
        File.Delete(_tool[ToolFixture.DocumentName]);
        Git("init", "--quiet", "--initial-branch=main");
        Change("", "");
    }

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Branches_that_change_different_operations_merge_without_a_conflict()
    {
        Branch("Get one order.", "List the orders.", "Get the order.", "List all orders.");

        Assert.Equal((0, ""), (Merge(), Conflicts()));

        AssertSettled("NAF6012: A merge left two versions of naftiko.lock.json, Generated/README.md; the document decides what is written.");
    }

    /// <summary>As on a server that does not know the attribute.</summary>
    [Fact]
    public void Without_the_merge_attribute_what_speaks_of_everything_conflicts_and_the_next_build_settles_it()
    {
        File.Delete(_tool["gateway/.gitattributes"]);
        Branch("Get one order.", "List the orders.", "Get the order.", "List all orders.");

        Assert.Equal((1, "gateway/Generated/README.md\n" + Lock), (Merge(), Conflicts()));
        Assert.Contains("\n<<<<<<< ", _tool.Read(Lock), StringComparison.Ordinal);

        AssertSettled("NAF6012: A merge left two versions of naftiko.lock.json, Generated/README.md; the document decides what is written.");
    }

    [Theory]
    [InlineData(true, "merge")]
    [InlineData(false, "merge")]
    [InlineData(false, "diff3")]
    [InlineData(false, "zdiff3")]
    public void Branches_that_change_the_same_operation_conflict_and_the_next_build_settles_all_but_the_document(bool hasAttribute, string style)
    {
        if (!hasAttribute)
        {
            File.Delete(_tool["gateway/.gitattributes"]);
        }

        Git("config", "merge.conflictStyle", style);
        Branch("Get one order.", "List the orders.", "Get a single order.", "List the orders.");

        Assert.Equal(1, Merge());
        Assert.Contains("gateway/Generated/Features/Orders/GetOrder.cs", Conflicts(), StringComparison.Ordinal);
        Assert.Contains("\n<<<<<<< ", _tool.Read(OpenApi), StringComparison.Ordinal);

        // The document is the author's to resolve.
        Assert.Equal(1, _tool.Run(Build).ExitCode);
        Write("Get a single order.", "List the orders.");

        AssertSettled("NAF6012: A merge left two versions of naftiko.lock.json, Generated/Features/Orders/GetOrder.cs, ");
    }

    [Fact]
    public void A_merge_that_git_could_do_but_the_author_decided_otherwise_is_made_anew()
    {
        Branch("Get one order.", "List the orders.", "Get the order.", "List all orders.");
        Merge();
        Write("Get one order.", "List every order.");

        AssertSettled("NAF6012: A merge left two versions of naftiko.lock.json, Generated/");
        Assert.Contains("List every order.", _tool.Read(OpenApi), StringComparison.Ordinal);
        Assert.DoesNotContain("List all orders.", _tool.Read(OpenApi), StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_one_branch_removed_and_the_other_changed_goes_by_the_document()
    {
        Git("checkout", "--quiet", "-b", "feature");
        Write("Get the order.", null);
        Commit();
        Git("checkout", "--quiet", "main");
        Change("Get the order.", "List all orders.");

        Assert.Equal(1, Merge());
        Write("Get the order.", null);

        AssertSettled("NAF6012");
        Assert.False(File.Exists(_tool["gateway/Generated/Features/Orders/ListOrders.cs"]));
    }

    [Fact]
    public void A_file_edited_by_hand_still_stops_the_build_after_a_merge()
    {
        const string Edited = "gateway/Generated/Features/Orders/OrdersFeature.cs";
        Branch("Get one order.", "List the orders.", "Get the order.", "List all orders.");
        Merge();
        _tool.Write(Edited, _tool.Read(Edited) + "// mine\n");

        var run = _tool.Run(Build);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("NAF6001: Generated/Features/Orders/OrdersFeature.cs was edited", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("// mine\n", _tool.Read(Edited), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_after_a_merge_says_what_was_merged_and_writes_nothing()
    {
        Branch("Get one order.", "List the orders.", "Get the order.", "List all orders.");
        Merge();
        var before = _tool.Fingerprint();

        var run = _tool.Run(Build + " --check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("NAF6012", run.Error, StringComparison.Ordinal);
        Assert.Contains("a build would change Generated/README.md, naftiko.lock.json.", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _tool.Fingerprint());
    }

    /// <summary>The gateway has become that of the document, with nothing left to do or to say.</summary>
    private void AssertSettled(string message)
    {
        var run = _tool.Run(Build);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning " + message, run.Error, StringComparison.Ordinal);
        var read = LockFileText.Read(_tool.Read(Lock));
        Assert.True(read is { IsMerged: false });
        Assert.All(read.Files, file => Assert.Equal(Assert.Single(file.Value), ContentHash.Of(_tool.Read("gateway/" + file.Key))));
        var check = _tool.Run(Build + " --check");
        Assert.Equal(0, check.ExitCode);
        Assert.DoesNotContain("NAF6", check.Error, StringComparison.Ordinal);
    }

    /// <summary>A branch <c>feature</c> with the first pair of changes, <c>main</c> with the second.</summary>
    private void Branch(string getOrder, string listOrders, string getOrderOfMain, string listOrdersOfMain)
    {
        // What both come from: each pair changes one operation of it or both.
        Write("Get the order.", "List the orders.");
        Commit();
        Git("checkout", "--quiet", "-b", "feature");
        Change(getOrder, listOrders);
        Git("checkout", "--quiet", "main");
        Change(getOrderOfMain, listOrdersOfMain);
    }

    private void Change(string getOrder, string listOrders)
    {
        Write(getOrder, listOrders);
        Commit();
    }

    private void Write(string getOrder, string? listOrders)
    {
        var orders = listOrders is null ? "" : $$"""
                  - path: /orders
                    operations:
                      - {name: list-orders, method: GET, description: "{{listOrders}}", call: shop.list-orders}

            """;
        _tool.Write(Document, $$"""
            naftiko: 1.0.0-alpha3
            info: {label: Shop, description: A shop.}
            capability:
              consumes:
                - type: http
                  namespace: shop
                  baseUri: https://shop.example.org
                  resources:
                    - name: orders
                      path: /orders
                      operations:
                        - {name: list-orders, method: GET}
                    - name: order
                      path: /orders/{order-id}
                      operations:
                        - name: get-order
                          method: GET
                          inputParameters: [{name: order-id, in: path}]
              exposes:
                - type: rest
                  namespace: shop-rest
                  port: 8080
                  resources:
            {{orders}}      - path: /orders/{order-id}
                    operations:
                      - name: get-order
                        method: GET
                        description: "{{getOrder}}"
                        inputParameters: [{name: order-id, in: path, type: string, description: Which one.}]
                        call: shop.get-order
                        with: {order-id: order-id}

            """);
    }

    private void Commit()
    {
        var run = _tool.Run(Build);
        Assert.True(run.ExitCode == 0, run.Error);
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", "Change the orders");
    }

    private int Merge() => Run("merge", "--quiet", "--no-edit", "feature").ExitCode;

    /// <summary>The files git could not merge.</summary>
    private string Conflicts() => Run("diff", "--name-only", "--diff-filter=U").Out.TrimEnd('\n');

    private void Git(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private ToolRun Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = _tool.Root, RedirectStandardOutput = true, RedirectStandardError = true };

        // Neither the settings of whoever runs the tests nor a clock has a say.
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_AUTHOR_NAME"] = start.Environment["GIT_COMMITTER_NAME"] = "Test";
        start.Environment["GIT_AUTHOR_EMAIL"] = start.Environment["GIT_COMMITTER_EMAIL"] = "test@example.org";
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
