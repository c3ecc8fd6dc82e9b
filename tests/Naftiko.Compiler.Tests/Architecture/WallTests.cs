namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>The gateway model is a wall: what reads documents knows nothing of templates, what writes code knows nothing of documents.</summary>
[Trait("Speed", "Slow")]
public sealed class WallTests
{
    private static readonly string[] Left = ["Syntax", "Schema", "Imports", "Binding", "Lowering", "Importing", "Migrating"];
    private static readonly string[] Right = ["Emit", "Format", "Output"];

    [Fact]
    public void What_is_left_of_the_model_knows_nothing_of_what_is_right_of_it() => AssertSeparate(Left, Right);

    [Fact]
    public void What_is_right_of_the_model_knows_nothing_of_what_is_left_of_it() => AssertSeparate(Right, Left);

    [Fact]
    public void The_model_knows_neither_side() => AssertSeparate(["Gateway"], [.. Left, .. Right]);

    [Theory]
    [InlineData("Syntax", "Binding")]
    [InlineData("Syntax", "Lowering")]
    [InlineData("Syntax", "Gateway")]
    [InlineData("Schema", "Lowering")]
    [InlineData("Schema", "Imports")]
    [InlineData("Imports", "Binding")]
    [InlineData("Imports", "Lowering")]
    [InlineData("Binding", "Lowering")]
    [InlineData("Importing", "Gateway")]
    [InlineData("Text", "Syntax")]
    [InlineData("Text", "Diagnostics")]
    public void A_stage_knows_no_later_stage(string stage, string later) => AssertSeparate([stage], [later]);

    private static void AssertSeparate(string[] stages, string[] forbidden)
    {
        var users = SymbolTree.Uses.Where(use => use.IsOurs && stages.Contains(SymbolUse.Stage(use.User))).ToList();

        Assert.NotEmpty(users);
        Assert.DoesNotContain(users, use => forbidden.Contains(SymbolUse.Stage(use.Folder)));
    }
}
