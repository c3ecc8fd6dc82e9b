using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Format;

/// <summary>Parses every emitted C# file; a syntax error is a bug of the compiler.</summary>
public static class FormatGuard
{
    internal static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    public static ImmutableArray<Diagnostic> Check(ImmutableArray<GeneratedFile> files)
    {
        var findings = InParallel.Map([.. files.Where(IsCSharp)], static file => Check(file).ToList());
        return [.. findings.SelectMany(static found => found)];
    }

    /// <summary>Files of skills are data, whatever they are called.</summary>
    internal static bool IsCSharp(GeneratedFile file) =>
        file.Path.EndsWith(".cs", StringComparison.Ordinal) && !file.Path.StartsWith(SkillFile.Folder, StringComparison.Ordinal)
        && !file.Path.StartsWith(ResourceFile.Folder, StringComparison.Ordinal);

    private static IEnumerable<Diagnostic> Check(GeneratedFile file) =>
        CSharpSyntaxTree.ParseText(SourceText.From(file.Content), ParseOptions, file.Path)
            .GetDiagnostics()
            .Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Take(1)
            .Select(d => new Diagnostic(CompilerDiagnostics.GeneratedSyntax, null, file.Path, d.Location.GetLineSpan().StartLinePosition.Line + 1, $"{d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}"));
}
