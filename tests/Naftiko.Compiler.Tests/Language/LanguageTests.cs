using System.Text.RegularExpressions;
using Naftiko.Compiler.Tests.Architecture;

namespace Naftiko.Compiler.Tests.Language;

/// <summary>LANGUAGE.md, rule by rule: each has rows that fail when it does not hold.</summary>
public sealed class LanguageTests
{
    public static IEnumerable<object[]> Rows => LanguageCase.All.Select(static row => new object[] { row.Place, $"{row.Id} {row.Title}" });

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_rule_holds(string place, string title)
    {
        var row = LanguageCase.All.Single(c => c.Place == place);
        var emits = row.Expected.Any(static line => line.StartsWith("file ", StringComparison.Ordinal));
        var results = row.Documents.Select(document => CaseCompilation.Of(document, row.Options, emits)).ToList();

        var problems = results.SelectMany(result => CaseCheck.Problems(row.Expected, result)).ToList();
        var facts = string.Join('\n', results.Select(static result => string.Join('\n', result.Facts)));
        Assert.True(problems.Count == 0, $"{place} {title}\n  {string.Join("\n  ", problems)}\nWhat came out:\n{facts}");
        Assert.All(results, result => Assert.Equal(results[0].GatewayFacts, result.GatewayFacts));
    }

    [Fact]
    public void Each_rule_has_a_row_and_each_row_a_rule()
    {
        var rules = Ids().ToList();

        Assert.Equal(rules.Distinct(StringComparer.Ordinal), rules);
        Assert.Equal(rules.Order(StringComparer.Ordinal), LanguageCase.All.Select(static row => row.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_stands_before_its_reason_and_its_diagnostics()
    {
        // Whatever has a reason or a diagnostic is a rule, and a rule has an id.
        foreach (var paragraph in Paragraphs())
        {
            Assert.True(
                Id.IsMatch(paragraph) || !new[] { "*Why:*", "`NAF" }.Any(mark => paragraph.Contains(mark, StringComparison.Ordinal)),
                $"No id in: {paragraph}");
        }
    }

    [Fact]
    public void Files_of_rows_stay_short() =>
        Assert.All(Directory.EnumerateFiles(LanguageCase.Folder), static path => Assert.InRange(File.ReadLines(path).Count(), 1, 220));

    private static string Text => File.ReadAllText(Path.Combine(SourceTree.Root, "compiler", "LANGUAGE.md"));

    private static IEnumerable<string> Ids() => Id.Matches(Text).Select(static match => match.Groups[1].Value);

    private static IEnumerable<string> Paragraphs() => Regex.Split(Text, @"\n(?:\n|(?=\* ))").Skip(4);

    private static Regex Id { get; } = new(@"(?<!`)\[([A-Z]{1,2}\d+)\]", RegexOptions.None, TimeSpan.FromSeconds(5));
}
