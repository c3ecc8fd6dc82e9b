using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Emit;
using Naftiko.Compiler.Format;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler;

/// <summary>The pipeline: a pure function from a document to the files of a gateway project.</summary>
public static class Compilation
{
    public static CompilationResult Compile(SourceFile document, CompilationOptions options)
    {
        var findings = new DiagnosticBag();

        var tree = Keep(Parser.Parse(document), findings);
        if (tree is null)
        {
            return Result(findings);
        }

        var version = VersionCheck.Check(tree);
        if (!version.IsEmpty)
        {
            findings.AddRange(version);
            return Result(findings);
        }

        // The schema check needs a library that is slow to load, and its answer is not needed to go on.
        var schema = Task.Run(() => SchemaCheck.Check(tree));

        var bound = Keep(Binder.Bind(tree, options), findings);
        var model = bound is null ? null : Keep(Lowerer.Lower(bound, options), findings);

        // Emitting starts before the schema check has ended: documents are right far more often than wrong.
        var files = model is null || findings.HasErrors ? [] : Emitter.Emit(model);
        findings.AddRange(FormatGuard.Check(files));
        findings.Overrule(schema.GetAwaiter().GetResult());

        return Result(findings, model, files);

        CompilationResult Result(DiagnosticBag bag, GatewayModel? gateway = null, ImmutableArray<GeneratedFile> output = default)
        {
            var diagnostics = DiagnosticOrder.Finish(bag.ToImmutable(), options.Strict);
            var failed = diagnostics.Any(d => d.Severity == Severity.Error);
            return new(diagnostics, gateway, failed || output.IsDefault ? [] : output);
        }
    }

    private static T? Keep<T>(StageResult<T> result, DiagnosticBag findings)
        where T : class
    {
        findings.AddRange(result.Diagnostics);
        return result.Value;
    }
}
