using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Naftiko.JsonPaths;

/// <summary>
/// Makes JSON documents with few names and few values, so that paths find something and comparisons come out either way. The oracle
/// takes an empty list for nothing, counts twice from the end of a list that is shorter than the bound of a slice, and gives characters
/// beyond U+FFFF no length: so there are no lists of less than three items and no such characters. The unit tests have all of them.
/// </summary>
internal sealed class DocumentMaker(Randomly lot)
{
    public static readonly string[] Names = ["a", "b", "c", "d e", "é", "\u263a"];

    public static readonly string[] Texts = ["", "a", "b", "ab", "abc", "B", "é", "\ufffd", "a.b", "a\nb", "[a-c]+", "(a|b)c?"];

    public string Make(int depth = 4) => (depth == 4 ? 6 + lot.Next(6) : depth == 0 ? lot.Next(6) : lot.Next(12)) switch
    {
        0 => "null",
        1 => lot.Of("true", "false"),
        2 or 3 => Number(lot),
        4 or 5 => Quote(lot.Of(Texts)),
        <= 8 => $"[{string.Join(',', Enumerable.Range(0, 3 + lot.Next(3)).Select(_ => Make(depth - 1)))}]",
        _ => $"{{{string.Join(',', Names.Where(_ => lot.Next(3) > 0).Select(name => $"{Quote(name)}:{Make(depth - 1)}"))}}}",
    };

    public static string Number(Randomly lot) => lot.Next(4) == 0 ? "1.5" : (lot.Next(7) - 2).ToString(CultureInfo.InvariantCulture);

    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
