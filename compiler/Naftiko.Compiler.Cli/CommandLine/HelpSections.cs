using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using Naftiko.Compiler.Cli.Hosting;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>The help of a command as System.CommandLine writes it, with examples and exit codes after it.</summary>
internal sealed class HelpSections(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Whoever asks for help has not typed everything yet.</summary>
    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var help = new HelpSections((HelpAction)option.Action!);
        option.Action = help;

        // Not the action itself: it would take a command that does not exist for a question.
        root.SetAction(help.Invoke);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        if (HelpPage.Of(parseResult.CommandResult.Command) is { } page)
        {
            var output = parseResult.InvocationConfiguration.Output;
            Write(output, "Examples", page.Examples.Select(static example => ("naftikoc " + example.Line, example.Purpose)));
            Write(output, "Exit codes", page.ExitCodes.Select(static code => (code.ToString(CultureInfo.InvariantCulture), ExitCode.Meaning(code))));
        }

        return exitCode;
    }

    private static void Write(TextWriter output, string heading, IEnumerable<(string Left, string Right)> rows)
    {
        var lines = rows.ToList();
        var width = lines.Max(static line => line.Left.Length) + 2;
        output.Write($"{heading}:\n");
        foreach (var (left, right) in lines)
        {
            output.Write($"  {left.PadRight(width)}{right}\n");
        }

        output.Write('\n');
    }
}
