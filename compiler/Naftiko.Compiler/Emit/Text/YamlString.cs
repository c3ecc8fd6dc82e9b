namespace Naftiko.Compiler.Emit.Text;

/// <summary>A string of YAML, quoted wherever it could be read as anything else: as a number, as <c>true</c> or <c>NO</c>, or as two values.</summary>
internal sealed record YamlString(string Text) : ITemplateText
{
    private const string Plain = "_-/.";

    /// <summary>What YAML 1.1 takes for null or a truth value, which some readers still do.</summary>
    private static readonly string[] Words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    public override string ToString()
    {
        var isPlain = Text.Length > 0 && char.IsAsciiLetter(Text[0]) && !Words.Contains(Text, StringComparer.OrdinalIgnoreCase)
            && Text.All(static c => char.IsAsciiLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal));
        return isPlain ? Text : JsonEscape.Quote(Text);
    }
}
