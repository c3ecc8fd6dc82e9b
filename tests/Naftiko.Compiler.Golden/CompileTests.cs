using System.Collections.Concurrent;
using Naftiko.Checks;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Golden;

/// <summary>Every gateway of the golden cases and examples compiles without a warning and is laid out as an editor would.</summary>
public sealed class CompileTests
{
    internal static readonly string Packages =
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [Fact]
    public void Every_gateway_compiles_without_a_warning()
    {
        // The packages of a gateway are references of this project, so a restore brings them.
        var check = CompileCheck.Create(Packages, out var missing);
        Assert.True(check is not null, $"Cannot compile gateways here: {missing}.");

        var findings = new ConcurrentBag<string>();
        Parallel.ForEach(Gateways(), gateway =>
        {
            foreach (var finding in check.Check(gateway.Result.Files))
            {
                findings.Add($"{gateway.Name}: {finding}");
            }
        });

        Assert.True(findings.IsEmpty, string.Join('\n', findings.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_file_imports_what_it_needs_and_nothing_else()
    {
        var check = CompileCheck.Create(Packages, out var missing);
        Assert.True(check is not null, $"Cannot compile gateways here: {missing}.");

        var findings = Gateways().SelectMany(g => check.CheckUsings(g.Result.Files).Select(d => $"{g.Name}: {d}")).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public void Generated_tests_compile_and_import_what_they_need_and_nothing_else()
    {
        var check = CompileCheck.Create(Packages, out var missing);
        Assert.True(check is not null, $"Cannot compile gateways here: {missing}.");

        var tested = GoldenCase.Names().Select(static name => new GoldenCase(name))
            .Where(static golden => golden is { HasTests: true, IsAboutDiagnostics: false })
            .Select(static golden => (golden.Name, Result: golden.Compile()))
            .Concat(ExampleTests.Examples.Select(static example => (string)example[0])
                .Select(static document => (Name: document, Result: GoldenCase.CompileAt(Path.Combine(Repository.Root, document), document, Addition.Tests))))
            .ToList();
        var findings = tested.SelectMany(g => check.CheckTests(g.Result.Files).Select(d => $"{g.Name}: {d}")).ToList();

        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.All(tested, static g => Assert.Contains("Generated/Tests/Calls.cs", g.Result.Files.Select(static f => f.Path)));
    }

    [Fact]
    public void Every_gateway_is_laid_out_as_the_formatter_would()
    {
        // Most helpers are the same everywhere; formatting is slow, so each text is looked at once.
        var files = Gateways()
            .SelectMany(static g => g.Result.Files.Select(f => (Gateway: g.Name, File: f)))
            .DistinctBy(static f => f.File.Content, StringComparer.Ordinal);
        var findings = files.SelectMany(static f => LayoutCheck.Check([f.File]).Select(d => $"{f.Gateway}: {d}")).ToList();

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public void A_layout_the_formatter_would_change_is_found()
    {
        var finding = Assert.Single(LayoutCheck.Check(
        [
            new("A.cs", "class A\n{\n  int x;\n}\n", FileOwnership.Generated),
            new("B.cs", "class B\n{\n    private int _x;\n}\n", FileOwnership.Generated),
        ]));

        Assert.Equal(("A.cs", 3), (finding.Path, finding.Line));
    }

    /// <summary>The filter of a path stays whole, like a literal.</summary>
    [Fact]
    public void No_line_of_generated_code_is_longer_than_160_columns()
    {
        var files = Gateways()
            .SelectMany(static g => g.Result.Files.Where(static f => f.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(f => (Gateway: g.Name, File: f)))
            .DistinctBy(static f => f.File.Content, StringComparer.Ordinal);
        var findings = files
            .SelectMany(static f => LongLines.Check(f.File.Path, f.File.Content).Select(finding => (f.Gateway, Finding: finding)))
            .Where(static f => !f.Finding.Text.Contains(".Where(it", StringComparison.Ordinal))
            .DistinctBy(static f => (f.Finding.Path, f.Finding.Text))
            .Select(static f => $"{f.Gateway}: {f.Finding}")
            .ToList();

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public void No_file_has_an_empty_line_too_many()
    {
        string[] loose = ["\n\n\n", "\n\n}\n", "{\n\n    "];
        var findings = Gateways()
            .SelectMany(static g => g.Result.Files.Where(static f => f.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(f => (g.Name, File: f)))
            .Where(f => loose.Any(text => f.File.Content.Contains(text, StringComparison.Ordinal)))
            .Select(static f => $"{f.Name}: {f.File.Path}")
            .ToList();

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    internal static IEnumerable<(string Name, CompilationResult Result)> Gateways()
    {
        foreach (var golden in GoldenCase.Names().Select(static name => new GoldenCase(name)).Where(static g => !g.IsAboutDiagnostics))
        {
            yield return (golden.Name, golden.Compile());
        }

        foreach (var document in ExampleTests.Examples.Select(static example => (string)example[0]))
        {
            yield return (document, GoldenCase.CompileAt(Path.Combine(Repository.Root, document), document));
        }
    }
}
