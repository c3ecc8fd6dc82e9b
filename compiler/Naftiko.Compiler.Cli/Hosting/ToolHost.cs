using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.Hosting;

/// <summary>Everything of the outside world that the tool sees. Tests bring their own.</summary>
internal sealed record ToolHost
{
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>A full path.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>An environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Ends what would go on forever, as Ctrl-C does.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Told the full path of each document, import and folder before it is read.</summary>
    public Action<string> Reading { get; init; } = static _ => { };

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public Func<SourceFile, CompilationOptions, CompilationResult> Compile { get; init; } = Compilation.Compile;

    /// <summary>Makes a full path of what the user typed.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentDirectory);

    /// <summary>A path the way it is shown: relative to the current directory where that is shorter, with forward slashes.</summary>
    public string Show(string fullPath)
    {
        var relative = Path.GetRelativePath(CurrentDirectory, fullPath);
        return (relative.Length <= fullPath.Length ? relative : fullPath).Replace('\\', '/');
    }

    public static ToolHost OfProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        CurrentDirectory = Environment.CurrentDirectory,
        Variable = Environment.GetEnvironmentVariable,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = WidthOfConsole(),
    };

    private static int WidthOfConsole()
    {
        try
        {
            return Console.IsErrorRedirected || Console.WindowWidth < 40 ? 120 : Console.WindowWidth;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return 120;
        }
    }
}
