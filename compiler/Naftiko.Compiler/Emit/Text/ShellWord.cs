namespace Naftiko.Compiler.Emit.Text;

/// <summary>One word of a shell command, quoted where it needs to be.</summary>
internal sealed record ShellWord(string Text) : ITemplateText
{
    private const string Plain = "-_./:=,%+@";

    public override string ToString()
    {
        var text = CharacterClass.OneLine(Text);
        return text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }
}
