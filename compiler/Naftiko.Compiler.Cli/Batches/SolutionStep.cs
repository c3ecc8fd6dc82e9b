using System.Xml;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Batches;

/// <summary>Brings the solution file of a batch up to date, or tells that it is not.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Before">Null when there is no such file.</param>
/// <param name="After">What it should hold; null when it cannot be read.</param>
internal sealed record SolutionStep(string Path, string? Before, string? After, Diagnostic? Problem)
{
    public bool IsCurrent => Problem is null && Before == After;

    /// <param name="projects">Full paths of project files.</param>
    public static SolutionStep Plan(ToolHost host, string path, IEnumerable<string> projects)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        string? before = null;
        try
        {
            before = File.Exists(path) ? RegularFile.ReadText(path) : null;
            var relative = projects.Select(project => System.IO.Path.GetRelativePath(folder, project).Replace('\\', '/'));
            return new(path, before, SolutionFile.Add(before, relative), null);
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            return new(path, before, null, new(OutputDiagnostics.ForeignSolution, null, host.Show(path), e.Message.TrimEnd('.')));
        }
    }

    /// <returns>Null when it was written or had nothing to write.</returns>
    public Diagnostic? Write(ToolHost host)
    {
        if (Problem is not null || IsCurrent)
        {
            return Problem;
        }

        return WholeFile.Write(Path, After!) is { } problem ? new(OutputDiagnostics.CannotWrite, null, host.Show(Path), problem) : null;
    }
}
