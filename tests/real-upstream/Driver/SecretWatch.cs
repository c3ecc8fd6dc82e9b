using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace RealUpstream.Driver;

/// <summary>
/// The upstream's key, new for each run, and the search for it. The key holds characters that encodings write differently, around a core
/// of letters and digits that no encoding changes: where the core is seen, the key is out.
/// </summary>
internal sealed class SecretWatch
{
    private readonly string core = RandomNumberGenerator.GetHexString(40, lowercase: true);
    private readonly ConcurrentQueue<string> leaks = new();
    private int looked;
    private int seen;

    public string Key => $"k/+_-{core}==";

    /// <summary>How many texts have been searched.</summary>
    public int Looked => looked;

    /// <summary>In how many of them the key was.</summary>
    public int Seen => seen;

    public bool IsIn(string text) => text.Contains(core, StringComparison.OrdinalIgnoreCase);

    public void Look(string text, string where)
    {
        Interlocked.Increment(ref looked);
        if (IsIn(text))
        {
            Interlocked.Increment(ref seen);
            leaks.Enqueue(where);
        }
    }

    /// <summary>Where the key has been seen since the last call.</summary>
    public IReadOnlyCollection<string> TakeSeen()
    {
        HashSet<string> places = new(StringComparer.Ordinal);
        while (leaks.TryDequeue(out var place))
        {
            places.Add(place);
        }

        return places;
    }
}
