namespace Naftiko.Compiler.Tests.Architecture;

/// <summary>The gateway model is a wall: what reads documents knows nothing of templates, what writes code knows nothing of documents.</summary>
public sealed class WallTests
{
    private static readonly string[] Left = ["Syntax", "Schema", "Binding", "Lowering"];
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
    [InlineData("Binding", "Lowering")]
    [InlineData("Text", "Syntax")]
    [InlineData("Text", "Diagnostics")]
    public void A_stage_knows_no_later_stage(string stage, string later) => AssertSeparate([stage], [later]);

    private static void AssertSeparate(IEnumerable<string> stages, IEnumerable<string> forbidden)
    {
        foreach (var (path, code) in SourceTree.Code(SourceTree.Library).Where(file => stages.Any(stage => file.Path.StartsWith(stage + "/", StringComparison.Ordinal))))
        {
            foreach (var other in forbidden)
            {
                Assert.False(code.Contains($"Naftiko.Compiler.{other}", StringComparison.Ordinal), $"{path} uses {other}");
            }
        }
    }
}
