using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;
using Naftiko.Compiler.Diagnostics;
using Diagnostic = Naftiko.Compiler.Diagnostics.Diagnostic;

namespace Naftiko.Compiler.Format;

/// <summary>Compares each file with what the C# formatter of the Workspaces library makes of it.</summary>
internal static class LayoutCheck
{
    public static ImmutableArray<Diagnostic> Check(ImmutableArray<GeneratedFile> files)
    {
        using var workspace = new AdhocWorkspace();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var file in files)
        {
            var root = CSharpSyntaxTree.ParseText(SourceText.From(file.Content), FormatGuard.ParseOptions, file.Path).GetRoot();
            var change = Formatter.GetFormattedTextChanges(root, workspace).FirstOrDefault(c => IsReal(c, file.Content));
            if (change.NewText is not null)
            {
                findings.Add(new(CompilerDiagnostics.GeneratedLayout, null, file.Path, file.Content.AsSpan(0, change.Span.Start).Count('\n') + 1));
            }
        }

        return findings.ToImmutable();
    }

    // The formatter writes the line ending of the machine; the files are LF everywhere.
    private static bool IsReal(TextChange change, string content) =>
        change.NewText?.ReplaceLineEndings("\n") != content.Substring(change.Span.Start, change.Span.Length);
}
