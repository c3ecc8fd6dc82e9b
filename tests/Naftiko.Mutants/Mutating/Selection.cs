using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Naftiko.Mutants.Mutating;

/// <summary>The first so many mutants of a list that compile, and the code with all of them. The number of a mutant is its index and one.</summary>
internal sealed class Selection
{
    private readonly List<Mutant> taken = [];

    private Selection(CSharpCompilation compilation) => Compilation = compilation;

    public IReadOnlyList<Mutant> Mutants => taken;

    public CSharpCompilation Compilation { get; private set; }

    public static Selection Take(CSharpCompilation original, IReadOnlyList<Mutant> mutants, int count)
    {
        var selection = new Selection(original);
        for (var next = 0; selection.taken.Count < count && next < mutants.Count;)
        {
            var batch = mutants.Skip(next).Take(count - selection.taken.Count).ToList();
            next += batch.Count;
            selection.Add(original, batch);
        }

        return selection;
    }

    private void Add(CSharpCompilation original, List<Mutant> batch)
    {
        // With all at once a file mostly compiles; only where it does not, each is tried by itself.
        var all = With(original, [.. taken, .. batch]);
        var broken = batch.Select(static m => m.Path).Distinct().Where(path => !Compiles(all, path)).ToHashSet(StringComparer.Ordinal);
        var good = batch.Where(mutant => !broken.Contains(mutant.Path) || Compiles(With(original, [mutant]), mutant.Path)).ToList();
        foreach (var path in broken.Where(path => !Compiles(With(original, [.. taken, .. good]), path)).ToList())
        {
            good.RemoveAll(mutant => mutant.Path == path);
        }

        taken.AddRange(good);
        Compilation = With(original, taken);
    }

    private static CSharpCompilation With(CSharpCompilation original, IReadOnlyList<Mutant> mutants)
    {
        var trees = original.SyntaxTrees.Where(static t => t.FilePath.Length > 0).ToLookup(static tree => tree.FilePath, StringComparer.Ordinal);
        return mutants.Select(static (mutant, i) => (Mutant: mutant, Number: i + 1)).GroupBy(static m => m.Mutant.Path, StringComparer.Ordinal).Aggregate(
            original,
            (compilation, file) =>
            {
                var tree = trees[file.Key].Single();
                var text = Schemata.Apply(tree.GetText().ToString(), file);
                var changed = CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath, System.Text.Encoding.UTF8);
                return compilation.ReplaceSyntaxTree(tree, changed);
            });
    }

    private static bool Compiles(CSharpCompilation compilation, string path) =>
        compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.FilePath == path)).GetDiagnostics()
            .All(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
}
