using System.ComponentModel;
using System.Diagnostics;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>Compiles a written project with the .NET SDK.</summary>
internal static class ProjectBuild
{
    /// <summary><c>build --verify</c>: warnings count as errors.</summary>
    public static Diagnostic[] Verify(Session session, string root) => Run(session, root, "-warnaserror", "-c", "Release");

    /// <summary>The same for all projects of a solution file.</summary>
    public static Diagnostic[] VerifySolution(Session session, string path) =>
        Run(session, Path.GetDirectoryName(path)!, Path.GetFileName(path), "-warnaserror", "-c", "Release");

    /// <returns>Empty when it compiles; otherwise the messages of the SDK were shown.</returns>
    public static Diagnostic[] Run(Session session, string root, params string[] options)
    {
        using var progress = new ProgressLine(session, $"Building {Rendering.SafeText.OneLine(session.Host.Show(root))} with the .NET SDK …");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = root };
        foreach (var argument in (string[])["build", "-nologo", "-v", "q", "-tl:off", .. options])
        {
            start.ArgumentList.Add(argument);
        }

        // The SDK's answer is read by people; a server that outlives the tool would keep files of the folder open.
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0)
            {
                return [];
            }

            progress.Dispose();
            session.Notes.Line((output + errors.GetAwaiter().GetResult()).Trim());
            return [new(CommandLineDiagnostics.GatewayDoesNotBuild, null, session.Host.Show(root))];
        }
        catch (Win32Exception e)
        {
            return [new(CommandLineDiagnostics.SdkMissing, null, e.Message.TrimEnd('.'))];
        }
    }
}
