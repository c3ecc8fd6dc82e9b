using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Hosting;

/// <summary>
/// <c>--inputs</c>: lists what a command has read, so that a build system knows when to run it again. What is not there is not listed: build systems take it
/// for a reason to run each time.
/// </summary>
internal static class InputList
{
    /// <param name="file">Where the list goes; null: there is none.</param>
    /// <param name="run">Shows its findings itself.</param>
    /// <param name="report">Shows what is wrong with the list.</param>
    public static int Run(ToolHost host, string? file, Func<ToolHost, int> run, Func<Diagnostic, int> report)
    {
        if (file is null)
        {
            return run(host);
        }

        var inputs = new SortedSet<string>(StringComparer.Ordinal);
        var exitCode = run(host with { Reading = Note });
        var path = host.FullPath(file);
        return WholeFile.Write(path, string.Concat(inputs.Where(Path.Exists).Select(static input => input + "\n"))) is { } problem
            ? report(new(CommandLineDiagnostics.CannotCreate, null, host.Show(path), problem))
            : exitCode;

        // Several documents are read at a time.
        void Note(string input)
        {
            lock (inputs)
            {
                inputs.Add(input);
            }
        }
    }
}
