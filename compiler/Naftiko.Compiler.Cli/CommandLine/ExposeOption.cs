using System.Collections.Immutable;
using System.CommandLine;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary><c>--expose rest,mcp</c>: adapters for a document that exposes nothing.</summary>
internal sealed class ExposeOption
{
    private static readonly Dictionary<string, AdapterKind> Kinds =
        new(StringComparer.OrdinalIgnoreCase) { ["rest"] = AdapterKind.Rest, ["mcp"] = AdapterKind.Mcp };

    private readonly Option<string[]> _option = new("--expose")
    {
        Description = "For a document without exposes: make a REST route, a tool or both for every consumed operation.",
        HelpName = "rest,mcp",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public ExposeOption()
    {
        _option.CompletionSources.Add("rest", "mcp", "rest,mcp");
        _option.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
            {
                if (Read(token.Value).Problem is { Length: > 0 } problem)
                {
                    result.AddError($"--expose {token.Value}: {problem}");
                }
            }
        });
    }

    public void AddTo(Command command) => command.Options.Add(_option);

    public ImmutableArray<AdapterKind> Of(ParseResult result) => [.. (result.GetValue(_option) ?? []).SelectMany(static text => Read(text).Kinds).Distinct()];

    /// <param name="text">Kinds of adapters, with commas between them.</param>
    /// <returns>The kinds, and what is wrong with the first word that is none; empty when nothing is.</returns>
    public static (ImmutableArray<AdapterKind> Kinds, string Problem) Read(string text)
    {
        var words = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var wrong = Array.Find(words, static word => !Kinds.ContainsKey(word));
        var problem = wrong is null ? words.Length == 0 ? "name rest, mcp or both" : ""
            : SpellChecker.Suggest(wrong, Kinds.Keys) is { } near ? $"{wrong} is not a kind of adapter; did you mean {near}?"
            : $"{wrong} is not a kind of adapter that can be made; there are rest and mcp.";
        return ([.. words.Where(Kinds.ContainsKey).Select(static word => Kinds[word]).Distinct()], problem);
    }
}
