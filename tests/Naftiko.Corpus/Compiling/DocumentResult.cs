using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Checks;
using Naftiko.Compiler;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Corpus.Documents;

namespace Naftiko.Corpus.Compiling;

/// <summary>What became of one document.</summary>
/// <param name="Code">What is wrong with the generated project, first finding of each file.</param>
/// <param name="Expected">The ids of what must be reported, because it refuses the document or leaves out a part of it.</param>
internal sealed record DocumentResult(
    CorpusDocument Document, CompilationResult Result, ImmutableArray<Finding> Code, IReadOnlyList<string> Expected, TimeSpan Time)
{
    /// <summary>Zeros when the document is refused as a whole.</summary>
    public Satisfaction Satisfaction => Result.Satisfaction ?? new(0, 0, 0, 0);

    /// <summary>One line for each thing that must not be.</summary>
    public IEnumerable<string> Failures()
    {
        foreach (var error in Errors.Where(e => !Expected.Contains(e.Id, StringComparer.Ordinal)))
        {
            yield return $"{error.Id} {error.Span?.Start}: {error.Message}";
        }

        foreach (var id in Expected.Except(Result.Diagnostics.Select(static d => d.Id), StringComparer.Ordinal))
        {
            yield return $"{id} was expected, and is not reported";
        }

        if (Expected.Count == 0 && Satisfaction.Working < Satisfaction.Declared)
        {
            yield return $"{Satisfaction.Declared - Satisfaction.Working} routes and tools cannot succeed, and nothing says why";
        }

        foreach (var finding in Code)
        {
            yield return finding.ToString();
        }
    }

    public override string ToString()
    {
        var exit = Result.HasErrors ? 1 : 0;
        var state = Failures().Any() ? "FAILED" : exit == 1 ? "refused" : Errors.Any() ? "partly" : "ok";
        var warnings = Result.Diagnostics.Count(static d => d.Severity == Severity.Warning);
        var code = Result.Files.IsEmpty ? "no code" : Code.IsEmpty ? $"{Result.Files.Length} files compile" : $"{Code.Length} files do not compile";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{state,-8}{exit}  {Satisfaction.RoutesWorking,3} of {Satisfaction.RoutesDeclared,3} routes, {Satisfaction.ToolsWorking,3} of {Satisfaction.ToolsDeclared,3} tools  {Errors.Count(),2} errors {warnings,4} warnings  {code}  {Time.TotalSeconds:0.0} s  {Document.Name}");
    }

    /// <summary>Also those that became warnings because what they are about was left out.</summary>
    private IEnumerable<Diagnostic> Errors => Result.Diagnostics.Where(static d => d.Descriptor.Severity == Severity.Error);
}
