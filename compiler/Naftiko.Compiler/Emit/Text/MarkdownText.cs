using System.Text;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>Text in a Markdown paragraph or table cell: on one line, with every character that means something escaped.</summary>
internal sealed record MarkdownText(string Text) : ITemplateText
{
    private const string Special = @"\`*_{}[]<>#|!~$&";

    public override string ToString()
    {
        var escaped = new StringBuilder();
        foreach (var c in CharacterClass.OneLine(Text))
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
