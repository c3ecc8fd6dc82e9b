using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Format;

namespace Naftiko.Compiler.Tests.Format;

public sealed class FormatGuardTests
{
    [Fact]
    public void A_file_that_is_not_C_sharp_is_a_bug_of_the_compiler()
    {
        var finding = Assert.Single(FormatGuard.Check([File("A.cs", "class A\n{\n    int x = ;\n}\n"), File("B.cs", "class B;\n"), File("c.json", "{")]));

        Assert.Same(CompilerDiagnostics.GeneratedSyntax, finding.Descriptor);
        Assert.StartsWith("naftikoc made A.cs, line 3, that is not C# (CS1525", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_first_error_of_a_file_is_told() =>
        Assert.Equal(2, FormatGuard.Check([File("A.cs", "class {{{"), File("B.cs", "class )))")]).Length);

    [Fact]
    public void Nothing_to_check_is_right() => Assert.Empty(FormatGuard.Check([]));

    private static GeneratedFile File(string path, string content) => new(path, content, FileOwnership.Generated);
}
