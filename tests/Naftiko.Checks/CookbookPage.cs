using System.Text.RegularExpressions;

namespace Naftiko.Checks;

/// <summary>
/// A page of <c>docs/cookbook</c>, whose fences are what the tests run. Under a line that names it: a file of the recipe; <c>bash</c>: what the gateway is
/// started with; <c>sh</c> and the fence after it: commands and what they print; <c>http</c>: a request of the gateway and the answer of the API; <c>diff</c>
/// and the fence after it: a mistake and what the compiler says of it.
/// </summary>
public sealed partial class CookbookPage
{
    private readonly string path;
    private string text;

    private CookbookPage(string path)
    {
        this.path = path;
        text = File.ReadAllText(path);
    }

    /// <summary>Its files by their paths, relative to the folder of the page, with slashes; the page is not among them.</summary>
    public IReadOnlyDictionary<string, string> Files => Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*", SearchOption.AllDirectories)
        .Where(file => file != path)
        .ToDictionary(file => Path.GetRelativePath(Path.GetDirectoryName(path)!, file).Replace('\\', '/'), File.ReadAllText);

    public string Document => Files["capability.naftiko.yaml"];

    public string Text => text;

    /// <summary>The commands with what the page says they print, in order.</summary>
    public IReadOnlyList<(string Commands, string Output)> Commands => Pairs("sh");

    /// <summary>The mistakes, as diffs of the document, with what the page says the compiler prints.</summary>
    public IReadOnlyList<(string Diff, string Findings)> Mistakes => Pairs("diff");

    /// <summary>The texts of all fences of a kind.</summary>
    public IReadOnlyList<string> Fences(string kind) =>
        [.. Fence().Matches(text).Where(match => match.Groups["kind"].Value == kind).Select(static match => match.Groups["text"].Value)];

    /// <param name="repository">The root of the repository.</param>
    public static CookbookPage Read(string repository, string recipe) => new(Path.Combine(repository, "docs", "cookbook", recipe, "README.md"));

    /// <summary>The recipes in the order of their list.</summary>
    public static IReadOnlyList<string> Recipes(string repository) =>
        [.. File.ReadAllLines(Path.Combine(repository, "docs", "cookbook", "recipes.txt")).Select(static line => line.Split(':')[0])];

    /// <summary>The document with a mistake in it.</summary>
    /// <param name="diff">Lines with <c>-</c>, which the document has once and together, and what stands there instead, with <c>+</c>.</param>
    public string WithMistake(string diff)
    {
        var lines = diff.Split('\n');
        var before = Side(lines, '-');
        var document = Document;
        return document.Split(before).Length == 2
            ? document.Replace(before, Side(lines, '+'), StringComparison.Ordinal)
            : throw new InvalidOperationException($"{path}: not once in the document:\n{before}");
    }

    /// <summary>Writes what came out into the page: the fences after those of a kind.</summary>
    public void Update(string kind, IReadOnlyList<string> outputs)
    {
        var next = 0;
        text = Pair(kind).Replace(text, match => match.Value[..(match.Groups["out"].Index - match.Index)] + outputs[next++].TrimEnd('\n') + "\n```");
        File.WriteAllText(path, text);
    }

    /// <summary>Writes the files of the recipe into the page.</summary>
    public void UpdateFiles()
    {
        text = Named().Replace(text, match => $"{match.Groups["before"].Value}{Files[match.Groups["file"].Value].TrimEnd('\n')}\n```");
        File.WriteAllText(path, text);
    }

    /// <summary>What the page shows of each file: a fence under a line that names it, such as <c>`shared/shop.yaml`:</c>.</summary>
    public IReadOnlyList<(string File, string Text)> ShownFiles =>
        [.. Named().Matches(text).Select(static match => (match.Groups["file"].Value, match.Groups["text"].Value + "\n"))];

    private static string Side(string[] lines, char sign) =>
        string.Concat(lines.Where(line => line[0] == sign).Select(static line => line[1..] + "\n"));

    private List<(string, string)> Pairs(string kind)
    {
        var pairs = Pair(kind).Matches(text).Select(static match => (match.Groups["in"].Value.TrimEnd('\n'), match.Groups["out"].Value.TrimEnd('\n'))).ToList();
        return pairs.Count == Fences(kind).Count ? pairs : throw new InvalidOperationException($"{path}: not each fence of {kind} has one after it.");
    }

    private static Regex Pair(string kind) =>
        new($"^```{kind}\n(?<in>(?:(?!```).*\n)+?)```\n\n```[a-z]+\n(?<out>(?:(?!```).*\n)*?)```$", RegexOptions.Multiline);

    [GeneratedRegex("^```(?<kind>[a-z]*)\n(?<text>.*?)\n?```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("(?<before>^`(?<file>[a-zA-Z0-9./_-]+)`:\n\n```[a-z]+\n)(?<text>.*?)\n?```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Named();
}
