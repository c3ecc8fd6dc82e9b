using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>
/// Shows a page at a terminal: the Markdown as it is, which reads well enough, with headings and code set off. Of a link to a file, which is not at hand, the
/// text is left.
/// </summary>
internal static partial class MarkdownText
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
                output.Line(line.Length > 0 ? "    " + line : "", Tone.Help);
                continue;
            }

            var isHeading = line.StartsWith('#');
            output.Line(FileLink().Replace(isHeading ? line.TrimStart('#', ' ') : line, "$1"), isHeading ? Tone.Strong : Tone.Plain);
        }
    }

    [GeneratedRegex(@"\[([^]\[]+)\]\((?!https?:)[^()\s]+\)")]
    private static partial Regex FileLink();
}
