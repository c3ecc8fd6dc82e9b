using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>A project as the C# compiler understands it: which file uses which type of which folder or package.</summary>
internal static class SymbolTree
{
    private const string Root = "Naftiko.Compiler.";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Xunit;
        """;

    /// <summary>Everything this process can load.</summary>
    private static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) != "Naftiko.Compiler.Tests.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Everything this process can load that is none of ours.</summary>
    public static IReadOnlyList<MetadataReference> Platform { get; } =
        [.. All.Where(static reference => !Path.GetFileName(reference.Display!).StartsWith("Naftiko.", StringComparison.Ordinal))];

    private static readonly Lazy<CSharpCompilation> LibraryCode = new(static () => Compile(SourceTree.Library, "Naftiko.Compiler", Platform));

    private static readonly Lazy<IReadOnlyList<SymbolUse>> LibraryUses = new(static () => UsesOf(LibraryCode.Value));

    private static readonly Lazy<IReadOnlyList<SymbolUse>> TestUses = new(static () => UsesOf(Compile(SourceTree.FastTests, "Naftiko.Compiler.Tests", All)));

    /// <summary>The library's own types.</summary>
    public static CSharpCompilation Library => LibraryCode.Value;

    /// <summary>Every type of a folder of the library or of a package that a type of the library uses, once.</summary>
    public static IReadOnlyList<SymbolUse> Uses => LibraryUses.Value;

    /// <summary>The same of this test project.</summary>
    public static IReadOnlyList<SymbolUse> UsesOfTests => TestUses.Value;

    private static CSharpCompilation Compile(string folder, string name, IEnumerable<MetadataReference> references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(static path => !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(folder, path)), options, path));
        return CSharpCompilation.Create(
            name, [.. trees, CSharpSyntaxTree.ParseText(Usings, options)], references, new(OutputKind.DynamicallyLinkedLibrary));
    }

    private static IReadOnlyList<SymbolUse> UsesOf(CSharpCompilation compilation) =>
    [
        .. compilation.SyntaxTrees.AsParallel().AsOrdered()
            .SelectMany(tree => UsesOf(tree, compilation.GetSemanticModel(tree)).Distinct()),
    ];

    private static IEnumerable<SymbolUse> UsesOf(SyntaxTree tree, SemanticModel model)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var info = model.GetSymbolInfo(name);
            if (TypeOf(info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { ContainingAssembly: not null } type)
            {
                var user = name.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().LastOrDefault()?.Identifier.ValueText ?? "";
                yield return new(tree.FilePath, user, type.ContainingAssembly.Name, FolderOf(type), type.Name);
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
