namespace Naftiko.Compiler.Emit.Text;

/// <summary>A whole <c>summary</c> comment: on one line where it fits, wrapped otherwise.</summary>
/// <param name="Code">A word set in <c>c</c> tags between <paramref name="Text"/> and <paramref name="Rest"/>.</param>
internal sealed record DocSummary(string Text, string? Code = null, string Rest = "") : ITemplateText
{
    private const int Width = 120;

    /// <returns>Null when there is nothing to say.</returns>
    public static DocSummary? Of(string? text) => text is null || CharacterClass.OneLine(text).Length == 0 ? null : new(text);

    public override string ToString()
    {
        var text = XmlDocText.Encode(CharacterClass.OneLine(Text));
        if (Code is not null)
        {
            text += $" <c>{new XmlDocText(Code)}</c>{XmlDocText.Encode(CharacterClass.OneLine("." + Rest)[1..])}";
        }

        return text.Length <= Width
            ? $"/// <summary>{text}</summary>"
            : $"/// <summary>\n{string.Concat(Wrap(text).Select(static line => $"/// {line}\n"))}/// </summary>";
    }

    private static IEnumerable<string> Wrap(string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
