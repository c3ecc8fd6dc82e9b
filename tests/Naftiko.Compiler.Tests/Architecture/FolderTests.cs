namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>Folders use each other in one direction. A folder and what is inside of it are one.</summary>
[Trait("Speed", "Slow")]
public sealed class FolderTests
{
    [Fact]
    public void No_folder_uses_one_that_uses_it()
    {
        var uses = SymbolTree.Uses
            .Where(static use => use is { IsOurs: true, User.Length: > 0, Folder.Length: > 0 } && !Contains(use.User, use.Folder)
                && !Contains(use.Folder, use.User))
            .ToLookup(static use => use.User);
        Assert.NotEmpty(uses);

        foreach (var folder in uses)
        {
            var loop = Path(folder.Key, folder.Key, []);
            Assert.True(loop is null, $"A loop of folders:\n{string.Join('\n', loop ?? [])}");
        }

        static bool Contains(string folder, string inner) => inner == folder || inner.StartsWith(folder + "/", StringComparison.Ordinal);

        IReadOnlyList<SymbolUse>? Path(string from, string to, HashSet<string> seen)
        {
            foreach (var use in uses[from].DistinctBy(static use => use.Folder))
            {
                if (use.Folder == to)
                {
                    return [use];
                }

                if (seen.Add(use.Folder) && Path(use.Folder, to, seen) is { } rest)
                {
                    return [use, .. rest];
                }
            }

            return null;
        }
    }
}
