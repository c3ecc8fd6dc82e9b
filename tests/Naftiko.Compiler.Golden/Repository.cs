namespace Naftiko.Compiler.Golden;

/// <summary>Where the files of this repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Cases { get; } = Path.Combine(Root, "tests", "Naftiko.Compiler.Golden", "Cases");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Naftiko.Compiler.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder;
    }
}
