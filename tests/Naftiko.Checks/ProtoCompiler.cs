using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Naftiko.Compiler;

namespace Naftiko.Checks;

/// <summary>Makes C# of the Protobuf files of a gateway, with the program that its build uses, too.</summary>
/// <param name="package">The folder of the package <c>Grpc.Tools</c>.</param>
internal sealed class ProtoCompiler(string package)
{
    private static readonly ConcurrentDictionary<string, ImmutableArray<(string Path, string Text)>> Known = new(StringComparer.Ordinal);

    /// <summary>What comes of it is in a folder of the build, and so of no interest to those who look at what is emitted.</summary>
    public const string Folder = "obj/";

    public ImmutableArray<(string Path, string Text)> Compile(GeneratedFile file) => Known.GetOrAdd(file.Content, _ => Run(file));

    private ImmutableArray<(string Path, string Text)> Run(GeneratedFile file)
    {
        var folder = Directory.CreateTempSubdirectory("naftiko-proto-");
        try
        {
            var source = Path.Combine(folder.FullName, Path.GetFileName(file.Path));
            File.WriteAllText(source, file.Content);
            var start = new ProcessStartInfo(Program()) { RedirectStandardError = true };
            foreach (var argument in new[]
            {
                $"--proto_path={folder.FullName}", $"--proto_path={Path.Combine(package, "build", "native", "include")}", $"--csharp_out={folder.FullName}",
                "--csharp_opt=internal_access", source,
            })
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? [.. folder.EnumerateFiles("*.cs").Select(made => ($"{Folder}{file.Path}/{made.Name}", File.ReadAllText(made.FullName)))]
                : throw new InvalidOperationException($"{file.Path}: {errors}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private string Program()
    {
        var architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return OperatingSystem.IsWindows() ? Path.Combine(package, "tools", "windows_x64", "protoc.exe")
            : OperatingSystem.IsMacOS() ? Path.Combine(package, "tools", "macosx_universal", "protoc")
            : Path.Combine(package, "tools", $"linux_{architecture}", "protoc");
    }
}
