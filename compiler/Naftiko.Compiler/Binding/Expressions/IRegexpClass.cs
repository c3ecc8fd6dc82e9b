using System.Globalization;
using System.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>
/// A set of characters. .NET matches halves of characters beyond U+FFFF, so these are written as pairs. A category (<c>\p{L}</c>) means
/// the characters up to U+FFFF.
/// </summary>
internal sealed class IRegexpClass(bool isNegated)
{
    private const string Halves = @"\uD800-\uDFFF";

    private const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    private readonly List<(int First, int Last)> _ranges = [];
    private readonly List<string> _categories = [];

    public static string AnyButLineEnds => $@"(?:[^\n\r{Halves}]|{AnyPair})";

    public static bool IsCategory(string name) => name.Length is 1 or 2 && (name[0], name.Length == 2 ? name[1] : ' ') switch
    {
        ('L', var kind) => " lmotu".Contains(kind, StringComparison.Ordinal),
        ('M', var kind) => " cen".Contains(kind, StringComparison.Ordinal),
        ('N', var kind) => " dlo".Contains(kind, StringComparison.Ordinal),
        ('P', var kind) => " cdefios".Contains(kind, StringComparison.Ordinal),
        ('Z', var kind) => " lps".Contains(kind, StringComparison.Ordinal),
        ('S', var kind) => " ckmo".Contains(kind, StringComparison.Ordinal),
        ('C', var kind) => " cfno".Contains(kind, StringComparison.Ordinal),
        _ => false,
    };

    public static void AppendCharacter(StringBuilder regex, int character)
    {
        if (character > char.MaxValue)
        {
            regex.Append("(?:").Append(char.ConvertFromUtf32(character)).Append(')');
        }
        else if (char.IsAsciiLetterOrDigit((char)character) || " !\"%&',-/:;<=>@_~".Contains((char)character, StringComparison.Ordinal))
        {
            regex.Append((char)character);
        }
        else
        {
            regex.Append(Escaped(character));
        }
    }

    public void Add(int first, int last) => _ranges.Add((first, last));

    public void AddCategory(string category) => _categories.Add(category);

    public override string ToString()
    {
        var low = new StringBuilder();
        foreach (var (first, last) in _ranges.Where(static r => r.First <= char.MaxValue))
        {
            low.Append(Member(first));
            if (last > first)
            {
                low.Append('-').Append(Member(Math.Min(last, char.MaxValue)));
            }
        }

        low.AppendJoin("", _categories);
        var high = HighRanges().SelectMany(static r => Pairs(r.First, r.Last)).ToList();
        var hasHalves = _categories.Count > 0 || _ranges.Exists(static r => r.First <= 0xDFFF && r.Last >= 0xD800);
        var set = isNegated ? $"[^{low}{Halves}]" : low.Length == 0 ? "" : hasHalves ? $"[{low}-[{Halves}]]" : $"[{low}]";
        return high.Count == 0 ? set : $"(?:{(set.Length == 0 ? "" : set + "|")}{string.Join('|', high)})";
    }

    /// <summary>What of the set, or of what it leaves out, lies beyond U+FFFF.</summary>
    private IEnumerable<(int First, int Last)> HighRanges()
    {
        var high = _ranges.Where(static r => r.Last > char.MaxValue).Select(static r => (First: Math.Max(r.First, 0x10000), r.Last)).Order().ToList();
        var isComplement = _categories.Exists(static c => c.StartsWith(@"\P", StringComparison.Ordinal));
        if (isComplement)
        {
            return isNegated ? [] : [(0x10000, 0x10FFFF)];
        }

        return isNegated ? Outside(high) : high;
    }

    private static IEnumerable<(int First, int Last)> Outside(IEnumerable<(int First, int Last)> ranges)
    {
        var next = 0x10000;
        foreach (var (first, last) in ranges)
        {
            if (first > next)
            {
                yield return (next, first - 1);
            }

            next = Math.Max(next, last + 1);
        }

        if (next <= 0x10FFFF)
        {
            yield return (next, 0x10FFFF);
        }
    }

    private static IEnumerable<string> Pairs(int first, int last)
    {
        while (first <= last)
        {
            // As far as the first half stays the same, or over as many first halves as are whole.
            var half = First(first);
            var isWhole = (first & 0x3FF) == 0 && last - first >= 0x3FF;
            var until = isWhole ? first + (((last - first + 1) / 0x400) * 0x400) - 1 : Math.Min(last, first | 0x3FF);
            yield return isWhole
                ? $@"[{Escaped(half)}-{Escaped(First(until))}][\uDC00-\uDFFF]"
                : $"{Escaped(half)}[{Escaped(Second(first))}-{Escaped(Second(until))}]";
            first = until + 1;
        }
    }

    private static int First(int character) => 0xD800 + ((character - 0x10000) >> 10);

    private static int Second(int character) => 0xDC00 + (character & 0x3FF);

    private static string Member(int character) => char.IsAsciiLetterOrDigit((char)character) ? ((char)character).ToString() : Escaped(character);

    private static string Escaped(int character) => "\\u" + character.ToString("X4", CultureInfo.InvariantCulture);
}
