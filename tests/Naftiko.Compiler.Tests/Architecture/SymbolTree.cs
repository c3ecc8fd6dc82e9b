using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>The library as the C# compiler understands it: which file uses which type of which folder or package.</summary>
internal static class SymbolTree
{
    private const string Root = "Naftiko.Compiler.";

    private static readonly Lazy<IReadOnlyList<SymbolUse>> All = new(Read);

    /// <summary>Everything this process can load, but not the library itself.</summary>
    public static IReadOnlyList<MetadataReference> Platform { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Naftiko.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Every type of a folder of the library or of a package that a file of the library uses, once.</summary>
    public static IReadOnlyList<SymbolUse> Uses => All.Value;

    private static IReadOnlyList<SymbolUse> Read()
    {
        var files = Directory.EnumerateFiles(SourceTree.Library, "*.cs", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(SourceTree.Library, path).Replace('\\', '/'))
            .Where(static path => !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = files.ConvertAll(path => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(SourceTree.Library, path)), options, path));
        var compilation = CSharpCompilation.Create("Naftiko.Compiler", [.. trees, CSharpSyntaxTree.ParseText(Usings, options)], Platform, new(OutputKind.DynamicallyLinkedLibrary));
        return [.. trees.AsParallel().AsOrdered().SelectMany(tree => UsesOf(tree, compilation.GetSemanticModel(tree)).Distinct())];
    }

    private static IEnumerable<SymbolUse> UsesOf(SyntaxTree tree, SemanticModel model)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var info = model.GetSymbolInfo(name);
            if (TypeOf(info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { ContainingAssembly: not null } type)
            {
                yield return new(tree.FilePath, type.ContainingAssembly.Name, FolderOf(type), type.Name);
            }
        }
    }

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type,
        { ContainingType: { } type } => type,
        _ => null,
    };

    /// <summary>Empty for what lies in the library's own folder.</summary>
    private static string FolderOf(INamedTypeSymbol type)
    {
        var name = type.ContainingNamespace?.ToDisplayString() ?? "";
        return name.StartsWith(Root, StringComparison.Ordinal) ? name[Root.Length..].Replace('.', '/') : "";
    }
}
