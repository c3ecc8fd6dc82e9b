using System.Text.Json;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>Several documents in one run.</summary>
public sealed class BatchTests : IDisposable
{
    private readonly BatchFixture _batch = new();

    public void Dispose() => _batch.Dispose();

    [Fact]
    public void Each_document_gets_a_project_a_line_and_a_row_and_all_get_a_solution()
    {
        _batch.Document("docs/orders.yaml", "Orders");
        _batch.Document("docs/deep/billing.yaml", "Billing", "# doubtful");

        var run = _batch.Run("build", "docs/**/*.yaml", "-o", "out");

        Assert.Equal(
            """
            written     docs/deep/billing.yaml → out/Billing.Gateway · 2 of 2 tools and 3 of 3 operations can succeed · 1 warning · 0.00 s
            written     docs/orders.yaml → out/Orders.Gateway · 2 of 2 tools and 3 of 3 operations can succeed · 0.00 s

              Document                 Project               Operations   Tools   Errors   Warnings   Result
            ───────────────────────────────────────────────────────────────────────────────────────────────────
              docs/deep/billing.yaml   out/Billing.Gateway          3/3     2/2        0          1   written
              docs/orders.yaml         out/Orders.Gateway           3/3     2/2        0          0   written

            2 documents: 2 written · 1 warning · out/Gateways.slnx · 0.00 s

            """.ReplaceLineEndings("\n"),
            run.Out);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["out/Billing.Gateway/Billing.Gateway.csproj", "out/Orders.Gateway/Orders.Gateway.csproj"], _batch.Projects());
        Assert.Equal(
            "<Solution>\n  <Project Path=\"Billing.Gateway/Billing.Gateway.csproj\" />\n  <Project Path=\"Orders.Gateway/Orders.Gateway.csproj\" />\n</Solution>\n",
            _batch.Tool.Read("out/Gateways.slnx"));
    }

    [Fact]
    public void A_broken_document_stops_no_other_and_decides_the_exit_code()
    {
        _batch.Document("a.yaml", "A");
        _batch.Document("b.yaml", "B", "# broken");
        _batch.Document("c.yaml", "C");

        var run = _batch.Run("build", "a.yaml", "b.yaml", "c.yaml", "-o", "out");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("b.yaml:1:1: error NAF3999: The operation get does not exist.\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("failed      b.yaml · 1 of 2 tools and 3 of 3 operations can succeed · 1 error · 0.00 s\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("3 documents: 2 written, 1 failed · 1 error · out/Gateways.slnx", run.Out, StringComparison.Ordinal);
        Assert.Equal(["out/A.Gateway/A.Gateway.csproj", "out/C.Gateway/C.Gateway.csproj"], _batch.Projects());
    }

    [Theory]
    [InlineData("# bug", 70, "NAF9001")]
    [InlineData("\0", 2, "NAF7004")]
    public void A_crash_or_an_unreadable_file_stops_no_other_either(string text, int exitCode, string id)
    {
        _batch.Document("a.yaml", "A");
        _batch.Document("b.yaml", "B", text);
        _batch.Document("c.yaml", "C", "# broken");
        _batch.Document("d.yaml", "D");

        var run = _batch.Run("build", "*.yaml", "-o", "out");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(id, run.Error, StringComparison.Ordinal);
        Assert.Contains("NAF3999", run.Error, StringComparison.Ordinal);
        Assert.Equal(["out/A.Gateway/A.Gateway.csproj", "out/D.Gateway/D.Gateway.csproj"], _batch.Projects());
    }

    [Fact]
    public void Without_an_output_folder_projects_are_made_beside_their_documents()
    {
        _batch.Document("docs/orders.yaml", "Orders");
        _batch.Document("other/billing.yaml", "Billing");

        Assert.Equal(0, _batch.Run("build", "docs/orders.yaml", "other/billing.yaml").ExitCode);

        Assert.Equal(["docs/Orders.Gateway/Orders.Gateway.csproj", "other/Billing.Gateway/Billing.Gateway.csproj"], _batch.Projects());
        Assert.Contains("Path=\"other/Billing.Gateway/Billing.Gateway.csproj\"", _batch.Tool.Read("Gateways.slnx"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_compiles_and_writes_nothing()
    {
        _batch.Document("a.yaml", "A", "# doubtful");
        _batch.Document("b.yaml", "B");
        _batch.Run("build", "*.yaml", "-o", "out");
        var before = _batch.Tool.Fingerprint();

        var run = _batch.Run("build", "*.yaml", "-o", "out");

        Assert.Equal(2, _batch.Options.Count);
        Assert.Equal(before, _batch.Tool.Fingerprint());
        Assert.Contains("up to date  a.yaml → out/A.Gateway · 1 warning · 0.00 s\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 documents: 2 up to date · 1 warning · out/Gateways.slnx", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_documents_come_out_in_order_whatever_takes_long()
    {
        for (var i = 0; i < 100; i++)
        {
            _batch.Document($"d{i:00}.yaml", $"G{i:00}");
        }

        // With one processor nothing can overtake.
        using var others = new CountdownEvent(Environment.ProcessorCount > 1 ? 10 : 0);
        _batch.Compiling = document =>
        {
            if (document.Path == "d00.yaml")
            {
                others.Wait();
            }
            else if (!others.IsSet)
            {
                others.Signal();
            }
        };

        var run = _batch.Run("build", "*.yaml", "-o", "out");

        var documents = run.Out
            .Split('\n')
            .Where(static line => line.StartsWith("written", StringComparison.Ordinal))
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        Assert.Equal(Enumerable.Range(0, 100).Select(static i => $"d{i:00}.yaml"), documents);
    }

    [Fact]
    public void Documents_of_one_name_get_folders_called_after_their_files()
    {
        _batch.Document("a/capability.yaml", "Orders");
        _batch.Document("b/capability.yaml", "Orders");
        _batch.Document("b/old-orders.yaml", "ORDERS");

        var run = _batch.Run("build", "**/*.yaml", "-o", "out");

        Assert.Equal(
            ["out/B.Gateway/B.Gateway.csproj", "out/OldOrders.Gateway/OldOrders.Gateway.csproj", "out/Orders.Gateway/Orders.Gateway.csproj"],
            _batch.Projects());
        Assert.Contains(
            "warning NAF7028: b/capability.yaml would make the gateway Orders, as a/capability.yaml does; it makes B.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("class B;\n", _batch.Tool.Read("out/B.Gateway/Generated/Code.cs"));
    }

    [Fact]
    public void A_folder_stays_with_its_document_when_another_one_comes_before_it()
    {
        _batch.Document("m/one.yaml", "Orders");
        _batch.Document("n/two.yaml", "Orders");
        _batch.Run("build", "**/*.yaml", "-o", "out");
        _batch.Document("a/new.yaml", "Orders");
        _batch.Document("m/one.yaml", "Orders", "# changed");

        _batch.Run("build", "**/*.yaml", "-o", "out");

        Assert.Contains("\"document\": \"one.yaml\"", _batch.Tool.Read("out/Orders.Gateway/naftiko.lock.json"), StringComparison.Ordinal);
        Assert.Contains("\"document\": \"two.yaml\"", _batch.Tool.Read("out/Two.Gateway/naftiko.lock.json"), StringComparison.Ordinal);
        Assert.Contains("\"document\": \"new.yaml\"", _batch.Tool.Read("out/New.Gateway/naftiko.lock.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_of_one_file_name_keep_their_folders_too()
    {
        _batch.Document("a/capability.yaml", "Orders");
        _batch.Document("b/capability.yaml", "Orders");
        _batch.Run("build", "**/*.yaml", "-o", "out");
        var before = _batch.Tool.Fingerprint();

        var run = _batch.Run("build", "**/*.yaml", "-o", "out", "--check");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, _batch.Tool.Fingerprint());
    }

    [Fact]
    public void Files_that_are_no_documents_are_passed_over()
    {
        _batch.Document("docs/orders.yaml", "Orders", "consumes: [{import: x, location: ./shared/clients.yaml}]");
        _batch.Tool.Write("docs/shared/clients.yaml", "naftiko: 1.0.0-alpha2\nconsumes: []\n");
        _batch.Tool.Write("docs/compose.yaml", "services: {}\n");

        var run = _batch.Run("build", "docs/**/*.yaml", "-o", "out");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Contains("skipped     docs/compose.yaml · not a capability document\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("skipped     docs/shared/clients.yaml · exposes nothing itself, is imported by others\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("3 documents: 2 skipped, 1 written", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_exposes_nothing_and_that_nobody_imports_is_an_error()
    {
        _batch.Document("orders.yaml", "Orders");
        _batch.Tool.Write("clients.yaml", "naftiko: 1.0.0-alpha2\nconsumes: []\n");

        Assert.Equal(1, _batch.Run("build", "*.yaml", "-o", "out").ExitCode);
    }

    [Fact]
    public void Nothing_but_other_files_is_an_error()
    {
        _batch.Tool.Write("a.yaml", "services: {}\n");
        _batch.Tool.Write("b.yaml", "on: push\n");

        var run = _batch.Run("build", "*.yaml", "-o", "out");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error NAF7029: None of the 2 files is a capability document", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_batch.Tool["out"]));
    }

    [Fact]
    public void Check_of_a_build_tells_which_projects_and_whether_the_solution_are_stale()
    {
        _batch.Document("a.yaml", "A");
        _batch.Document("b.yaml", "B");
        _batch.Run("build", "*.yaml", "-o", "out");
        Assert.Equal(0, _batch.Run("build", "*.yaml", "-o", "out", "--check").ExitCode);
        _batch.Document("c.yaml", "C");
        var before = _batch.Tool.Fingerprint();

        var run = _batch.Run("build", "*.yaml", "-o", "out", "--check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error NAF6010: out/C.Gateway is not current: it was never built.\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("error NAF6010: out/Gateways.slnx is not current: projects are missing in it.\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("= help: Run: the same command without --check\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("naftikoc build c.yaml", run.Error, StringComparison.Ordinal);
        Assert.Contains("not current c.yaml → out/C.Gateway", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, _batch.Tool.Fingerprint());
    }

    [Fact]
    public void A_dry_run_of_several_writes_nothing()
    {
        _batch.Document("a.yaml", "A");
        _batch.Document("b.yaml", "B");
        var before = _batch.Tool.Fingerprint();

        var run = _batch.Run("build", "*.yaml", "-o", "out", "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("create           Generated/Code.cs\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("would write a.yaml → out/A.Gateway", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, _batch.Tool.Fingerprint());
    }

    [Fact]
    public void An_edited_file_stops_its_project_only()
    {
        _batch.Document("a.yaml", "A");
        _batch.Document("b.yaml", "B");
        _batch.Run("build", "*.yaml", "-o", "out");
        _batch.Tool.Write("out/A.Gateway/Generated/Code.cs", "class Mine;\n");
        _batch.Document("b.yaml", "B", "# changed");

        var run = _batch.Run("build", "*.yaml", "-o", "out");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("failed      a.yaml", run.Out, StringComparison.Ordinal);
        Assert.Contains("written     b.yaml", run.Out, StringComparison.Ordinal);
        Assert.Equal("class Mine;\n", _batch.Tool.Read("out/A.Gateway/Generated/Code.cs"));
    }

    [Fact]
    public void Check_reports_on_several_documents_and_writes_nothing()
    {
        _batch.Document("a.yaml", "A", "# doubtful");
        _batch.Document("b.yaml", "B", "# broken");
        var before = _batch.Tool.Fingerprint();

        var run = _batch.Run("check", "*.yaml");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ok          a.yaml · 2 of 2 tools and 3 of 3 operations can succeed · 1 warning · 0.00 s\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 documents: 1 ok, 1 failed · 1 error · 1 warning · 0.00 s\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Project", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("NAF3998", run.Error, StringComparison.Ordinal);
        Assert.Contains("NAF3998", _batch.Run("check", "*.yaml", "-v", "d").Error, StringComparison.Ordinal);
        Assert.Equal(before, _batch.Tool.Fingerprint());
    }

    [Fact]
    public void The_json_answer_has_every_finding_and_every_document()
    {
        _batch.Document("a.yaml", "A", "# doubtful");
        _batch.Document("b.yaml", "B", "# broken");
        _batch.Tool.Write("c.yaml", "on: push\n");

        var run = _batch.Run("build", "*.yaml", "-o", "out", "--format", "json");

        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;
        Assert.Equal(1, root.GetProperty("exitCode").GetInt32());
        Assert.Equal(1, root.GetProperty("errors").GetInt32());
        Assert.Equal(1, root.GetProperty("warnings").GetInt32());
        Assert.Equal(["NAF3998", "NAF3999"], root.GetProperty("diagnostics").EnumerateArray().Select(static d => d.GetProperty("id").GetString()!));
        var documents = root.GetProperty("documents").EnumerateArray().ToList();
        Assert.Equal(
            ["a.yaml written 0", "b.yaml failed 1", "c.yaml skipped 0"],
            documents.Select(
                static d => $"{d.GetProperty("document").GetString()} {d.GetProperty("result").GetString()} {d.GetProperty("exitCode").GetInt32()}"));
        Assert.Equal("out/A.Gateway", documents[0].GetProperty("output").GetProperty("folder").GetString());
        Assert.Equal(2, documents[0].GetProperty("satisfaction").GetProperty("tools").GetProperty("working").GetInt32());
        Assert.StartsWith("3 documents: 1 written, 1 failed, 1 skipped", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "\"document\": \"d000.yaml\"")]
    [InlineData("sarif", "\"uri\": \"d000.yaml\"")]
    public void An_answer_for_a_program_is_passed_on_while_the_batch_goes_on_and_holds_no_documents(string format, string first)
    {
        const int Documents = 500;

        // As many as may wait for an earlier one, those being compiled, and the one being written.
        var most = 32 + Environment.ProcessorCount + 1;
        var seen = new List<WeakReference>();
        var alive = 0;
        var said = "";
        for (var i = 0; i < Documents; i++)
        {
            _batch.Document($"d{i:000}.yaml", $"G{i:000}", "# doubtful");
        }

        _batch.Compiling = document =>
        {
            lock (seen)
            {
                seen.Add(new(document));
            }

            if (document.Path == $"d{Documents - 1}.yaml")
            {
                said = _batch.Tool.Said;
                GC.Collect();
                lock (seen)
                {
                    alive = seen.Count(static reference => reference.IsAlive);
                }
            }
        };

        var run = _batch.Run("check", "*.yaml", "--format", format);

        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(first, said, StringComparison.Ordinal);
        Assert.InRange(alive, 1, most);
        Assert.Equal(
            Documents,
            (format == "json" ? json.RootElement.GetProperty("diagnostics") : json.RootElement.GetProperty("runs")[0].GetProperty("results")).GetArrayLength());
    }

    [Fact]
    public void The_sarif_answer_is_one_run()
    {
        _batch.Document("a.yaml", "A", "# doubtful");
        _batch.Document("b.yaml", "B", "# broken");

        using var json = JsonDocument.Parse(_batch.Run("check", "*.yaml", "--format", "sarif").Out);

        var run = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal(2, run.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Quiet_says_nothing_but_errors()
    {
        _batch.Document("a.yaml", "A", "# doubtful");
        _batch.Document("b.yaml", "B");

        Assert.Equal(new(0, "", ""), _batch.Run("build", "*.yaml", "-o", "out", "-v", "q"));
    }

    [Fact]
    public void A_pattern_is_a_batch_even_when_it_matches_one_document()
    {
        _batch.Document("docs/orders.yaml", "Orders");

        _batch.Run("build", "docs/*.yaml", "-o", "out");

        Assert.Equal(["out/Orders.Gateway/Orders.Gateway.csproj"], _batch.Projects());
    }

    [Fact]
    public void A_folder_of_projects_stays_one_when_a_shell_comes_up_with_one_document()
    {
        _batch.Document("docs/billing.yaml", "Billing");
        _batch.Document("docs/orders.yaml", "Orders");
        _batch.Run("build", "docs/billing.yaml", "docs/orders.yaml", "-o", "out");
        _batch.Document("docs/orders.yaml", "Orders", "# changed");

        var run = _batch.Run("build", "docs/orders.yaml", "-o", "out");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("written     docs/orders.yaml → out/Orders.Gateway", run.Out, StringComparison.Ordinal);
        Assert.Equal(["out/Billing.Gateway/Billing.Gateway.csproj", "out/Orders.Gateway/Orders.Gateway.csproj"], _batch.Projects());
    }

    [Theory]
    [InlineData("NAF7020", "build", "docs/*.yml")]
    [InlineData("NAF7021", "build", "docs/*.yaml", "--name", "Shop")]
    [InlineData("NAF7006", "build", "docs/*.yaml", "-o", "docs/orders.yaml")]
    [InlineData("NAF7027", "build", "docs/orders.yaml", "-o", "out", "--name", "Shop")]
    [InlineData("NAF7027", "diff", "docs/orders.yaml", "-o", "out")]
    public void It_is_refused_before_anything_is_compiled(string id, params string[] arguments)
    {
        _batch.Document("docs/orders.yaml", "Orders");
        _batch.Run("build", "docs/*.yaml", "-o", "out");

        var run = _batch.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error {id}: ", run.Error, StringComparison.Ordinal);
        Assert.Single(_batch.Options);
    }

    [Fact]
    public async Task A_stop_ends_the_batch_after_what_has_begun()
    {
        for (var i = 0; i < 50; i++)
        {
            _batch.Document($"d{i:00}.yaml", $"G{i:00}");
        }

        using var stop = new CancellationTokenSource();
        _batch.Compiling = document =>
        {
            if (document.Path == "d00.yaml")
            {
                stop.Cancel();
            }
        };

        var run = await _batch.Tool.RunAsync(["build", "*.yaml", "-o", "out"], stop.Token);

        Assert.Equal(130, run.ExitCode);
        Assert.True(_batch.Exists("out/G00.Gateway/naftiko.lock.json"));
        Assert.InRange(_batch.Projects().Length, 1, Environment.ProcessorCount + 1);
        Assert.Contains("not begun · stopped", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_shows_how_far_it_is_and_the_bar_goes_away()
    {
        using var tool = new ToolFixture { IsTerminal = true };
        tool.Set("NO_COLOR", "1");
        tool.Write("more.yaml", tool.Document);

        var run = tool.Run("check *.yaml");

        Assert.Contains("] 0 of 2 documents", run.Error, StringComparison.Ordinal);
        Assert.Contains("[##############################] 2 of 2 documents", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\e[K", run.Error, StringComparison.Ordinal);
    }
}
