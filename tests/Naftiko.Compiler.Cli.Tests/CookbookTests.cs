using System.Text.RegularExpressions;
using Naftiko.Checks;
using Naftiko.Compiler.Cli.Manual;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Output;

namespace Naftiko.Compiler.Cli.Tests;

/// <summary>What can be said of the pages of the manual without running a gateway: their documents, their mistakes, and where they lead.</summary>
public sealed partial class CookbookTests : IDisposable
{
    private const string DocumentFile = "capability.naftiko.yaml";

    private static readonly string Root = RealCompilerTests.RepositoryRoot();

    private readonly ToolFixture _tool = new() { Compiler = Compilation.Compile };

    public static TheoryData<string> Recipes => [.. CookbookPage.Recipes(Root)];

    /// <summary>The page of every recipe, and the others.</summary>
    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md")
            .Concat(CookbookPage.Recipes(Root).Select(static recipe => Path.Combine(Root, "docs", "cookbook", recipe, "README.md")))
            .Select(static path => Path.GetRelativePath(Root, path)),
    ];

    private static bool Updates => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Every_folder_is_in_the_list()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Root, "docs", "cookbook")).Select(static path => Path.GetFileName(path)!);

        Assert.Equal(folders.Order(StringComparer.Ordinal), CookbookPage.Recipes(Root).Order(StringComparer.Ordinal));
    }

    /// <summary>With <c>UPDATE_GOLDEN=1</c> the files are written into the page.</summary>
    [Theory]
    [MemberData(nameof(Recipes))]
    public void A_page_shows_the_files_of_its_recipe(string recipe)
    {
        var page = CookbookPage.Read(Root, recipe);
        if (Updates)
        {
            page.UpdateFiles();
        }

        Assert.Equal(page.Files.Keys.Order(StringComparer.Ordinal), page.ShownFiles.Select(static shown => shown.File).Order(StringComparer.Ordinal));
        var differences = page.ShownFiles.Select(shown => UnifiedDiff.Write($"docs/cookbook/{recipe}/{shown.File}", shown.Text, page.Files[shown.File]));
        Assert.Equal("", string.Concat(differences));
    }

    /// <summary>It is what <c>init</c> writes, and what the tool carries is what the folder has.</summary>
    [Theory]
    [MemberData(nameof(Recipes))]
    public void A_recipe_has_neither_error_nor_warning(string recipe)
    {
        Assert.Equal(0, _tool.Run($"init --from {recipe}").ExitCode);

        var check = _tool.Run($"check {DocumentFile}");

        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        foreach (var (file, text) in CookbookPage.Read(Root, recipe).Files)
        {
            Assert.EndsWith(text, _tool.Read(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_document_of_init_without_a_recipe_is_the_first_of_them()
    {
        _tool.Run("init");
        _tool.Run("init first.yaml --from " + Cookbook.Names[0]);

        Assert.Equal(_tool.Read("first.yaml"), _tool.Read(DocumentFile));
    }

    /// <summary>With <c>UPDATE_GOLDEN=1</c> what the compiler says is written into the page, to be read there.</summary>
    [Theory]
    [MemberData(nameof(Recipes))]
    public void What_goes_wrong_is_said_as_on_the_page(string recipe)
    {
        var page = CookbookPage.Read(Root, recipe);
        foreach (var (file, text) in page.Files)
        {
            _tool.Write(file, text);
        }

        var said = page.Mistakes.Select(mistake =>
        {
            _tool.Write(DocumentFile, page.WithMistake(mistake.Diff));
            return _tool.Run($"check {DocumentFile}").Error.TrimEnd('\n');
        }).ToList();

        if (Updates)
        {
            page.Update("diff", said);
        }

        Assert.NotEmpty(page.Mistakes);
        Assert.All(said, static findings => Assert.Matches("NAF[0-9]{4}", findings));
        Assert.Equal(page.Mistakes.Select(static mistake => mistake.Findings), said);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_leads_to_what_is_there(string path)
    {
        var text = File.ReadAllText(Path.Combine(Root, path));

        Assert.All(Link().Matches(text).Select(static match => match.Groups["to"].Value), link => Assert.True(IsThere(path, link), link));
        Assert.All(Explained().Matches(text).Select(static match => match.Groups["subject"].Value), subject => Assert.True(
            !Cookbook.Find(subject).IsEmpty || DiagnosticPages.Find(subject) is not null, subject));
        Assert.All(Begun().Matches(text).Select(static match => match.Groups["recipe"].Value), recipe => Assert.NotNull(Cookbook.FindRecipe(recipe)));
        Assert.All(Id().Matches(text), id => Assert.NotNull(DiagnosticPages.Find(id.Value)));
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public void A_page_ends_with_rules_of_the_language_and_has_short_lines(string recipe)
    {
        var page = CookbookPage.Read(Root, recipe);
        var rules = Rules().Match(page.Text).Groups["rules"].Value;
        var language = File.ReadAllText(Path.Combine(Root, "compiler", "LANGUAGE.md"));

        Assert.NotEmpty(rules);
        Assert.All(Fence().Replace(page.Text, "").Split('\n'), static line => Assert.InRange(line.Length, 0, 160));
        foreach (var line in rules.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var named = RuleLine().Match(line);
            var section = Regex.Match(
                language, $"^##+ {Regex.Escape(named.Groups["section"].Value)}\n(?<text>.*?)(?=^## |\\z)", RegexOptions.Multiline | RegexOptions.Singleline);
            Assert.True(named.Success && section.Success, line);
            foreach (Match id in RuleId().Matches(named.Groups["ids"].Value))
            {
                Assert.Contains($"[{id.Value}]", section.Groups["text"].Value, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_index_names_every_recipe_in_its_order()
    {
        var index = File.ReadAllText(Path.Combine(Root, "docs", "README.md"));

        Assert.Equal(
            Cookbook.Recipes.Select(static recipe => $"[{recipe.Title}](cookbook/{recipe.Name}/README.md)"),
            IndexLink().Matches(index).Select(static match => match.Value));
    }

    private static bool IsThere(string page, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        var path = Path.Combine(Root, target);
        return Path.Exists(path) && (parts.Length == 1 || Anchors(File.ReadAllText(path)).Contains(parts[1]));
    }

    private static IEnumerable<string> Anchors(string markdown) => Heading().Matches(markdown)
        .Select(static match => NoLetter().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\[[^]\[]+\]\((?!https?:)(?<to>[^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("naftikoc explain (?<subject>[a-zA-Z0-9-]+)")]
    private static partial Regex Explained();

    [GeneratedRegex("--from (?<recipe>[a-z0-9-]+)")]
    private static partial Regex Begun();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("NAF[0-9]{4}")]
    private static partial Regex Id();

    [GeneratedRegex("^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("[^a-z0-9 -]")]
    private static partial Regex NoLetter();

    [GeneratedRegex(@"^## Rules\n\n(?<rules>.*)\z", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Rules();

    [GeneratedRegex(@"^\* \[(?<section>[^]]+)\]\([^)]+\): (?<ids>.+)$")]
    private static partial Regex RuleLine();

    [GeneratedRegex("[A-Z]+[0-9]+")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\[[^]]+\]\(cookbook/[^)]+\)")]
    private static partial Regex IndexLink();
}
