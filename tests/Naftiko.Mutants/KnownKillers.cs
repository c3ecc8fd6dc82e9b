using System.Collections.Concurrent;

namespace Naftiko.Mutants;

/// <summary>Who noticed which mutant, in a file: a run that was ended goes on, and after a test was added only the others are tried again.</summary>
internal sealed class KnownKillers(string path)
{
    private readonly Lock writing = new();
    private readonly ConcurrentDictionary<string, string> tests = [];

    /// <param name="goesOn">Or else it begins with nothing.</param>
    public static KnownKillers Open(string path, bool goesOn)
    {
        var killers = new KnownKillers(path);
        if (goesOn && File.Exists(path))
        {
            foreach (var words in File.ReadLines(path).Select(static line => line.Split('\t')))
            {
                killers.tests[words[0]] = words[1];
            }
        }
        else
        {
            File.Delete(path);
        }

        return killers;
    }

    public string? Of(string mutant) => tests.GetValueOrDefault(mutant);

    public void Add(string mutant, string test)
    {
        lock (writing)
        {
            if (tests.TryAdd(mutant, test))
            {
                File.AppendAllLines(path, [$"{mutant}\t{test}"]);
            }
        }
    }
}
