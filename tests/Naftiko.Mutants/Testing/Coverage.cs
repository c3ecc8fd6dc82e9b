using System.Globalization;

namespace Naftiko.Mutants.Testing;

/// <summary>What the tests reach, and how long they take, without any mutant.</summary>
internal sealed class Coverage
{
    private readonly List<(string Id, int Milliseconds, HashSet<int> Reached)> tests = [];

    public static Coverage Parse(IEnumerable<string> lines)
    {
        var coverage = new Coverage();
        foreach (var words in lines.Select(static line => line.Split('\t')).Where(static words => words.Length == 5))
        {
            if (words[3] == bool.TrueString)
            {
                coverage.Broken.Add(words[1]);
                continue;
            }

            var reached = words[4].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static n => int.Parse(n, CultureInfo.InvariantCulture));
            coverage.tests.Add((words[0], int.Parse(words[2], CultureInfo.InvariantCulture), [.. reached]));
        }

        return coverage;
    }

    /// <summary>Tests that fail by themselves, and say nothing about mutants.</summary>
    public List<string> Broken { get; } = [];

    public int Count => tests.Count;

    /// <summary>The tests that reach a mutant, quick ones first.</summary>
    public IReadOnlyList<string> Reaching(int mutant) =>
        [.. tests.Where(test => test.Reached.Contains(mutant)).OrderBy(static test => test.Milliseconds).Select(static test => test.Id)];

    public IReadOnlyList<string> All => [.. tests.OrderBy(static test => test.Milliseconds).Select(static test => test.Id)];

    public int Milliseconds(IReadOnlyList<string> ids)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return tests.Where(test => wanted.Contains(test.Id)).Sum(static test => test.Milliseconds);
    }
}
