using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Corpus.Documents;

namespace Naftiko.Corpus.Compiling;

/// <summary>What became of one document.</summary>
/// <param name="Code">What is wrong with the generated project, first finding of each file.</param>
/// <param name="Expected">The ids of the errors the document must have.</param>
internal sealed record DocumentResult(
    CorpusDocument Document, CompilationResult Result, ImmutableArray<Diagnostic> Code, IReadOnlyList<string> Expected, TimeSpan Time)
{
    public int Routes => Result.Model?.Adapters.OfType<RestAdapter>().Sum(static a => a.Routes.Length) ?? 0;

    public int Tools => Result.Model?.Adapters.OfType<McpAdapter>().Sum(static a => a.Tools.Length) ?? 0;

    /// <summary>One line for each thing that must not be.</summary>
    public IEnumerable<string> Failures()
    {
        foreach (var error in Errors.Where(e => !Expected.Contains(e.Id, StringComparer.Ordinal)))
        {
            yield return $"{error.Id} {error.Span?.Start}: {error.Message}";
        }

        foreach (var id in Expected.Except(Errors.Select(static e => e.Id), StringComparer.Ordinal))
        {
            yield return $"{id} was expected, and is not reported";
        }

        foreach (var finding in Code)
        {
            yield return finding.Message;
        }
    }

    public override string ToString()
    {
        var warnings = Result.Diagnostics.Count(static d => d.Severity == Severity.Warning);
        var state = Failures().Any() ? "FAILED" : Errors.Any() ? "refused" : "ok";
        var code = Result.Files.IsEmpty ? "no code" : Code.IsEmpty ? $"{Result.Files.Length} files compile" : $"{Code.Length} files do not compile";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{state,-8}{(Errors.Any() ? 1 : 0)}  {Routes,4} routes {Tools,4} tools  {Errors.Count(),3} errors {warnings,4} warnings  {code}  {Time.TotalSeconds:0.0} s  {Document.Name}");
    }

    private IEnumerable<Diagnostic> Errors => Result.Diagnostics.Where(static d => d.Severity == Severity.Error);
}
