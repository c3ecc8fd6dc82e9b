namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>Shows a diagnostic's page at a terminal: the Markdown as it is, which reads well enough, with headings and code set off.</summary>
internal static class MarkdownText
{
    public static void Write(TextOutput output, string markdown)
    {
        var inCode = false;
        foreach (var line in markdown.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inCode = !inCode;
                continue;
            }

            if (inCode)
            {
                output.Line("    " + line, Tone.Help);
                continue;
            }

            var isHeading = line.StartsWith('#');
            output.Line(isHeading ? line.TrimStart('#', ' ') : line, isHeading ? Tone.Strong : Tone.Plain);
        }
    }
}
