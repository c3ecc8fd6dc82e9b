using System.Diagnostics;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>The scripts are run by the shells they are for, where these are installed; the tool they ask is the real one.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly ToolFixture _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("bu", new[] { "build" })]
    [InlineData("build --ch", new[] { "--check" })]
    [InlineData("explain NAF600", new[] { "NAF6001", "NAF6002", "NAF6003", "NAF6004", "NAF6005", "NAF6006", "NAF6007", "NAF6008", "NAF6009" })]
    [InlineData("check a.yaml --format ", new[] { "concise", "github", "human", "json", "sarif" })]
    [InlineData("check a.yaml --expose ", new[] { "mcp", "rest", "rest,mcp" })]
    [InlineData("init --from flo", new[] { "flow" })]
    [InlineData("completions ", new[] { "bash", "fish", "pwsh", "zsh" })]
    public void The_tool_suggests_what_can_follow(string line, string[] expected)
    {
        var run = _tool.Run($"[suggest:{line.Length}]", line);

        Assert.Equal(0, run.ExitCode);
        var suggested = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, suggested.Where(static each => each[0] is not '-' and not '/' || each == "--check"));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void There_is_a_script_for_every_shell(string shell)
    {
        var run = _tool.Run($"completions {shell}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"naftikoc completions {shell}", run.Out, StringComparison.Ordinal);
        Assert.Contains("[suggest:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shell_that_is_unknown_is_a_wrong_command_line_and_the_known_ones_are_listed()
    {
        var run = _tool.Run("completions tcsh");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.All(["tcsh", "bash", "fish", "pwsh", "zsh"], word => Assert.Contains(word, run.Error, StringComparison.Ordinal));
    }

    [ShellFact("bash")]
    public void Bash_completes()
    {
        Assert.Equal(["build"], Bash("naftikoc bu"));
        Assert.Subset(Bash("naftikoc ").ToHashSet(), new HashSet<string> { "build", "check", "completions", "explain", "--help" });
        Assert.Equal(["--check"], Bash("naftikoc build a.yaml --chec"));
        Assert.Equal(["sarif"], Bash("naftikoc check --format s"));
        Assert.Empty(Bash("naftikoc build capabil"));
    }

    [ShellFact("zsh")]
    public void Zsh_completes()
    {
        // What its completion system provides is replaced: only the function of the script is run.
        const string Around =
            """
            compdef() { }
            _files() { print -l FILES }
            compadd() { local -a fits; fits=(${(M)found:#${PREFIX}*}); print -l -- $fits; (( $#fits )) }
            eval "$(naftikoc completions zsh)"
            words=(naftikoc explain NAF600); CURRENT=3; PREFIX=NAF600; _naftikoc
            words=(naftikoc ini); CURRENT=2; PREFIX=ini; _naftikoc
            words=(naftikoc build capab); CURRENT=3; PREFIX=capab; _naftikoc
            """;

        var lines = Run("zsh", "-f", "-c", Around);

        Assert.Equal("NAF6001", lines[0]);
        Assert.Equal(["init", "FILES"], lines[^2..].Select(static line => line.Trim()));
    }

    [ShellFact("fish")]
    public void Fish_completes()
    {
        var lines = Run(
            "fish", "--no-config", "-c",
            "naftikoc completions fish | source; complete --do-complete 'naftikoc bu'; complete --do-complete 'naftikoc init --from flo'");

        Assert.Equal(["build", "flow"], lines);
    }

    [ShellFact("pwsh")]
    public void PowerShell_completes()
    {
        var lines = Run(
            "pwsh", "-NoProfile", "-Command",
            "naftikoc completions pwsh | Out-String | Invoke-Expression; (TabExpansion2 'naftikoc bu' 11).CompletionMatches.CompletionText");

        Assert.Equal(["build"], lines);
    }

    /// <param name="line">With the cursor at its end.</param>
    private string[] Bash(string line) => Run(
        "bash", "--norc", "-c",
        """
        eval "$(naftikoc completions bash)"
        complete -p naftikoc | grep -q _naftikoc || exit 1
        COMP_LINE=$1 COMP_POINT=${#1}
        read -ra COMP_WORDS <<< "$1"
        [[ $1 == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _naftikoc
        printf '%s\n' "${COMPREPLY[@]}"
        """,
        "bash", line);

    /// <returns>The lines of standard output that are not empty.</returns>
    private string[] Run(string shell, params string[] arguments)
    {
        var start = new ProcessStartInfo(shell, arguments) { WorkingDirectory = _tool.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = FolderOfTool() + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = _tool.Root;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>A command <c>naftikoc</c> that starts the tool these tests were built with.</summary>
    private string FolderOfTool()
    {
        var path = _tool["bin/naftikoc"];
        _tool.Write("bin/naftikoc", $"#!/bin/sh\nexec dotnet '{typeof(Naftikoc).Assembly.Location}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return Path.GetDirectoryName(path)!;
    }
}
