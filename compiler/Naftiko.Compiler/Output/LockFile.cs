using System.Collections.Immutable;

namespace Naftiko.Compiler.Output;

/// <summary>What a build leaves on record in <c>naftiko.lock.json</c>: what it was made from and which files are the compiler's.</summary>
/// <param name="Origin">What the gateway was made from and by what.</param>
/// <param name="Scaffold">Paths that were offered once and are the user's since: never created again.</param>
/// <param name="Files">Generated paths and the SHA-256 of what was written there.</param>
public sealed record LockFile(
    LockOrigin Origin, ImmutableSortedSet<string> Scaffold, ImmutableSortedDictionary<string, string> Files)
{
    public const string FileName = "naftiko.lock.json";

    /// <summary>The version of the file's own format.</summary>
    public const int FormatVersion = 1;

    public static LockFile For(LockOrigin origin, IEnumerable<GeneratedFile> files)
    {
        var scaffold = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var generated = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Ownership == FileOwnership.Scaffold)
            {
                scaffold.Add(file.Path);
                continue;
            }

            generated[file.Path] = ContentHash.Of(file.Content);
        }

        return new(origin, scaffold.ToImmutable(), generated.ToImmutable());
    }
}
