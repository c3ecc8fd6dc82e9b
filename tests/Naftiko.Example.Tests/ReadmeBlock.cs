using System.Text.RegularExpressions;

namespace Naftiko.Example.Tests;

/// <summary>Commands of a README, with what they print there.</summary>
internal sealed partial record ReadmeBlock(string Commands, string Output)
{
    /// <summary>It runs until it is stopped, in a terminal of its own.</summary>
    public bool IsServer => Commands.Contains("dotnet run", StringComparison.Ordinal);

    /// <returns>The blocks in their order: a fence of <c>sh</c> and the fence behind it.</returns>
    public static IReadOnlyList<ReadmeBlock> Read(string path)
    {
        var text = File.ReadAllText(path);
        var blocks = Commented().Matches(text).Select(static match => new ReadmeBlock(match.Groups["sh"].Value, match.Groups["out"].Value)).ToList();
        Assert.Equal(text.Split("```sh\n").Length - 1, blocks.Count);
        return blocks;
    }

    [GeneratedRegex("^```sh\n(?<sh>.*?)\n```\n\n```[a-z]+\n(?<out>.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Commented();
}
