using Naftiko.Mutants.Mutating;

namespace Naftiko.Mutants.Areas;

/// <summary>A stage of the compiler, and the fast tests.</summary>
internal sealed record CompilerArea(string Name, string Stage) : Area(Name, ["Naftiko.Compiler.Tests", "Naftiko.Compiler.Golden"], Fast)
{
    private static readonly string[] Fast =
    [
        "Naftiko.Compiler.Tests.Binding.", "Naftiko.Compiler.Tests.Lowering.", "Naftiko.Compiler.Tests.Emit.", "Naftiko.Compiler.Tests.Imports.",
        "Naftiko.Compiler.Tests.Gateway.", "Naftiko.Compiler.Tests.Language.",
        "Naftiko.Compiler.Golden.CaseTests", "Naftiko.Compiler.Golden.LiteralSecretTests",
    ];

    public override IReadOnlyList<Mutant> Select(string root, string folder, int count, int seed)
    {
        var original = CompilerProject.Read(root);
        var mutants = original.SyntaxTrees
            .Where(tree => tree.FilePath.StartsWith($"compiler/Naftiko.Compiler/{Stage}/", StringComparison.Ordinal))
            .SelectMany(static tree => MutantWalker.Find(tree.FilePath, tree.GetRoot()))
            .ToList();
        Console.Error.WriteLine($"{Name}: {mutants.Count} places");
        var selection = Selection.Take(original, Sample.Shuffle(mutants, seed), count);
        CompilerProject.Write(selection.Compilation, folder);
        return selection.Mutants;
    }
}
