using Naftiko.Compiler.Cli.CommandLine;
using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>Command lines that stand in texts and files: they are parsed, and nothing is done.</summary>
internal static class CommandLines
{
    public static ToolHost Host { get; } = new() { Out = TextWriter.Null, Error = TextWriter.Null, CurrentDirectory = Path.GetTempPath() };

    /// <param name="arguments">What follows <c>naftikoc</c>.</param>
    public static void AssertValid(IEnumerable<string> arguments)
    {
        var result = CommandTree.Parse([.. arguments], Host);

        Assert.Empty(result.Errors.Select(static error => error.Message));
        Assert.NotNull(result.Action);
    }
}
