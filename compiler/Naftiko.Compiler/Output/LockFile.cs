using System.Collections.Immutable;

namespace Naftiko.Compiler.Output;

/// <summary>What a build leaves on record in <c>naftiko.lock.json</c>: what it was made from and which files are the compiler's.</summary>
/// <param name="Origin">What the gateway was made from and by what.</param>
/// <param name="Scaffold">Paths that were offered once and are the user's since: never created again.</param>
/// <param name="Files">
/// Generated paths and the SHA-256 of what was written there: one, except after a merge of two branches in which the file was written
/// differently.
/// </param>
public sealed record LockFile(
    LockOrigin Origin, ImmutableSortedSet<string> Scaffold, ImmutableSortedDictionary<string, ImmutableArray<string>> Files)
{
    public const string FileName = "naftiko.lock.json";

    /// <summary>The folder of everything that is generated: a lock file speaks for no other.</summary>
    public const string GeneratedFolder = "Generated/";

    /// <summary>The version of the file's own format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Git has put two lock files together, and no build has been here since.</summary>
    public bool IsMerged { get; init; }

    /// <summary>A path it has no right to name: whoever follows it would overwrite or delete a file of the user's. Null when there is none.</summary>
    public string? ForeignPath =>
        Files.Keys.FirstOrDefault(static path => !OutputPath.IsSafe(path) || !path.StartsWith(GeneratedFolder, StringComparison.Ordinal))
        ?? Scaffold.FirstOrDefault(static path => !OutputPath.IsSafe(path));

    /// <summary>Whether it names a gateway: the name becomes a namespace and a file name, and whoever follows another one leaves the folder.</summary>
    public bool HasSoundName => Origin.Name.Length > 0 && Origin.Name.All(static c => char.IsLetterOrDigit(c) || c == '_');

    public static LockFile For(LockOrigin origin, IEnumerable<GeneratedFile> files)
    {
        var scaffold = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var generated = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Ownership == FileOwnership.Scaffold)
            {
                scaffold.Add(file.Path);
                continue;
            }

            generated[file.Path] = [ContentHash.Of(file.Content)];
        }

        return new(origin, scaffold.ToImmutable(), generated.ToImmutable());
    }

    /// <summary>Whether that is what some build wrote there.</summary>
    public bool Wrote(string path, ReadOnlySpan<byte> content)
    {
        foreach (var hash in Files.GetValueOrDefault(path, []))
        {
            if (ContentHash.Matches(content, hash))
            {
                return true;
            }
        }

        return false;
    }
}
