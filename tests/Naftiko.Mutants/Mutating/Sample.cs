using System.Security.Cryptography;
using System.Text;

namespace Naftiko.Mutants.Mutating;

/// <summary>The same mutants for the same seed, on every machine, as long as the code they change is there.</summary>
internal static class Sample
{
    public static IReadOnlyList<Mutant> Shuffle(IEnumerable<Mutant> mutants, int seed) =>
        [.. mutants.OrderBy(mutant => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(seed + mutant.Key))), StringComparer.Ordinal)];
}
