using System.CommandLine;
using Naftiko.Compiler.Cli.Hosting;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>Says what is wrong with a command line and what to type instead.</summary>
internal static class UsageErrors
{
    public static int Report(Session session, ParseResult result, string[] arguments)
    {
        var command = result.CommandResult.Command;
        var isRoot = command is RootCommand;
        var message = isRoot && FirstWord(arguments) is { } word ? $"There is no command {word}." : result.Errors[0].Message;
        var help = (isRoot ? HelpForWord(session, command, arguments) : HelpForOption(command, arguments))
            ?? $"See: naftikoc {(isRoot ? "" : command.Name + " ")}--help";
        return session.Finish([new Diagnostic(CommandLineDiagnostics.Usage, null, message, help)]);
    }

    private static string? FirstWord(string[] arguments) => Array.Find(arguments, static a => !a.StartsWith('-'));

    private static string? HelpForWord(Session session, Command root, string[] arguments)
    {
        if (FirstWord(arguments) is not { } word)
        {
            return HelpForOption(root, arguments);
        }

        return File.Exists(session.Host.FullPath(word)) ? $"Did you mean: naftikoc build {word}"
            : SpellChecker.Suggest(word, root.Subcommands.Select(static c => c.Name)) is { } meant ? $"Did you mean: naftikoc {meant}"
            : null;
    }

    private static string? HelpForOption(Command command, string[] arguments)
    {
        var known = command.Options
            .Concat(command.Parents.OfType<Command>().SelectMany(static p => p.Options))
            .SelectMany(static o => o.Aliases.Append(o.Name))
            .ToList();
        var unknown = Array.Find(arguments, a => a.StartsWith("--", StringComparison.Ordinal) && !known.Contains(a.Split('=')[0]));
        return unknown is not null && SpellChecker.Suggest(unknown, known) is { } meant ? $"Did you mean {meant}?" : null;
    }
}
