using Naftiko.Checks;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Cookbook;

/// <summary>Every page of the cookbook, its gateway compiled and called as the page says.</summary>
public sealed class CookbookTests
{
    public static TheoryData<string> Recipes => [.. CookbookPage.Recipes(RepositoryRoot.Path)];

    /// <summary>With <c>UPDATE_GOLDEN=1</c> what is printed is written into the page, to be read there.</summary>
    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task The_commands_of_a_page_print_what_it_says(string recipe)
    {
        var page = CookbookPage.Read(RepositoryRoot.Path, recipe);
        await using var run = await CookbookRun.StartAsync(recipe);

        var printed = await run.TypeAsync();

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            page.Update("sh", printed);
        }

        Assert.Equal([], run.Surprises);
        Assert.NotEmpty(page.Commands);
        Assert.Equal(
            page.Commands.Select(static block => $"{block.Commands}\n=>\n{block.Output}"),
            page.Commands.Zip(printed, static (block, part) => $"{block.Commands}\n=>\n{part}"));
    }
}
