using System.Collections.Concurrent;
using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Emit;
using Naftiko.Compiler.Imports;
using Naftiko.Compiler.Lowering;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Fuzz;

/// <summary>Takes a document through every stage and looks at what comes out.</summary>
internal sealed class Pipeline
{
    // Most files of most outputs are the same.
    private readonly ConcurrentDictionary<string, byte> _seen = new(StringComparer.Ordinal);
    private int _emitted;

    /// <summary>How many documents got as far as code.</summary>
    public int Emitted => _emitted;

    /// <param name="whole">With the schema check, as the tool does it; slow.</param>
    /// <param name="imported">The file that the document may import.</param>
    /// <returns>What is wrong, or null.</returns>
    public string? Problem(string yaml, bool whole, bool keepGoing = false, string? imported = null)
    {
        try
        {
            var file = new SourceFile("fuzz.yaml", yaml);
            var options = new CompilationOptions
            {
                KeepGoing = keepGoing,
                ReadImport = path => path == Samples.ImportedPath ? ImportedText.Of(new(path, imported ?? Samples.Imported)) : ImportedText.Missing,
            };
            var (files, diagnostics) = whole ? Whole(file, options) : Stages(file, options);
            foreach (var diagnostic in diagnostics)
            {
                _ = diagnostic.Message + diagnostic.Help;
            }

            if (!files.IsEmpty)
            {
                Interlocked.Increment(ref _emitted);
            }

            return diagnostics.FirstOrDefault(static d => d.Id.StartsWith("NAF9", StringComparison.Ordinal))?.Message
                ?? files.Where(f => _seen.TryAdd(f.Content, 0)).Select(EscapeCheck.Problem).FirstOrDefault(static p => p is not null);
        }
#pragma warning disable CA1031 // That nothing at all is thrown is what is tested.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    private static (ImmutableArray<GeneratedFile> Files, ImmutableArray<Diagnostic> Diagnostics) Whole(SourceFile file, CompilationOptions options)
    {
        var result = Compilation.Compile(file, options);
        return (result.Files, result.Diagnostics);
    }

    private static (ImmutableArray<GeneratedFile> Files, ImmutableArray<Diagnostic> Diagnostics) Stages(SourceFile file, CompilationOptions options)
    {
        var findings = new DiagnosticBag();
        var tree = Parser.Parse(file);
        findings.AddRange(tree.Diagnostics);
        if (tree.Value is null || !VersionCheck.Check(tree.Value).IsEmpty)
        {
            return ([], findings.ToImmutable());
        }

        var imports = ImportLoader.Load(tree.Value, options);
        findings.AddRange(imports.Diagnostics);
        var lowered = WorkingPart.Lower(Binder.Bind(tree.Value, imports.Value!, options), options);
        findings.AddRange(lowered.Diagnostics);
        return (lowered.Model is null || findings.HasErrors ? [] : Emitter.Emit(lowered.Model), findings.ToImmutable());
    }
}
