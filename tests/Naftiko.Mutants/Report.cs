using System.Globalization;
using System.Text;

namespace Naftiko.Mutants;

/// <summary>The section of an area in <c>tests/mutants.md</c>. Other sections stay as they are.</summary>
internal static class Report
{
    public static string Write(string report, string area, IReadOnlyList<Outcome> outcomes, int seed, IReadOnlyDictionary<string, string> equivalent)
    {
        var survivors = outcomes.Where(static o => o.Killer is null).ToList();
        var same = survivors.Where(o => equivalent.ContainsKey(o.Mutant.Key)).ToList();
        var killed = outcomes.Count - survivors.Count;
        var different = outcomes.Count - same.Count;
        var section = new StringBuilder();
        section.Append(CultureInfo.InvariantCulture, $"## {area}\n\n**{Percent(killed, different)}**: {killed} of {different} mutants noticed");
        section.Append(CultureInfo.InvariantCulture, $"; {same.Count} more change nothing ({Percent(killed, outcomes.Count)} with these). ");
        section.Append(CultureInfo.InvariantCulture, $"Seed {seed}, {DateTime.UtcNow:yyyy-MM-dd}.\n");
        Append(section, "Not noticed:", survivors.Except(same), static _ => "");
        Append(section, "Change nothing:", same, o => $" – {equivalent[o.Mutant.Key]}");
        return Replace(report, area, section.ToString());
    }

    private static void Append(StringBuilder section, string title, IEnumerable<Outcome> outcomes, Func<Outcome, string> word)
    {
        var lines = outcomes.OrderBy(static o => o.Mutant.Path, StringComparer.Ordinal).ThenBy(static o => o.Mutant.Line)
            .Select(o => $"* `{Short(o.Mutant.Path)}`, `{o.Mutant.Member}`: `{Cut(o.Mutant.Before)}` → `{Cut(o.Mutant.After)}`"
                + $"{(o.Tests == 0 ? ", not reached" : "")}{word(o)}\n")
            .ToList();
        if (lines.Count > 0)
        {
            section.Append('\n').Append(title).Append("\n\n").Append(string.Concat(lines));
        }
    }

    private static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / Math.Max(whole, 1):0.0} %");

    private static string Short(string path) => path.Replace("compiler/Naftiko.Compiler/", "", StringComparison.Ordinal);

    private static string Cut(string code) => (code.Length == 0 ? "(left out)" : code.Length > 90 ? code[..89] + "…" : code).Replace('`', '\'');

    private static string Replace(string report, string area, string section)
    {
        var parts = report.Split("\n## ");
        var sections = parts.Skip(1)
            .Where(part => !part.StartsWith(area + "\n", StringComparison.Ordinal))
            .Append(section["## ".Length..])
            .Order(StringComparer.Ordinal);
        return string.Join("\n## ", sections.Prepend(parts[0]).Select(static part => part.TrimEnd() + "\n"));
    }
}
