using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>The compiler's own source files, for rules about who may use what.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string Library => Path.Combine(Root, "compiler", "Naftiko.Compiler");

    public static string FastTests => Path.Combine(Root, "tests", "Naftiko.Compiler.Tests");

    public static string Tool => Path.Combine(Root, "compiler", "Naftiko.Compiler.Cli");

    /// <summary>Every C# file below a folder, with the code but without comments and literals.</summary>
    public static IEnumerable<(string Path, string Code)> Code(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(static path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), Strip(File.ReadAllText(path))));

    private static string Strip(string text) => CommentOrLiteral.Replace(text, static match => match.Value.StartsWith('/') ? " " : "\"\"");

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Naftiko.Compiler.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests need the source tree they were built from.");
    }

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|"{3,}.*?"{3,}|@?"(?:\\.|""|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", RegexOptions.Singleline)]
    private static partial Regex CommentOrLiteral { get; }
}
