using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>
/// The tool with a compiler for which a document's label is the name of its gateway, and which finds an error in one that says
/// <c>broken</c>, a warning in one that says <c>doubtful</c> and throws at one that says <c>bug</c>.
/// </summary>
internal sealed partial class BatchFixture : IDisposable
{
    private readonly List<CompilationOptions> _options = [];

    public BatchFixture()
    {
        File.Delete(Tool[ToolFixture.DocumentName]);
        Tool.Compiler = Compile;
    }

    public ToolFixture Tool { get; } = new();

    /// <summary>What each compilation was asked for.</summary>
    public IReadOnlyList<CompilationOptions> Options => _options;

    /// <summary>Runs at the beginning of every compilation.</summary>
    public Action<SourceFile> Compiling { get; set; } = static _ => { };

    public ToolRun Run(params string[] arguments) => Tool.Run(arguments);

    public string Document(string path, string label, string more = "") =>
        Tool.Write(path, $"naftiko: 1.0.0-alpha2\ninfo: {{label: {label}}}\ncapability: {{exposes: []}}\n{more}\n");

    public bool Exists(string path) => File.Exists(Tool[path]);

    /// <summary>The project files, relative to the folder of the test, in order.</summary>
    public string[] Projects() =>
    [
        .. Directory.EnumerateFiles(Tool.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Tool.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
    ];

    public void Dispose() => Tool.Dispose();

    private CompilationResult Compile(SourceFile document, CompilationOptions options)
    {
        Compiling(document);
        lock (_options)
        {
            // What reads imports holds the document, and a test counts the documents that are held.
            _options.Add(options with { ReadImport = static _ => ImportedText.Missing, ReadFolder = static _ => ImportedFolder.Missing });
        }

        Assert.DoesNotContain("bug", document.Text, StringComparison.Ordinal);
        ImmutableArray<Diagnostic> findings =
        [
            .. document.Text.Contains("broken", StringComparison.Ordinal) || !document.Text.Contains("exposes", StringComparison.Ordinal)
                ? [new Diagnostic(SampleDiagnostics.Broken, SampleDiagnostics.Span(document, 1, 1, 1, 8), "get", "put")]
                : (Diagnostic[])[],
            .. document.Text.Contains("doubtful", StringComparison.Ordinal) ? [SampleDiagnostics.UndeclaredAt(document, 1, 1, "id")] : (Diagnostic[])[],
        ];
        var name = options.Name ?? Label().Match(document.Text).Groups[1].Value;
        var failed = findings.Any(static d => d.Severity == Severity.Error);
        return new(
            findings,
            SampleModels.Empty(document, name),
            failed ? []
                : [new($"{name}.Gateway.csproj", "<Project />\n", FileOwnership.Scaffold),
                   new("Generated/Code.cs", $"class {name};\n", FileOwnership.Generated)])
        {
            Satisfaction = new(2, failed ? 1 : 2, 3, 3),
        };
    }

    [GeneratedRegex(@"label: (\w+)")]
    private static partial Regex Label();
}
