using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Importing;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Importing;

/// <summary>A description taken through the import, and the document through the compiler.</summary>
internal sealed record Imported(ImportResult Result, CompilationResult? Compilation)
{
    public string Text => Result.Text ?? throw new InvalidOperationException(string.Join('\n', Result.Diagnostics.Select(static d => $"{d.Id} {d.Message}")));

    public IEnumerable<string> Ids => Result.Diagnostics.Select(static d => d.Id).Distinct();

    public Diagnostic Only(string id) => Assert.Single(Result.Diagnostics, d => d.Id == id);

    /// <summary>Its findings that matter as <c>NAF5020 12:5</c>.</summary>
    public string[] Places(Severity atLeast = Severity.Warning) =>
        [.. Result.Diagnostics.Where(d => d.Severity >= atLeast).Select(static d => $"{d.Id} {d.Span?.Start}").Order(StringComparer.Ordinal)];

    /// <summary>The lines that begin with a key, in the order of the document, without their indentation.</summary>
    public IEnumerable<string> Lines(string key) => Text.Split('\n').Select(static line => line.Trim(' ', '-'))
        .Where(line => line.StartsWith(key + ":", StringComparison.Ordinal));

    /// <summary>The part of the document that begins with a line and ends where another one is not below it.</summary>
    public string Block(string first)
    {
        var lines = Text.Split('\n');
        var at = Array.FindIndex(lines, line => line.TrimStart().StartsWith(first, StringComparison.Ordinal));
        Assert.True(at >= 0, $"there is no line {first} in\n{Text}");
        var indent = lines[at].Length - lines[at].TrimStart().Length;
        return string.Join('\n', lines.Skip(at).TakeWhile((line, i) => i == 0 || (line.Length > indent && line[..(indent + 1)].Trim().Length == 0))
            .Select(line => line[indent..]));
    }

    /// <summary>Imports with the files it refers to; what comes out must compile without an error.</summary>
    public static Imported From(string description, ImportOptions? options = null, params (string Path, string Text)[] files)
    {
        var result = Run(description, options, files);
        if (result.Text is null)
        {
            return new(result, null);
        }

        var compiled = Naftiko.Compiler.Compilation.Compile(new SourceFile("shop.naftiko.yaml", result.Text), new());
        Assert.False(compiled.HasErrors, $"{string.Join('\n', compiled.Diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => $"{d.Id} {d.Span} {d.Message}"))}\n{result.Text}");
        return new(result, compiled);
    }

    public static ImportResult Run(string description, ImportOptions? options = null, params (string Path, string Text)[] files) => DescriptionImport.Run(
        new SourceFile("openapi.yaml", description),
        (options ?? new()) with
        {
            ReadFile = path => files.FirstOrDefault(f => f.Path == path) is { Text: { } text } ? ImportedText.Of(new(path, text)) : ImportedText.Missing,
        });

    /// <summary>A description with these paths, written at the left margin.</summary>
    public static Imported Paths(string paths, string rest = "") =>
        From($"openapi: 3.0.3\ninfo: {{title: Shop API, version: '1'}}\nservers: [{{url: 'https://api.shopworks.com/v1'}}]\n{rest}\npaths:\n{Indented(paths)}");

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(static line => "  " + line));
}
