using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Migrating;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Golden;

/// <summary>A document that is rewritten for another version of the language makes the same gateway, and is not rewritten again.</summary>
public sealed class MigratedCaseTests
{
    /// <summary>What an older version cannot say.</summary>
    private const string CannotSay = "NAF5040";

    /// <summary>An overlay names places of the document as it is, and a rewritten one may have them elsewhere: that is a warning.</summary>
    public static TheoryData<string> Cases =>
    [
        .. GoldenCase.Names()
            .Where(static name => !name.StartsWith("Diagnostics/", StringComparison.Ordinal) && new GoldenCase(name).Options().Overlay is null),
        "durable-functions", "crew-manifest",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_makes_the_same_gateway(string name)
    {
        var (document, options) = Read(name);
        var newer = Migration.Run(document, LanguageVersions.Newest, options);
        AssertSame(newer, document, options);
        Assert.Equal(newer.Text, Migration.Run(new(document.Path, newer.Text!), LanguageVersions.Newest, options).Text);

        var older = Migration.Run(new(document.Path, newer.Text!), "1.0.0-alpha3", options);
        if (older.Text is null)
        {
            Assert.All(older.Diagnostics, static d => Assert.True(d.Severity != Severity.Error || d.Id == CannotSay, d.Message));
            return;
        }

        AssertSame(older, document, options);
        Assert.Equal(older.Text, Migration.Run(new(document.Path, older.Text), "1.0.0-alpha3", options).Text);
    }

    private static void AssertSame(MigrationResult result, SourceFile document, CompilationOptions options)
    {
        Assert.Equal("", string.Join('\n', result.Diagnostics.Where(static d => d.Severity != Severity.Info).Select(static d => $"{d.Id} {d.Message}")));
        var before = Compilation.Compile(document, options);
        var after = Compilation.Compile(new(document.Path, result.Text!), options);
        Assert.False(before.HasErrors && !options.KeepGoing, "the case has errors");
        Assert.Equal(Files(before), Files(after));
        Assert.DoesNotContain(after.Diagnostics, static d => d.Id is "NAF2031" or "NAF2032");
    }

    private static IEnumerable<KeyValuePair<string, string>> Files(CompilationResult result) =>
        result.Files.Where(static file => file.Path != "naftiko.lock.json").Select(static file => KeyValuePair.Create(file.Path, file.Content));

    private static (SourceFile Document, CompilationOptions Options) Read(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal))
        {
            var golden = new GoldenCase(name);
            return (golden.Document(), golden.Options());
        }

        var path = Path.Combine(Repository.Root, name == "durable-functions" ? "" : $"examples/{name}", "capability.naftiko.yaml");
        return (GoldenCase.Read(path, "capability.naftiko.yaml"), new());
    }
}
