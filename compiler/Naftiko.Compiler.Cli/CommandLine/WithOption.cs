using System.Collections.Immutable;
using System.CommandLine;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary><c>--with compose</c>: files besides the project itself.</summary>
internal sealed class WithOption
{
    private readonly Option<string[]> _option = new("--with")
    {
        Description = $"Add to the project: {Words} (repeatable). Later builds of the folder need no option.",
        HelpName = string.Join(',', AdditionWords.All),
        Arity = ArgumentArity.ZeroOrMore,
    };

    public WithOption()
    {
        _option.CompletionSources.Add([.. AdditionWords.All]);
        _option.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
            {
                if (Read(token.Value).Problem is { Length: > 0 } problem)
                {
                    result.AddError($"--with {token.Value}: {problem}");
                }
            }
        });
    }

    /// <summary>All that can be added, as a list to read.</summary>
    public static string Words { get; } = $"{string.Join(", ", AdditionWords.All[..^1])} and {AdditionWords.All[^1]}";

    public void AddTo(Command command) => command.Options.Add(_option);

    public ImmutableArray<Addition> Of(ParseResult result) => (result.GetValue(_option) ?? []).SelectMany(static text => Read(text).Additions).InOrder();

    /// <param name="text">Words with commas between them.</param>
    /// <returns>What they stand for, and what is wrong with the first that stands for nothing; empty when nothing is.</returns>
    public static (ImmutableArray<Addition> Additions, string Problem) Read(string text)
    {
        var words = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var wrong = Array.Find(words, static word => AdditionWords.Find(word) is null);
        var problem = wrong is null ? words.Length == 0 ? $"name what to add: {Words}" : ""
            : SpellChecker.Suggest(wrong, AdditionWords.All) is { } near ? $"{wrong} cannot be added, only {Words}; did you mean {near}?"
            : $"{wrong} cannot be added, only {Words}.";
        return (words.Select(AdditionWords.Find).OfType<Addition>().InOrder(), problem);
    }
}
