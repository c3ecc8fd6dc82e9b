using Naftiko.Benchmarks.Processes;

namespace Naftiko.Benchmarks.Subjects;

/// <summary>The compiler as a program.</summary>
internal static class CompilerTool
{
    private static readonly string Project = Path.Combine(Repository.Root, "compiler", "Naftiko.Compiler.Cli");

    /// <summary>Publishes it as the tool package has it, precompiled, and returns its path.</summary>
    public static async Task<string> PublishAsync()
    {
        var tool = Path.Combine(Repository.Artifacts, "tool");
        await Tool.RunAsync(
            "dotnet", "publish", Project, "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", tool,
            "-nodeReuse:false", "-v", "q");
        return Path.Combine(tool, "naftikoc.dll");
    }

    /// <summary>Builds it as <c>dotnet run -c Release</c> does and returns its path.</summary>
    public static async Task<string> BuildAsync()
    {
        var artifacts = Path.Combine(Repository.Artifacts, "plain-tool");
        await Tool.RunAsync("dotnet", "build", Project, "-c", "Release", "--artifacts-path", artifacts, "-nodeReuse:false", "-v", "q");
        return Path.Combine(artifacts, "bin", "Naftiko.Compiler.Cli", "release", "naftikoc.dll");
    }
}
