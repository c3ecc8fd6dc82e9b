using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Binding;

public sealed class ReferenceTests
{
    private const string Binds = "binds:\n- namespace: vault\n  keys: {TOKEN: SHOP_TOKEN}\n";

    [Theory]
    [InlineData("shop-rest.number")]
    [InlineData("rest.number")]
    [InlineData("$this.shop-rest.number")]
    [InlineData("'{{number}}'")]
    [InlineData("'{{shop-rest.number}}'")]
    [InlineData("'{{ rest.number }}'")]
    public void Every_spelling_of_a_caller_s_value_is_understood(string value)
    {
        var lowered = Compile(value);

        Assert.Equal("number", Assert.Single(lowered.Model.Operations.Single().Inputs).Name);
        Assert.IsType<ValueExpression.Input>(Value(lowered));
    }

    [Theory]
    [InlineData("'{{TOKEN}}'")]
    [InlineData("'{{vault.TOKEN}}'")]
    [InlineData("'{{env.TOKEN}}'")]
    public void A_bind_wins_over_a_value_of_the_caller(string value)
    {
        var lowered = Compile(value);

        Assert.Equal(new ValueExpression.Secret("TOKEN"), Value(lowered));
        var setting = lowered.Model.Settings.Single();
        Assert.Equal(
            ("TOKEN", "SHOP_TOKEN", "Token", "path parameter order-id of shop"), (setting.Key, setting.EnvironmentVariable, setting.Name, setting.UsedFor));
    }

    [Theory]
    [InlineData("fixed")]
    [InlineData("1.5")]
    [InlineData("a sentence. With dots")]
    [InlineData("https://x.test-works.dev/a")]
    public void Anything_else_is_a_literal(string value)
    {
        var lowered = Compile(value);

        Assert.Equal(new ValueExpression.Literal(value), Value(lowered));
        Assert.Equal(["NAF8010 7:16"], lowered.Places());
    }

    [Fact]
    public void A_dotted_word_that_resolves_to_nothing_is_a_literal_with_a_warning()
    {
        var lowered = Compile("orders.total");

        Assert.Equal(new ValueExpression.Literal("orders.total"), Value(lowered));
        var warning = lowered.Only("NAF3011");
        Assert.Equal((24, 79), (warning.Span!.Value.Start.Line, warning.Span.Value.Start.Column));
        Assert.Contains("`shop-rest.<name>`", warning.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_with_placeholders_is_made_of_its_parts()
    {
        var template = Assert.IsType<ValueExpression.Template>(Value(Compile("'no-{{number}}/{{TOKEN}}'")));

        Assert.Equal(
            [new ValueExpression.Literal("no-"), new ValueExpression.Input("number"), new ValueExpression.Literal("/"), new ValueExpression.Secret("TOKEN")],
            template.Parts.ToArray());
    }

    private static ValueExpression Value(Lowered lowered) =>
        Assert.IsType<Behaviour.Forward>(lowered.Model.Operations.Single().Behaviour).Call.Arguments.Single().Value;

    private static Lowered Compile(string value) => Lowered.From(Binds + Doc.Of(
        Doc.GetOrder, Doc.Rest("/orders/{number}", $"- {{name: get-order, method: GET, call: shop.get-order, with: {{order-id: {value}}}}}")));
}
