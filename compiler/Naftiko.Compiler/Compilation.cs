using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Emit;
using Naftiko.Compiler.Format;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Lowering;
using Naftiko.Compiler.Overlays;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler;

/// <summary>The pipeline: a pure function from a document to the files of a gateway project.</summary>
public static class Compilation
{
    public static CompilationResult Compile(SourceFile document, CompilationOptions options) => Compile(document, options, Emitter.Emit);

    /// <param name="emit">Makes the files; nothing, for those who only ask for the model and the diagnostics.</param>
    internal static CompilationResult Compile(SourceFile document, CompilationOptions options, Func<GatewayModel, ImmutableArray<GeneratedFile>> emit)
    {
        var findings = new DiagnosticBag();
        ImmutableArray<HiddenText> secrets = [];

        var tree = Keep(Parser.Parse(document), findings) is { } written ? Keep(Overlay.Apply(written, options.Overlay), findings) : null;
        var version = tree is null ? [] : VersionCheck.Check(tree);
        if (tree is null || !version.IsEmpty)
        {
            findings.AddRange(version);

            // Whatever is wrong with a document of another language is wrong by our rules only.
            return ForeignDocument.Recognise(document) is { } foreign ? new([foreign], null, []) : Result(findings);
        }

        // The schema check needs a library that is slow to load, and its answer is not needed to go on.
        var schema = Task.Run(() => CheckShape(tree));
        var imports = Keep(ImportLoader.Load(tree, options), findings)!;
        var schemaOfImports = Task.Run(() => imports.Files.SelectMany(static file => CheckShape(file.Root)).ToList());

        var bound = Binder.Bind(tree, imports, options);
        secrets = [.. bound.Value!.LiteralSecrets.Where(static s => s.Text.Length > 0).Select(static s => new HiddenText(s.Span, s.Text))];
        var lowered = WorkingPart.Lower(bound, options);
        findings.AddRange(lowered.Diagnostics);

        // Emitting starts before the schema check has ended: documents are right far more often than wrong.
        var files = lowered.Model is null || findings.HasErrors ? [] : emit(lowered.Model);
        findings.AddRange(FormatGuard.Check(files));
        findings.Overrule([.. schema.GetAwaiter().GetResult(), .. schemaOfImports.GetAwaiter().GetResult()]);

        return Result(findings, lowered, files);

        CompilationResult Result(DiagnosticBag bag, LoweredPart? part = null, ImmutableArray<GeneratedFile> output = default)
        {
            var diagnostics = SecretMask.Apply(DiagnosticOrder.Finish(bag.ToImmutable(), options), secrets);
            var failed = diagnostics.Any(d => d.Severity == Severity.Error);
            var result = new CompilationResult(diagnostics, part?.Model, failed || output.IsDefault ? [] : output);
            return part is null || diagnostics.Any(ConcernsDocument)
                ? result
                : result with { Satisfaction = part.Satisfaction, LeftOut = part.LeftOut };
        }
    }

    private static ImmutableArray<Diagnostic> CheckShape(MappingNode root) => [.. SchemaCheck.Check(root), .. LanguageCheck.Check(root)];

    /// <summary>An error after which nobody can say whether an operation would succeed.</summary>
    private static bool ConcernsDocument(Diagnostic diagnostic) =>
        diagnostic is { Scope: null, Descriptor.Severity: Severity.Error } && diagnostic.Descriptor != LoweringDiagnostics.NothingWorks;

    private static T? Keep<T>(StageResult<T> result, DiagnosticBag findings)
        where T : class
    {
        findings.AddRange(result.Diagnostics);
        return result.Value;
    }
}
