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
    public void A_layout_the_formatter_would_change_is_told()
    {
        var finding = Assert.Single(FormatGuard.Verify([File("A.cs", "class A\n{\n  int x;\n}\n"), File("B.cs", "class B\n{\n    private int _x;\n}\n")]));

        Assert.Equal("naftikoc made A.cs with a layout that the C# formatter would change at line 3.", finding.Message);
    }

    [Fact]
    public void Nothing_to_check_is_right()
    {
        Assert.Empty(FormatGuard.Check([]));
        Assert.Empty(FormatGuard.Verify([]));
    }

    private static GeneratedFile File(string path, string content) => new(path, content, FileOwnership.Generated);
}
