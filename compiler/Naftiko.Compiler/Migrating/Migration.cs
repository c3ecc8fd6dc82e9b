using System.Collections.Immutable;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Migrating;

/// <summary>
/// Rewrites a document for another version of the language: a pure function, like compiling one. The text is changed where the languages differ
/// and nowhere else, and what comes out is compiled beside what went in.
/// </summary>
public static class Migration
{
    /// <summary>Changes between what a gateway and another one are made of that nobody has to look at.</summary>
    private const string LockFile = "naftiko.lock.json";

    /// <param name="version">One that <see cref="LanguageVersions"/> knows.</param>
    /// <param name="options">How the document is compiled, and where its imports are.</param>
    public static MigrationResult Run(SourceFile document, string version, CompilationOptions options)
    {
        var target = LanguageVersions.LanguageOf(version) ?? throw new ArgumentException($"{version} is no version of the language.", nameof(version));
        var tree = Parser.Parse(document);
        ImmutableArray<Diagnostic> problems =
            [.. tree.Diagnostics.Where(static d => d.Severity == Severity.Error), .. tree.Value is { } read ? VersionCheck.Check(read) : []];
        if (tree.Value is not { } root || !problems.IsEmpty)
        {
            return new(null, ForeignDocument.Recognise(document) is { } foreign ? [foreign] : problems);
        }

        var findings = new DiagnosticBag();
        var edits = new TextEdits(document);
        Rewriting.Of(root, target, version, edits, findings);
        if (findings.HasErrors)
        {
            return new(null, DiagnosticOrder.Finish(findings.ToImmutable(), options));
        }

        var text = edits.Apply();
        foreach (var import in ImportEntry.In(root).DistinctBy(static import => import.File.Value))
        {
            findings.Report(MigrationDiagnostics.ImportStays, import.File.Span, import.File.Value);
        }

        // A file for others to import makes nothing by itself; one of APIs can be exposed.
        if (root.Find("capability") is not null)
        {
            Compare(document, text, options, findings);
        }
        else if (root.Find(ImportEntry.Consumes) is not null)
        {
            Compare(document, text, options with { Expose = [AdapterKind.Rest, AdapterKind.Mcp] }, findings);
        }

        return new(findings.HasErrors ? null : text, DiagnosticOrder.Finish(findings.ToImmutable(), options));
    }

    /// <summary>What was written must make the same gateway.</summary>
    private static void Compare(SourceFile document, string text, CompilationOptions options, DiagnosticBag findings)
    {
        if (text == document.Text)
        {
            return;
        }

        var before = Compilation.Compile(document, options);
        var after = Compilation.Compile(new SourceFile(document.Path, text), options);
        if (before.Files.IsEmpty)
        {
            // What the errors are is no business of this.
            findings.Report(MigrationDiagnostics.NotCompared, new(document, new(1, 1), new(1, 1)), document.Path);
            return;
        }

        if (after.Files.IsEmpty)
        {
            var error = after.Diagnostics.First(static d => d.Severity == Severity.Error);
            findings.Report(MigrationDiagnostics.NoLongerBuilds, new(document, new(1, 1), new(1, 1)), error.Id, error.Message);
            return;
        }

        var files = before.Files.ToDictionary(static file => file.Path, static file => file.Content, StringComparer.Ordinal);
        var changed = after.Files.Where(file => file.Path != LockFile && files.GetValueOrDefault(file.Path) != file.Content).Select(static file => file.Path)
            .Concat(files.Keys.Except(after.Files.Select(static file => file.Path))).ToList();
        if (changed.Count > 0)
        {
            var names = string.Join(", ", changed.Select(static path => $"`{path}`"));
            findings.Report(MigrationDiagnostics.GatewayDiffers, new(document, new(1, 1), new(1, 1)), names);
        }
    }
}
