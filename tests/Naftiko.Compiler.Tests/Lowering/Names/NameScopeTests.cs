using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Tests.Lowering.Names;

public sealed class NameScopeTests
{
    [Fact]
    public void The_first_keeps_its_name_and_the_next_are_numbered_from_two()
    {
        var scope = new NameScope();

        Assert.Equal(["List", "List2", "list3", "Other"], new[] { "List", "List", "list", "Other" }.Select(scope.Claim));
    }

    [Fact]
    public void A_number_that_is_taken_is_skipped()
    {
        var scope = new NameScope();

        Assert.Equal(["Page2", "Page", "Page3"], new[] { "Page2", "Page", "Page" }.Select(scope.Claim));
    }

    [Fact]
    public void A_name_that_ends_in_a_digit_does_not_become_another_number()
    {
        var scope = new NameScope();

        Assert.Equal(["Filter1", "Filter1No2"], new[] { "Filter1", "Filter1" }.Select(scope.Claim));
    }

    [Fact]
    public void A_reserved_name_gets_a_word_more()
    {
        var scope = new NameScope(["Task"], "Operation");

        Assert.Equal(["TaskOperation", "TaskOperation2"], new[] { "Task", "Task" }.Select(scope.Claim));
    }

    [Theory]
    [InlineData("task", false)]
    [InlineData("LIST", false)]
    [InlineData("List2", true)]
    public void Only_a_very_name_that_is_neither_reserved_nor_taken_can_be_had(string name, bool isFree)
    {
        var scope = new NameScope(["Task"]);
        scope.Claim("List");

        Assert.Equal(isFree, scope.TryTake(name));
        Assert.False(scope.TryTake(name));
    }
}
