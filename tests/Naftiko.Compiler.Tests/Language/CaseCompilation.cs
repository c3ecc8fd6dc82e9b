using System.Collections.Immutable;
using Naftiko.Checks;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Emit;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Language;

/// <summary>What came of a document, in lines that a row can name.</summary>
/// <param name="Findings">Errors and warnings: <c>warning NAF4004 5:12 The path … | What to type.</c></param>
/// <param name="Notes">The same for infos.</param>
/// <param name="GatewayFacts">Lines about the model, see <see cref="GatewayFacts"/>.</param>
internal sealed record CaseCompilation(string[] Findings, string[] Notes, string[] GatewayFacts, ImmutableArray<GeneratedFile> Files)
{
    public IEnumerable<string> Facts => [.. Findings, .. Notes, .. GatewayFacts];

    /// <param name="emits">The row asks for files; to make them takes most of the time.</param>
    public static CaseCompilation Of(CaseDocument document, string[] words, bool emits)
    {
        var options = new CompilationOptions
        {
            KeepGoing = words.Contains("--keep-going"),
            Strict = words.Contains("--strict"),
            Expose = words.Contains("--expose") ? [AdapterKind.Rest, AdapterKind.Mcp] : [],
            Severities = words.Select(static word => word.Split('=')).Where(static pair => pair.Length == 2)
                .ToImmutableSortedDictionary(static pair => pair[0], static pair => SeverityOf(pair[1]), StringComparer.Ordinal),
            Overlay = document.Files.FirstOrDefault(static f => f.Path == "test.overlay.yaml") is { Text: { } overlay }
                ? new("test.overlay.yaml", overlay) : null,
            ReadImport = path =>
                document.Files.FirstOrDefault(f => f.Path == path) is { Text: { } text } ? ImportedText.Of(new(path, text)) : ImportedText.Missing,
            ReadFolder = path => FolderOfFiles.Read(path, document.Files.Select(static file => KeyValuePair.Create(file.Path, file.Text))),
        };
        var result = Compilation.Compile(new("test.yaml", document.Text), options, emits ? Emitter.Emit : static _ => []);
        return new(
            [.. result.Diagnostics.Where(static d => d.Severity > Severity.Info).Select(Line)],
            [.. result.Diagnostics.Where(static d => d.Severity == Severity.Info).Select(Line)],
            [.. Language.GatewayFacts.Of(result)],
            result.Files);

        string Line(Diagnostic diagnostic) =>
            $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id} {Place(diagnostic.Span)} {diagnostic.Message} | {diagnostic.Help}";

        string Place(SourceSpan? span)
        {
            if (span is not { File.Path: "test.yaml", Start: var start })
            {
                return span is null ? "-" : $"{span.Value.File.Path}:{span.Value.Start}";
            }

            var (line, indent) = document.Origins[start.Line - 1];
            return $"{line}:{start.Column - indent}";
        }
    }

    private static Severity? SeverityOf(string word) => Enum.TryParse<Severity>(word, ignoreCase: true, out var severity) ? severity : null;
}
