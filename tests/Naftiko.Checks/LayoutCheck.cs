using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;
using Naftiko.Compiler;
using Naftiko.Compiler.Format;

namespace Naftiko.Checks;

/// <summary>
/// Compares each file with what the C# formatter of the Workspaces library makes of it. Generated files are committed and reviewed: if
/// formatting them changed anything, every later build would look like an edit by hand.
/// </summary>
public static class LayoutCheck
{
    public static ImmutableArray<Finding> Check(ImmutableArray<GeneratedFile> files)
    {
        using var workspace = new AdhocWorkspace();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var file in files.Where(FormatGuard.IsCSharp))
        {
            var root = CSharpSyntaxTree.ParseText(SourceText.From(file.Content), FormatGuard.ParseOptions, file.Path).GetRoot();
            var change = Formatter.GetFormattedTextChanges(root, workspace).FirstOrDefault(c => IsReal(c, file.Content));
            if (change.NewText is not null)
            {
                findings.Add(new(file.Path, file.Content.AsSpan(0, change.Span.Start).Count('\n') + 1, "The C# formatter would change the layout."));
            }
        }

        return findings.ToImmutable();
    }

    // The formatter writes the line ending of the machine; the files are LF everywhere.
    private static bool IsReal(TextChange change, string content) =>
        change.NewText?.ReplaceLineEndings("\n") != content.Substring(change.Span.Start, change.Span.Length);
}
