using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Tests.Diagnostics;

public sealed class DiagnosticGroupsTests
{
    private static readonly DiagnosticDescriptor Grouped = new("NAF9998", "t", Severity.Warning, "`{0}` alone.", "") { GroupMessage = "{0} things: {1}." };

    private static readonly DiagnosticDescriptor Single = new("NAF9999", "t", Severity.Warning, "`{0}` alone.", "");

    private static readonly SourceFile File = new("a.yaml", "");

    [Fact]
    public void Diagnostics_with_a_group_message_become_one_with_the_first_subjects()
    {
        var groups = DiagnosticGroups.Of(
            [At(Grouped, 1, "a"), At(Single, 2, "x"), At(Grouped, 3, "b"), At(Grouped, 4, "b"), At(Grouped, 5, "c"), At(Grouped, 6, "d")]);

        Assert.Equal(["5 things: a, b, c and 1 more.", "`x` alone."], groups.Select(g => g.Message));
        Assert.Equal([1, 3, 4, 5, 6], groups[0].Members.Select(d => d.Span!.Value.Start.Line));
    }

    [Fact]
    public void A_single_diagnostic_keeps_its_own_message()
    {
        Assert.Equal("`a` alone.", Assert.Single(DiagnosticGroups.Of([At(Grouped, 1, "a")])).Message);
    }

    [Fact]
    public void Files_and_severities_are_kept_apart()
    {
        var other = new Diagnostic(Grouped, new SourceSpan(new SourceFile("b.yaml", ""), new(1, 1), new(1, 2)), "a");
        var error = At(Grouped, 2, "a") with { Severity = Severity.Error };

        Assert.Equal(3, DiagnosticGroups.Of([At(Grouped, 1, "a"), other, error]).Length);
    }

    [Fact]
    public void A_subject_of_its_own_is_shown_instead_of_the_first_argument()
    {
        var named = At(Grouped, 1, "long text") with { Subject = "short" };

        Assert.Equal("2 things: short, b.", DiagnosticGroups.Of([named, At(Grouped, 2, "b")])[0].Message);
    }

    [Fact]
    public void Findings_that_bring_their_own_advice_are_one_where_it_is_the_same()
    {
        var advised = new DiagnosticDescriptor("NAF9997", "t", Severity.Warning, "`{0}` alone.", "{1}") { GroupMessage = "{0} things: {1}." };

        var groups = DiagnosticGroups.Of([Advised(1, "a", "Remove it."), Advised(2, "b", "Did you mean `c`?"), Advised(3, "d", "Remove it.")]);

        Assert.Equal(["2 things: a, d.", "`b` alone."], groups.Select(static g => g.Message));

        Diagnostic Advised(int line, string name, string help) => new(advised, new SourceSpan(File, new(line, 1), new(line, 2)), name, help);
    }

    private static Diagnostic At(DiagnosticDescriptor descriptor, int line, string argument) =>
        new(descriptor, new SourceSpan(File, new(line, 1), new(line, 2)), argument);
}
