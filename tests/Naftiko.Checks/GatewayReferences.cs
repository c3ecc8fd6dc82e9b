using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Naftiko.Checks;

/// <summary>The assemblies a gateway is compiled against: the reference packs of the SDK that runs this, and the packages from the NuGet cache.</summary>
public sealed class GatewayReferences
{
    private static readonly string[] GeneratorNames =
        ["System.Text.Json.SourceGeneration.dll", "System.Text.RegularExpressions.Generator.dll", "Microsoft.Extensions.Logging.Generators.dll"];

    private GatewayReferences(
        ImmutableArray<MetadataReference> assemblies, ImmutableArray<MetadataReference> testAssemblies, ImmutableArray<string> packageLibraries,
        ImmutableArray<ISourceGenerator> generators, ProtoCompiler protobuf)
    {
        TestAssemblies = testAssemblies;
        Protobuf = protobuf;
        PackageLibraries = packageLibraries;
        Assemblies = assemblies;
        Generators = generators;
    }

    public ImmutableArray<MetadataReference> Assemblies { get; }

    /// <summary>What generated tests are compiled against besides the gateway and what it refers to; none where they are not restored.</summary>
    public ImmutableArray<MetadataReference> TestAssemblies { get; }

    internal ProtoCompiler Protobuf { get; }

    /// <summary>Paths; implementations, not reference assemblies.</summary>
    public ImmutableArray<string> PackageLibraries { get; }

    public ImmutableArray<ISourceGenerator> Generators { get; }

    public static GatewayReferences? Find(string packagesFolder, out string missing)
    {
        var packs = Packs();
        if (packs is null || Newest(packs, "Microsoft.NETCore.App.Ref") is not { } runtime || Newest(packs, "Microsoft.AspNetCore.App.Ref") is not { } web)
        {
            missing = "the reference packs of the .NET 10 SDK";
            return null;
        }

        var packages = new PackageFolder(packagesFolder);
        if (packages.Resolve(GatewayPackages.All, out missing) is not { } libraries)
        {
            return null;
        }

        // A pack and a package may bring the same assembly; the SDK takes the pack's, too.
        var names = new HashSet<string>(libraries.Select(static path => Path.GetFileName(path)), StringComparer.OrdinalIgnoreCase);
        var testLibraries = (packages.Resolve(GatewayPackages.OfTests, out _) ?? []).Where(path => names.Add(Path.GetFileName(path)));
        var assemblies = Directory.EnumerateFiles(Path.Combine(runtime, "ref", "net10.0"), "*.dll")
            .Concat(Directory.EnumerateFiles(Path.Combine(web, "ref", "net10.0"), "*.dll"))
            .Concat(libraries)
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path));
        var loader = new GeneratorLoader();
        var generators = new[] { runtime, web }
            .Select(static pack => Path.Combine(pack, "analyzers", "dotnet", "cs"))
            .Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.dll"))
            .Where(static path => GeneratorNames.Contains(Path.GetFileName(path), StringComparer.Ordinal))
            .SelectMany(path => new AnalyzerFileReference(path, loader).GetGenerators(LanguageNames.CSharp));
        var tools = GatewayPackages.All.First(static package => package.Id == "Grpc.Tools");
        return new(
            [.. assemblies], [.. testLibraries.Select(static path => MetadataReference.CreateFromFile(path))], libraries, [.. generators],
            new ProtoCompiler(Path.Combine(packagesFolder, tools.Id.ToLowerInvariant(), tools.Version)));
    }

    /// <summary>The names of the public types without type parameters in some namespaces, sorted.</summary>
    public IReadOnlyList<string> PublicTypes(IEnumerable<string> namespaces)
    {
        var root = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("References", references: Assemblies).GlobalNamespace;
        return
        [
            .. namespaces
                .Select(name => name.Split('.').Aggregate<string, INamespaceSymbol?>(
                    root, static (parent, part) => parent?.GetNamespaceMembers().FirstOrDefault(n => n.Name == part)))
                .SelectMany(static n => n?.GetTypeMembers() ?? [])
                .Where(static t => t is { DeclaredAccessibility: Accessibility.Public, Arity: 0 })
                .Select(static t => t.Name)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The <c>packs</c> folder beside the runtime this process runs on.</summary>
    private static string? Packs()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var packs = runtime is { Length: > 0 } ? Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs")) : null;
        return Directory.Exists(packs) ? packs : null;
    }

    private static string? Newest(string packs, string name)
    {
        var folder = Path.Combine(packs, name);
        return !Directory.Exists(folder) ? null : Directory.EnumerateDirectories(folder)
            .Where(static path => Path.GetFileName(path).StartsWith("10.", StringComparison.Ordinal))
            .MaxBy(static path => Version.TryParse(Path.GetFileName(path), out var version) ? version : new Version());
    }
}
