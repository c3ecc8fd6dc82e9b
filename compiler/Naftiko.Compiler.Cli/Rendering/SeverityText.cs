using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.Rendering;

internal static class SeverityText
{
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    public static Tone Tone(this Severity severity) => severity switch
    {
        Severity.Error => Rendering.Tone.Error,
        Severity.Warning => Rendering.Tone.Warning,
        _ => Rendering.Tone.Info,
    };

    /// <summary>"2 errors", "1 warning".</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
