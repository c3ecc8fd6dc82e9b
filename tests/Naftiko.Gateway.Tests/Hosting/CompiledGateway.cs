using System.Collections.Immutable;
using Naftiko.Checks;
using Naftiko.Compiler;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;
using Naftiko.Corpus.Running;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>The gateway of a document of the tests, compiled in memory: to be served in this process, as often as wanted, or written to disk.</summary>
internal sealed class CompiledGateway
{
    private static readonly Lazy<CompileCheck> Compiler = new(FindCompiler);

    private readonly byte[] image;
    private readonly GatewayAssembly assembly;

    private CompiledGateway(GatewayModel model, byte[] image)
    {
        this.image = image;
        Model = model;
        assembly = GatewayAssembly.Load(new MemoryStream(image));
    }

    public GatewayModel Model { get; }

    /// <param name="adopt">What the owner of the project makes of its files before it is compiled.</param>
    /// <param name="files">Those beside the document, by path.</param>
    public static CompiledGateway Of(
        string document,
        string name,
        Func<ImmutableArray<GeneratedFile>, ImmutableArray<GeneratedFile>>? adopt = null,
        IReadOnlyDictionary<string, string>? files = null)
    {
        var result = Compilation.Compile(new SourceFile("capability.naftiko.yaml", document), new CompilationOptions
        {
            Name = name,
            ReadImport = path => files?.GetValueOrDefault(path) is { } text ? ImportedText.Of(new(path, text)) : ImportedText.Missing,
            ReadFolder = path => FolderOfFiles.Read(path, files ?? new Dictionary<string, string>()),
        });
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Message)));
        using var image = new MemoryStream();
        var findings = Compiler.Value.Emit(adopt is null ? result.Files : adopt(result.Files), image);
        Assert.True(findings.IsEmpty, string.Join('\n', findings));
        return new CompiledGateway(result.Model!, image.ToArray());
    }

    public static string ReadDocument(string folder, string file) =>
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, "tests", "Naftiko.Gateway.Tests", folder, file));

    /// <summary>Serves it on free ports, without a log.</summary>
    public Task<RunningGateway> StartAsync(IEnumerable<string> settings) => RunningGateway.StartAsync(
        assembly,
        ["--Logging:LogLevel:Default=None", .. Model.Adapters.Select(static adapter => $"--Adapters:{adapter.Name}:Url=http://127.0.0.1:0"), .. settings]);

    /// <summary>Writes a program that <c>dotnet</c> can run, its libraries beside it.</summary>
    /// <returns>The path of the program.</returns>
    public string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var library in Compiler.Value.PackageLibraries)
        {
            File.Copy(library, Path.Combine(folder, Path.GetFileName(library)), overwrite: true);
        }

        var program = Path.Combine(folder, Model.Name + ".Gateway.dll");
        File.WriteAllBytes(program, image);
        File.WriteAllText(Path.ChangeExtension(program, ".runtimeconfig.json"), """
            {
              "runtimeOptions": {
                "tfm": "net10.0",
                "frameworks": [
                  { "name": "Microsoft.NETCore.App", "version": "10.0.0" },
                  { "name": "Microsoft.AspNetCore.App", "version": "10.0.0" }
                ],
                "configProperties": { "System.Globalization.Invariant": true }
              }
            }
            """);
        return program;
    }

    private static CompileCheck FindCompiler()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var compiler = CompileCheck.Create(packages, out var missing);
        Assert.True(compiler is not null, $"Cannot compile gateways here: {missing}.");
        GatewayAssembly.UseLibraries(compiler.PackageLibraries);
        return compiler;
    }
}
