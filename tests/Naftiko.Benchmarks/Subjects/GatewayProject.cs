using Naftiko.Benchmarks.Processes;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>A generated project and the names its settings go by. Everything built of it is below <see cref="Repository.Artifacts"/>.</summary>
/// <param name="File">The project file.</param>
/// <param name="Upstream">The API, as settings name it; adapters are named after it, too.</param>
/// <param name="Rest">The namespace of the REST adapter.</param>
/// <param name="Mcp">The namespace of the MCP adapter.</param>
/// <param name="KeyVariable">The environment variable that holds the key.</param>
/// <param name="Document">What the compiler makes the project of before it is built; null for a committed one.</param>
internal sealed record GatewayProject(string File, string Upstream, string Rest, string Mcp, string KeyVariable, string? Document = null)
{
    public static readonly GatewayProject MainExample = new(
        Path.Combine(Repository.Root, "examples", "durable-functions", "DurableFunctions.Gateway.csproj"),
        "DurableFunctions",
        "durable-functions-rest",
        "durable-functions-mcp",
        "DURABLE_FUNCTIONS_TOKEN");

    public static readonly GatewayProject HeaderKey = new(
        Path.Combine(Repository.Artifacts, "header-key", "Stock.Gateway.csproj"),
        "Stock",
        "stock-rest",
        "stock-mcp",
        "STOCK_KEY",
        Path.Combine(Repository.Root, "tests", "Naftiko.Benchmarks", "Documents", "header-key.naftiko.yaml"));

    private Task<string[]>? prepared;

    private string Name => Path.GetFileNameWithoutExtension(File);

    public static GatewayProject Of(Api api) => api == Api.HeaderKey ? HeaderKey : MainExample;

    /// <summary>The gateway of a synthetic document.</summary>
    public static GatewayProject Synthetic(string folder, string document) =>
        new(Path.Combine(folder, "Acme.Gateway.csproj"), "Acme", "acme-rest", "acme-mcp", "ACME_TOKEN", document);

    /// <summary>Compiles and builds the gateway, once in a run, and returns the command that starts it.</summary>
    public Task<string[]> PrepareAsync() => prepared ??= CompileAndBuildAsync();

    /// <summary>Builds the gateway and returns the command that starts it.</summary>
    /// <param name="isFresh">Nothing of an earlier build is used.</param>
    public async Task<string[]> BuildAsync(bool isFresh = false)
    {
        var artifacts = Path.Combine(Repository.Artifacts, "built", Path.GetFileName(Path.GetDirectoryName(File)!));
        if (isFresh && Directory.Exists(artifacts))
        {
            Directory.Delete(artifacts, recursive: true);
        }

        await Tool.RunAsync("dotnet", "build", File, "-c", "Release", "--artifacts-path", artifacts, "-nodeReuse:false", "-v", "q");
        return ["dotnet", Path.Combine(artifacts, "bin", Name, "release", $"{Name}.dll")];
    }

    /// <summary>Publishes the gateway as a native binary and returns the command that starts it.</summary>
    public async Task<string[]> PublishNativeAsync()
    {
        var output = Path.Combine(Repository.Artifacts, "native");
        await Tool.RunAsync(
            "dotnet", "publish", File, "-c", "Release", "--use-current-runtime", "-p:PublishAot=true",
            "--artifacts-path", Path.Combine(Repository.Artifacts, "native-build"), "-o", output, "-nodeReuse:false", "-v", "q");
        return [Path.Combine(output, Name)];
    }

    private async Task<string[]> CompileAndBuildAsync()
    {
        await CompileAsync();
        return await BuildAsync();
    }

    /// <summary>Compiles the document into an empty folder, where there is one.</summary>
    private async Task CompileAsync()
    {
        if (Document is null)
        {
            return;
        }

        var folder = Path.GetDirectoryName(File)!;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        await Tool.RunAsync("dotnet", await CompilerTool.BuildAsync(), "build", Document, "-o", folder);
    }
}
