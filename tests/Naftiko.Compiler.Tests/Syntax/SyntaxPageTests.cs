using System.Text.RegularExpressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Syntax;

/// <summary>What a page shows is what the compiler says.</summary>
public sealed partial class SyntaxPageTests
{
    public static TheoryData<string> Pages => [.. DiagnosticPages.Ids.Where(static id => id.StartsWith("NAF1", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_example_before_has_the_mistake_and_the_one_after_has_not(string id)
    {
        foreach (Match example in Example().Matches(DiagnosticPages.Find(id)!))
        {
            var ids = Parser.Parse(new SourceFile("page.yaml", example.Groups["text"].Value)).Diagnostics.Select(d => d.Id);

            if (example.Groups["when"].Value == "Before")
            {
                // The document of NAF1021 would have to be longer than a page.
                Assert.True(ids.Contains(id) || id == "NAF1021", $"{id}: {string.Join(' ', ids)}");
            }
            else
            {
                Assert.DoesNotContain(id, ids);
            }
        }
    }

    [GeneratedRegex(@"## (?<when>Before|After)\n\n```yaml\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Example();
}
