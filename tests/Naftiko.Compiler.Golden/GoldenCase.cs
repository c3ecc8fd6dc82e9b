using System.Collections.Immutable;
using Naftiko.Checks;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Golden;

/// <summary>A folder with a document and what the compiler makes of it.</summary>
internal sealed class GoldenCase(string name)
{
    private const string DocumentName = "capability.naftiko.yaml";

    /// <summary>A file of this name is put into the document, as the tool would.</summary>
    private const string OverlayName = "capability.naftiko.overlay.yaml";

    public string Name { get; } = name;

    public string Folder { get; } = Path.Combine(Repository.Cases, name);

    public string Diagnostics => Path.Combine(Folder, "diagnostics.verified.txt");

    /// <summary>Whether only the complaints are looked at. Most of these documents make no gateway, and the others make nothing new.</summary>
    public bool IsAboutDiagnostics { get; } = name.StartsWith("Diagnostics/", StringComparison.Ordinal);

    public bool HasTests => Additions().Contains(Addition.Tests);

    public static IEnumerable<string> Names() => Directory
        .EnumerateFiles(Repository.Cases, DocumentName, SearchOption.AllDirectories)
        .Select(static p => Path.GetRelativePath(Repository.Cases, Path.GetDirectoryName(p)!).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public SourceFile Document() => Read(Path.Combine(Folder, DocumentName), DocumentName);

    public static SourceFile Read(string path, string name) => new(name, File.ReadAllText(path));

    /// <param name="keepGoing">As <c>--keep-going</c>. Cases that need it say so by the end of their name.</param>
    public static CompilationResult Compile(SourceFile document, string folder, bool keepGoing = false) =>
        Compilation.Compile(document, Options(folder, keepGoing));

    private static CompilationOptions Options(string folder, bool keepGoing) => new()
    {
        KeepGoing = keepGoing,
        Overlay = Path.Combine(folder, OverlayName) is var overlay && File.Exists(overlay) ? Read(overlay, OverlayName) : null,
        ReadImport = path => Path.Combine(folder, path) is var file && File.Exists(file) ? ImportedText.Of(Read(file, path)) : ImportedText.Missing,
        ReadFolder = path => FolderOfFiles.Read(path, Below(folder, path)),
    };

    /// <summary>Compiles a document that lies elsewhere, with what is beside it.</summary>
    /// <param name="name">What messages call it.</param>
    public static CompilationResult CompileAt(string path, string name, params ImmutableArray<Addition> additions) =>
        Compilation.Compile(Read(path, name), Options(Path.GetDirectoryName(path)!, keepGoing: false) with { Additions = additions });

    private static IEnumerable<KeyValuePair<string, string>> Below(string folder, string part) => !Directory.Exists(Path.Combine(folder, part))
        ? []
        : Directory.EnumerateFiles(Path.Combine(folder, part), "*", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)));

    public CompilationResult Compile() => Compilation.Compile(Document(), Options());

    public CompilationOptions Options() => Options(Folder, Folder.EndsWith("KeepGoing", StringComparison.Ordinal)) with { Additions = [.. Additions()] };

    /// <summary>As <c>--with</c>: the words in a file beside the document.</summary>
    private IEnumerable<Addition> Additions() => Path.Combine(Folder, "with.txt") is var file && File.Exists(file)
        ? File.ReadAllText(file).Split((char[])[',', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(static word => AdditionWords.Find(word)!.Value)
        : [];

    /// <summary>What depends on the document. Helpers are the same for every gateway; the examples show them.</summary>
    public static IReadOnlyDictionary<string, string> OwnFiles(CompilationResult result) => result.Files
        .Where(static f => IsOwn(f.Path))
        .ToDictionary(static f => f.Path, static f => f.Content, StringComparer.Ordinal);

    private static bool IsOwn(string path) =>
        path.StartsWith("Generated/Features/", StringComparison.Ordinal)
        || path.StartsWith("Generated/Flows/", StringComparison.Ordinal)
        || path.StartsWith("Generated/OpenApi/", StringComparison.Ordinal)
        || path.StartsWith(SkillFile.Folder, StringComparison.Ordinal)
        || path.StartsWith(ResourceFile.Folder, StringComparison.Ordinal)
        || path.StartsWith("Generated/Upstreams/", StringComparison.Ordinal)
        || (path.StartsWith("Generated/Hosting/", StringComparison.Ordinal)
            && (path.EndsWith("Adapter.cs", StringComparison.Ordinal) || path.EndsWith("Catalogue.cs", StringComparison.Ordinal)
                || path.EndsWith("Files.cs", StringComparison.Ordinal) || path.EndsWith("Prompts.cs", StringComparison.Ordinal)
                || path.EndsWith("Gateway.cs", StringComparison.Ordinal) || path.EndsWith("/GatewaySecrets.cs", StringComparison.Ordinal))
            && path != "Generated/Hosting/Adapter.cs")
        || path.StartsWith("kubernetes/", StringComparison.Ordinal)
        || path.StartsWith("Tests/", StringComparison.Ordinal)
        || path.StartsWith("Generated/Tests/", StringComparison.Ordinal)
        || path is "compose.yaml" or "README.md" or "Generated/README.md" or "Dockerfile" or "Properties/launchSettings.json";
}
