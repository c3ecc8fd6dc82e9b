using System.Globalization;

namespace Naftiko.JsonPaths;

/// <summary>
/// Makes well-typed paths out of all that RFC 9535 has, except for two things that the oracle gets wrong and the unit tests have: a
/// function of a function takes nothing for false there, and a position in a path that is compared (<c>@[0] == 1</c>) selects nothing.
/// </summary>
internal sealed class PathMaker(Randomly lot)
{
    public string Make() => "$" + Segments(1 + lot.Next(3), 2);

    private string Segments(int count, int depth) => string.Concat(Enumerable.Range(0, count).Select(_ => Segment(depth)));

    private string Segment(int depth) => lot.Next(9) switch
    {
        0 or 1 => "." + Shorthand(),
        2 => ".*",
        3 => "..",
        _ => "",
    } switch
    {
        ".." => lot.Next(3) switch { 0 => ".." + Shorthand(), 1 => "..*", _ => ".." + Brackets(depth) },
        "" => Brackets(depth),
        var dotted => dotted,
    };

    private string Brackets(int depth) => $"[{string.Join(lot.Of(",", ", "), Enumerable.Range(0, lot.Of(1, 1, 1, 2, 3)).Select(_ => Selector(depth)))}]";

    private string Selector(int depth) => lot.Next(depth == 0 ? 7 : 11) switch
    {
        0 or 1 => Name(),
        2 => "*",
        3 or 4 => Whole(lot.Next(7) - 3),
        5 or 6 => Slice(),
        _ => lot.Of("?", "? ") + Condition(depth - 1),
    };

    private string Slice()
    {
        var step = lot.Of("", ":", ":1", ":2", ":-1", ":-2", ":0");
        return $"{Bound()}:{Bound()}{step}";
    }

    private string Bound() => lot.Next(3) == 0 ? "" : Whole(lot.Next(8) - 3);

    private string Condition(int depth) => lot.Next(9) switch
    {
        0 or 1 => $"{lot.Of("", "", "!")}{Query(depth)}",
        2 when depth > 0 => $"{lot.Of("", "!")}({Condition(depth - 1)})",
        3 when depth > 0 => $"{Condition(depth - 1)} {lot.Of("&&", "||")} {Condition(depth - 1)}",
        4 => $"{lot.Of("", "!")}{lot.Of("match", "search")}({Argument()}, {Pattern()})",
        _ => $"{Operand(depth)} {lot.Of("==", "!=", "<", "<=", ">", ">=")} {Operand(depth)}",
    };

    private string Operand(int depth) => lot.Next(10) switch
    {
        0 or 1 or 2 => Literal(),
        3 => $"length({Argument()})",
        4 => $"count({Query(depth)})",
        5 => $"value({Query(depth)})",
        6 => $"value(@[{Whole(lot.Next(6) - 3)}])",
        _ => Singular(),
    };

    private string Argument() => lot.Next(6) == 0 ? Quoted(lot.Of(DocumentMaker.Texts)) : Singular();

    private string Pattern() => lot.Next(4) == 0
        ? Singular()
        : $"'{lot.Of("a", "[a-c]+", "a.*", ".", "..", "(a|b)c?", "a{1,2}b?", "[^a]", @"\\p{Ll}+", @"a\\.b", "é")}'";

    private string Query(int depth) => lot.Of("@", "@", "@", "$") + Segments(lot.Next(3), Math.Max(depth, 0));

    private string Singular() => lot.Of("@", "@", "@", "$") + string.Concat(Enumerable.Range(0, lot.Next(3)).Select(_ => lot.Next(2) switch
    {
        0 => "." + Shorthand(),
        _ => $"[{Name()}]",
    }));

    private string Literal() => lot.Next(6) switch
    {
        0 => "null",
        1 => lot.Of("true", "false"),
        2 or 3 => DocumentMaker.Number(lot),
        _ => Quoted(lot.Of(DocumentMaker.Texts)),
    };

    private string Name() => Quoted(lot.Of(DocumentMaker.Names));

    private string Shorthand() => lot.Of("a", "b", "c", "é", "\u263a");

    private string Quoted(string text) => lot.Next(2) == 0 ? DocumentMaker.Quote(text) : $"'{text.Replace("\n", "\\n", StringComparison.Ordinal)}'";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
