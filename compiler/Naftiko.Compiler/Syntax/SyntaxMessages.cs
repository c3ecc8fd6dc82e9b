namespace Naftiko.Compiler.Syntax;

/// <summary>The YAML reader's messages in words that say what to do.</summary>
internal static class SyntaxMessages
{
    private static readonly (string Part, string What, string Fix)[] Table =
    [
        ("unknown escape", "the text in double quotes holds an escape that YAML does not know", "Write `\\\\` for a backslash, or use single quotes"),
        ("parsing an escape", "the text in double quotes holds an escape that is not complete", "Write `\\\\` for a backslash, or use single quotes"),
        ("invalid Unicode", "the text in double quotes holds an escape of no character", "Write `\\u` with four hexadecimal digits, or use single quotes"),
        ("anchor or alias", "an anchor (`&`) or alias (`*`) has no usable name", "Give it a name of letters and digits; put text that begins with `&` or `*` in quotes"),
        ("scanning a tag", "a tag (`!`) is not written as YAML wants it", "Remove the tag; put text that begins with `!` in quotes"),
        ("undefined tag handle", "the tag has a prefix that nothing defines", "Remove the tag; put text that begins with `!` in quotes"),
        ("block scalar", "something other than a line break follows `|` or `>`", "Begin the text in the next line, indented by two spaces"),
        ("Block sequence entries", "a list cannot begin on the line of its key", "Begin the list in the next line: each item with `- `"),
        ("directive", "a line that begins with `%` is not a YAML directive", "Remove the line"),
        ("document start", "the document cannot begin like this", "Begin with `naftiko: 1.0.0-alpha2`"),
        ("document end", "something follows the end of the document's value", "Remove it, or put the whole value in quotes"),
        ("expected node content", "a value should stand here", "Write the value; put text that begins with a bracket, brace or comma in quotes"),
        ("expected key", "no key can stand here", "Begin a new line for the next key"),
        ("expected '-' indicator", "no list item can stand here", "Begin the line with `- `, at the same column as the other items"),
    ];

    public static (string What, string Fix) Find(string message, string line, int column)
    {
        var before = line.AsSpan(0, Math.Clamp(column - 1, 0, line.Length)).TrimEnd();
        if (before is [.., '\'' or '"'])
        {
            return ("text follows a closing quote", "Put the whole value in quotes; inside single quotes an apostrophe is written twice");
        }

        if (line.AsSpan(before.Length).TrimStart() is ['}' or ']', ..])
        {
            return ("a closing bracket or brace that was never opened", "Remove it, or put the value in quotes");
        }

        var known = Array.Find(Table, entry => message.Contains(entry.Part, StringComparison.Ordinal));
        return known.Part is not null ? (known.What, known.Fix) : ("its structure breaks off", "Compare the line and the one above with the lines before");
    }
}
