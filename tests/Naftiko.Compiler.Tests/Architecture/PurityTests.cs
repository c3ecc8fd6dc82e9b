using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>The library is a function of its input: nothing of the machine it runs on reaches the output.</summary>
public sealed class PurityTests
{
    [Theory]
    [InlineData(@"\bConsole\.")]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)")]
    [InlineData(@"\bStopwatch\.")]
    [InlineData(@"\bEnvironment\.(?!FailFast)")]
    [InlineData(@"\bCultureInfo\.(CurrentCulture|CurrentUICulture)")]
    [InlineData(@"\bDirectory\.(GetCurrentDirectory|SetCurrentDirectory)")]
    [InlineData(@"\bGuid\.NewGuid")]
    [InlineData(@"\bRandom\b")]
    [InlineData(@"\bHttpClient\b")]
    public void No_code_of_the_library_reads_the_machine(string pattern)
    {
        var users = SourceTree.Code(SourceTree.Library)
            .Where(static file => !file.Path.StartsWith("Output/", StringComparison.Ordinal))
            .Where(file => Regex.IsMatch(file.Code, pattern, RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(static file => file.Path);

        Assert.Empty(users);
    }

    [Fact]
    public void Only_Output_touches_the_file_system()
    {
        var users = SourceTree.Code(SourceTree.Library)
            .Where(static file => Regex.IsMatch(file.Code, @"(?<![.\w])(File|Directory)\.[A-Z]", RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(static file => file.Path);

        Assert.All(users, static path => Assert.StartsWith("Output/", path, StringComparison.Ordinal));
    }
}
