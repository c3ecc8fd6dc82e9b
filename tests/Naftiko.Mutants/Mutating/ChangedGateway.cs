using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Naftiko.Checks;
using Naftiko.Compiler;

namespace Naftiko.Mutants.Mutating;

/// <summary>Puts mutants into the helpers of every gateway that tests compile.</summary>
internal static class ChangedGateway
{
    public static IEnumerable<SyntaxTree> Helpers(CSharpCompilation gateway) => gateway.SyntaxTrees.Where(static tree => IsHelper(tree.FilePath));

    public static void Write(string folder, IEnumerable<Mutant> mutants) => File.WriteAllLines(List(folder), mutants.Select(static mutant => mutant.Key));

    public static void Install(string folder)
    {
        var numbers = File.ReadLines(List(folder)).Index().ToDictionary(static line => line.Item, static line => line.Index + 1, StringComparer.Ordinal);
        CompileCheck.Change = files =>
            [.. files.Select(file => IsHelper(file.Path) ? Change(file, numbers) : file), new("Mutants.cs", Schemata.Switch, FileOwnership.Generated)];
    }

    private static GeneratedFile Change(GeneratedFile file, Dictionary<string, int> numbers)
    {
        var found = MutantWalker.Find(file.Path, CSharpSyntaxTree.ParseText(file.Content).GetRoot())
            .Where(mutant => numbers.ContainsKey(mutant.Key))
            .Select(mutant => (mutant, numbers[mutant.Key]));
        return file with { Content = "#pragma warning disable\n" + Schemata.Apply(file.Content, found) };
    }

    private static bool IsHelper(string path) =>
        path.StartsWith("Generated/Shared/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal);

    private static string List(string folder) => Path.Combine(folder, "mutants.txt");
}
