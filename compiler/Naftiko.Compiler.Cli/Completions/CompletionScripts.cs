using System.Collections.Immutable;
using System.Reflection;

namespace Naftiko.Compiler.Cli.Completions;

/// <summary>
/// Scripts that make a shell complete the tool's command lines. They ask the tool itself, by the <c>[suggest]</c> directive of System.CommandLine.
/// </summary>
internal static class CompletionScripts
{
    private static readonly ImmutableSortedDictionary<string, string> Extensions = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal, [KeyValuePair.Create("bash", "bash"), new("zsh", "zsh"), new("fish", "fish"), new("pwsh", "ps1")]);

    public static IEnumerable<string> Shells => Extensions.Keys;

    public static string For(string shell)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("completions/naftikoc." + Extensions[shell])!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
