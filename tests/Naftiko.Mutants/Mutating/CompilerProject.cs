using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Naftiko.Checks;

namespace Naftiko.Mutants.Mutating;

/// <summary>The compiler's own sources, compiled as its project compiles them, but without our analyzers.</summary>
internal static class CompilerProject
{
    private const string Name = "Naftiko.Compiler";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    public static CSharpCompilation Read(string root)
    {
        var folder = Path.Combine(root, "compiler", Name);
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => Parse(File.ReadAllText(Path.Combine(root, path)), path));
        var made = Directory.EnumerateFiles(Path.Combine(folder, "obj", "Release", "net10.0"), "*.cs")
            .Select(static path => Parse(File.ReadAllText(path), path));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Naftiko", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            Name,
            [.. sources, .. made, Parse(Schemata.Switch, "Mutants.cs")],
            references,
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

        // The same generators as for gateways: one of them is that of regular expressions.
        var generators = GatewayReferences.Find(Packages, out var missing)?.Generators ?? throw new InvalidOperationException($"Missing: {missing}.");
        CSharpGeneratorDriver.Create(generators, parseOptions: ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        return (CSharpCompilation)complete;
    }

    /// <summary>Replaces the compiler in a folder, with the resources of the one that was built.</summary>
    public static void Write(CSharpCompilation compilation, string folder)
    {
        var original = typeof(Naftiko.Compiler.Compilation).Assembly;
        var resources = original.GetManifestResourceNames()
            .Select(name => new ResourceDescription(name, () => original.GetManifestResourceStream(name)!, isPublic: true));
        using var image = File.Create(Path.Combine(folder, Name + ".dll"));
        var result = compilation.Emit(image, manifestResources: resources);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(10)));
        }
    }

    public static string Packages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, System.Text.Encoding.UTF8);
}
