using System.CommandLine;
using Naftiko.Compiler.Cli.Rendering;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<string> _verbosity = Choice("--verbosity", "-v", "q|n|d", "How much to say: quiet, normal or detailed.", "n", Verbosities.Keys);
    private readonly Option<string> _format = Choice(
        "--format", null, "form", "The form of the findings: human, concise, github, json or sarif.", "human", Formats.Keys);
    private readonly Option<bool> _noColour =
        new("--no-color") { Description = "Never use colours (also: the environment variable NO_COLOR).", Recursive = true };

    private static Dictionary<string, Verbosity> Verbosities => new(StringComparer.Ordinal)
    {
        ["q"] = Verbosity.Quiet, ["quiet"] = Verbosity.Quiet,
        ["n"] = Verbosity.Normal, ["normal"] = Verbosity.Normal,
        ["d"] = Verbosity.Detailed, ["detailed"] = Verbosity.Detailed,
    };

    private static Dictionary<string, OutputFormat> Formats => new(StringComparer.Ordinal)
    {
        ["human"] = OutputFormat.Human, ["concise"] = OutputFormat.Concise, ["github"] = OutputFormat.GitHub,
        ["json"] = OutputFormat.Json, ["sarif"] = OutputFormat.Sarif,
    };

    public void AddTo(Command root)
    {
        root.Options.Add(_verbosity);
        root.Options.Add(_format);
        root.Options.Add(_noColour);
    }

    public CommonOptions Read(ParseResult result) =>
        new(Verbosities[result.GetValue(_verbosity)!], Formats[result.GetValue(_format)!], result.GetValue(_noColour));

    /// <summary>Reads the options off a command line that may be wrong, so that a complaint about it takes the form asked for.</summary>
    public static CommonOptions Guess(string[] arguments)
    {
        return new(Value(Verbosities, Verbosity.Normal, "-v", "--verbosity"), Value(Formats, OutputFormat.Human, "--format"), arguments.Contains("--no-color"));

        T Value<T>(Dictionary<string, T> values, T otherwise, params string[] names)
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                var text = names.Contains(arguments[i]) && i + 1 < arguments.Length ? arguments[i + 1]
                    : arguments[i].Split('=', 2) is [var name, var value] && names.Contains(name) ? value
                    : "";
                if (values.TryGetValue(text, out var found))
                {
                    return found;
                }
            }

            return otherwise;
        }
    }

    private static Option<string> Choice(string name, string? alias, string helpName, string description, string otherwise, IEnumerable<string> values)
    {
        var option = new Option<string>(name, alias is null ? [] : [alias])
        {
            Description = description, HelpName = helpName, DefaultValueFactory = _ => otherwise, Recursive = true,
        };
        option.AcceptOnlyFromAmong([.. values]);
        return option;
    }
}
