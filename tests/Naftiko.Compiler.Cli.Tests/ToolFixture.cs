using System.Collections.Immutable;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>Runs the tool in this process, in a folder of its own, with a compiler that returns what the test says.</summary>
internal sealed class ToolFixture : IDisposable
{
    public const string DocumentName = "orders.naftiko.yaml";

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    private volatile Transcript _said = new();
    private volatile Transcript _noted = new();

    public ToolFixture() => Write(DocumentName, Document);

    public string Root { get; } = Directory.CreateTempSubdirectory("naftikoc-cli-").FullName;

    public string Document { get; } = "naftiko: 1.0.0-alpha2\ninfo:\n  label: Orders\ncapability:\n  consumes: []\n";

    /// <summary>What the compiler makes of any document.</summary>
    public List<GeneratedFile> Files { get; } =
    [
        new("Program.cs", "Run();\n", FileOwnership.Scaffold),
        new("Generated/Orders.cs", "class Orders;\n", FileOwnership.Generated),
        new("Generated/Deep/Items.cs", "class Items;\n", FileOwnership.Generated),
    ];

    /// <summary>What the compiler finds, given the document.</summary>
    public Func<SourceFile, IEnumerable<Diagnostic>> Findings { get; set; } = static _ => [];

    public Func<SourceFile, CompilationOptions, CompilationResult>? Compiler { get; set; }

    public GatewayModel? Model { get; set; }

    public int Compilations { get; private set; }

    public bool IsTerminal { get; init; }

    public string Folder { get; set; } = "";

    public string this[string path] => Path.Combine(Root, path);

    public void Set(string variable, string value) => _variables[variable] = value;

    public string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return path;
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    /// <summary>What the last run has said so far to standard output.</summary>
    public string Said => _said.ToString();

    /// <summary>What the last run has said so far to standard error.</summary>
    public string Noted => _noted.ToString();

    public ToolRun Run(string commandLine) => Run(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public ToolRun Run(params string[] arguments) => RunAsync(arguments, CancellationToken.None).GetAwaiter().GetResult();

    public async Task<ToolRun> RunAsync(string[] arguments, CancellationToken stop)
    {
        await using var output = new Transcript();
        await using var error = new Transcript();
        _said = output;
        _noted = error;
        var host = new ToolHost
        {
            Out = output,
            Error = error,
            CurrentDirectory = Path.Combine(Root, Folder),
            Variable = name => _variables.GetValueOrDefault(name),
            OutIsTerminal = IsTerminal,
            ErrorIsTerminal = IsTerminal,
            Width = 80,
            Clock = new StoppedClock(),
            Stop = stop,
            Compile = Compile,
        };
        var exitCode = await Naftikoc.RunAsync(arguments, host);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Every file and folder with content and time of writing, to see that nothing was touched.</summary>
    public string Fingerprint() => string.Join('\n', Directory.EnumerateFileSystemEntries(Root, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => File.Exists(path) ? $"{path} {File.GetLastWriteTimeUtc(path):O} {File.ReadAllText(path)}" : path));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private CompilationResult Compile(SourceFile document, CompilationOptions options)
    {
        Compilations++;
        if (Compiler is not null)
        {
            return Compiler(document, options);
        }

        ImmutableArray<Diagnostic> findings = [.. Findings(document)];
        var failed = findings.Any(d => d.Severity == Severity.Error);
        var model = Model ?? new(options.Name ?? "Orders", "Orders", null, [], [], [], [], SampleDiagnostics.Span(document, 1, 1, 1, 8));
        return new(findings, model with { Name = options.Name ?? model.Name }, failed ? [] : [.. Files]);
    }

    /// <summary>A clock that stands still, so that summaries say 0.00 s.</summary>
    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}

internal sealed record ToolRun(int ExitCode, string Out, string Error);
