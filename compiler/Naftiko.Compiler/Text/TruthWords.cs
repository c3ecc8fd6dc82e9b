namespace Naftiko.Compiler.Text;

/// <summary>The words authors use for <c>true</c> and <c>false</c> where nothing else can be meant; YAML 1.1 knew them all.</summary>
internal static class TruthWords
{
    /// <returns>Null for any other word.</returns>
    public static bool? Read(string word) => word.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" => true,
        "false" or "no" or "off" or "n" => false,
        _ => null,
    };
}
