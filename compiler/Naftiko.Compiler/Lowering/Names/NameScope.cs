using System.Globalization;

namespace Naftiko.Compiler.Lowering.Names;

/// <summary>
/// Keeps names apart in one scope. The first claimant in document order gets the name itself, the next ones get 2, 3 …; names that differ
/// only in case count as equal, because files and readers do not tell them apart.
/// </summary>
/// <param name="reserved">Names that would hide something the generated code uses, e.g. <c>Task</c>.</param>
/// <param name="reservedSuffix">The word added to such a name, e.g. <c>Operation</c>.</param>
internal sealed class NameScope(IEnumerable<string>? reserved = null, string reservedSuffix = "Item")
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _reserved = new(reserved ?? [], StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _next = new(StringComparer.OrdinalIgnoreCase);

    public string Claim(string name)
    {
        var wanted = _reserved.Contains(name) ? name + reservedSuffix : name;
        if (_taken.Add(wanted))
        {
            return wanted;
        }

        // `Filter1` and `Filter1`: `Filter12` would read as another number.
        var stem = char.IsAsciiDigit(wanted[^1]) ? wanted + "No" : wanted;
        var number = _next.GetValueOrDefault(wanted, 2);
        var unique = Numbered(stem, number);
        while (!_taken.Add(unique))
        {
            unique = Numbered(stem, ++number);
        }

        _next[wanted] = number + 1;
        return unique;
    }

    /// <returns>Whether the very name was free; then it is taken now.</returns>
    public bool TryTake(string name) => !_reserved.Contains(name) && _taken.Add(name);

    private static string Numbered(string stem, int number) => stem + number.ToString(CultureInfo.InvariantCulture);
}
