using System.Collections.Immutable;
using System.CommandLine;
using Naftiko.Compiler.Cli.Documents;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>How a document is to be judged: shared by <c>build</c>, <c>check</c> and <c>diff</c>.</summary>
internal sealed class CompileOptions
{
    private readonly Option<bool> _strict = new("--strict") { Description = "Treat deviations from the specification as errors." };
    private readonly Option<bool> _keepGoing = new("--keep-going")
    {
        Description = "Leave out operations and tools that cannot succeed, with a warning each, and build the rest.",
    };

    private readonly Option<string[]> _severities = new("--severity")
    {
        Description = "Change the severity of a finding that is not an error: error, warning, info or off (repeatable).",
        HelpName = "NAF8001=error",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly ExposeOption _expose = new();

    public void AddTo(Command command)
    {
        command.Options.Add(_strict);
        command.Options.Add(_keepGoing);
        command.Options.Add(_severities);
        _expose.AddTo(command);
    }

    public (CompileSettings Settings, Diagnostic? Problem) Read(ParseResult result)
    {
        var severities = CompileSettings.Default.Severities.ToBuilder();
        foreach (var text in result.GetValue(_severities) ?? [])
        {
            if (SeverityArgument.Read(text, severities) is { } problem)
            {
                return (CompileSettings.Default, problem);
            }
        }

        return (new()
        {
            Strict = result.GetValue(_strict), KeepGoing = result.GetValue(_keepGoing), Severities = severities.ToImmutable(), Expose = _expose.Of(result),
        }, null);
    }
}
