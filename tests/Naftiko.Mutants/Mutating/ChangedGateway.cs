using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Naftiko.Compiler;
using Naftiko.Compiler.Diagnostics;
using Diagnostic = Naftiko.Compiler.Diagnostics.Diagnostic;
using EmitGateway = System.Func<
    System.Collections.Immutable.ImmutableArray<Naftiko.Compiler.GeneratedFile>,
    System.IO.Stream,
    System.Collections.Immutable.ImmutableArray<Naftiko.Compiler.Diagnostics.Diagnostic>>;

namespace Naftiko.Mutants.Mutating;

/// <summary>Puts mutants into the helpers of every gateway that tests compile.</summary>
internal static class ChangedGateway
{
    private const string Method = "    internal ImmutableArray<Diagnostic> Emit(ImmutableArray<GeneratedFile> files, Stream assembly)";

    private const string Detour = """
            internal ImmutableArray<Diagnostic> Emit(ImmutableArray<GeneratedFile> files, Stream assembly) =>
                ((Func<
                    ImmutableArray<GeneratedFile>, Stream, Func<ImmutableArray<GeneratedFile>, Stream, ImmutableArray<Diagnostic>>,
                    ImmutableArray<Diagnostic>>)AppContext.GetData("mutants.emit")!)(files, assembly, EmitChanged);

            private ImmutableArray<Diagnostic> EmitChanged(ImmutableArray<GeneratedFile> files, Stream assembly)
        """;

    public static IEnumerable<SyntaxTree> Helpers(CSharpCompilation gateway) => gateway.SyntaxTrees.Where(static tree => IsHelper(tree.FilePath));

    /// <summary>Lets this program come between a gateway and its compilation.</summary>
    public static CSharpCompilation LetIn(CSharpCompilation compiler)
    {
        var tree = compiler.SyntaxTrees.Single(static t => t.FilePath.EndsWith("/Format/CompileCheck.cs", StringComparison.Ordinal));
        var text = tree.GetText().ToString();
        var changed = text.Replace(Method, Detour, StringComparison.Ordinal);
        return changed == text
            ? throw new InvalidOperationException("CompileCheck has no such method any more: " + Method.Trim())
            : compiler.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(changed, (CSharpParseOptions)tree.Options, tree.FilePath, Encoding.UTF8));
    }

    public static void Write(string folder, IEnumerable<Mutant> mutants) => File.WriteAllLines(List(folder), mutants.Select(static mutant => mutant.Key));

    public static void Install(string folder)
    {
        var numbers = File.ReadLines(List(folder)).Index().ToDictionary(static line => line.Item, static line => line.Index + 1, StringComparer.Ordinal);
        var images = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        AppContext.SetData("mutants.emit", (Func<ImmutableArray<GeneratedFile>, Stream, EmitGateway, ImmutableArray<Diagnostic>>)((files, assembly, emit) =>
        {
            var key = Hash(files);
            if (!images.TryGetValue(key, out var image))
            {
                using var made = new MemoryStream();
                var findings = emit([.. files.Select(file => Change(file, numbers)), new("Mutants.cs", Schemata.Switch, FileOwnership.Generated)], made);
                if (!findings.IsEmpty)
                {
                    return findings;
                }

                images[key] = image = made.ToArray();
            }

            assembly.Write(image);
            return [];
        }));
    }

    private static GeneratedFile Change(GeneratedFile file, Dictionary<string, int> numbers)
    {
        if (!IsHelper(file.Path))
        {
            return file;
        }

        var found = MutantWalker.Find(file.Path, CSharpSyntaxTree.ParseText(file.Content).GetRoot())
            .Where(mutant => numbers.ContainsKey(mutant.Key))
            .Select(mutant => (mutant, numbers[mutant.Key]));
        return file with { Content = "#pragma warning disable\n" + Schemata.Apply(file.Content, found) };
    }

    private static bool IsHelper(string path) => path.StartsWith("Generated/Shared/", StringComparison.Ordinal);

    private static string List(string folder) => Path.Combine(folder, "mutants.txt");

    private static string Hash(ImmutableArray<GeneratedFile> files) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(static file => file.Path + file.Content)))));
}
