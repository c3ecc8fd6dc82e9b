using System.Diagnostics;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>A committed generated gateway, built once per test run into a folder of the tests' own.</summary>
internal sealed class ExampleProject
{
    private readonly Lazy<string> assembly;

    private ExampleProject(string folder, string name, params string[] adapters)
    {
        Adapters = adapters;
        Folder = Path.Combine(RepositoryRoot.Path, "examples", folder);
        Name = name;
        Artifacts = Path.Combine(RepositoryRoot.Path, "artifacts", "gateway-tests", folder);
        assembly = new Lazy<string>(Build);
    }

    public static ExampleProject DurableFunctions { get; } =
        new("durable-functions", "DurableFunctions.Gateway", DurableFunctionsSettings.RestAdapter, DurableFunctionsSettings.McpAdapter);

    public static ExampleProject CrewManifest { get; } =
        new("crew-manifest", "CrewManifest.Gateway", CrewManifestSettings.RestAdapter, CrewManifestSettings.McpAdapter);

    public string Folder { get; }

    public string Name { get; }

    /// <summary>The adapters, by the names the gateway announces them with.</summary>
    public IReadOnlyList<string> Adapters { get; }

    /// <summary>The gateway's assembly, to be started with <c>dotnet</c>.</summary>
    public string Assembly => assembly.Value;

    private string Artifacts { get; }

    private string Build()
    {
        Directory.CreateDirectory(Artifacts);

        // Two test runs in one checkout would build into the same folder.
        using var exclusive = AcquireLock(Path.Combine(Artifacts, ".lock"));
        var output = Path.Combine(Artifacts, "bin", Name, "release", Name + ".dll");
        if (!IsCurrent(output))
        {
            RunBuild();
            File.SetLastWriteTimeUtc(output, DateTime.UtcNow);
        }

        return output;
    }

    private bool IsCurrent(string output)
    {
        if (!File.Exists(output))
        {
            return false;
        }

        var builtAt = File.GetLastWriteTimeUtc(output);
        var shared = Directory.EnumerateFiles(RepositoryRoot.Path, "Directory.*.props");
        return Sources().Concat(shared).All(source => File.GetLastWriteTimeUtc(source) < builtAt);
    }

    private IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(Folder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private void RunBuild()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "build", Path.Combine(Folder, Name + ".csproj"), "-c", "Release", "--artifacts-path", Artifacts,
            "-nodeReuse:false", "--tl:off", "-v", "q", "-clp:NoSummary",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var build = Process.Start(start)!;
        var errors = build.StandardError.ReadToEndAsync();
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Name} does not build:\n{output}{errors.Result}");
        }
    }

    private static FileStream AcquireLock(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Held by another test run; there is no event to wait for on a file lock.
                Thread.Yield();
            }
        }
    }
}
