using System.CommandLine;
using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>What to compile and where to: shared by <c>build</c> and <c>diff</c>.</summary>
internal sealed class BuildOptions
{
    private readonly Argument<string> _document = Document();
    private readonly CompileOptions _compile = new();
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The project folder itself (default: <name>.Gateway beside the document).", HelpName = "folder",
    };

    private readonly Option<string?> _name = new("--name")
    {
        Description = "The C# name of the gateway (default: the one the folder was built with, else from the first adapter's namespace).",
        HelpName = "Name",
    };

    public static Argument<string> Document() => new("document") { Description = "The capability document (YAML)." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_document);
        command.Options.Add(_output);
        command.Options.Add(_name);
        _compile.AddTo(command);
    }

    public (BuildSettings Settings, Diagnostic? Problem) Read(ParseResult result)
    {
        var (compile, problem) = _compile.Read(result);
        return (new(result.GetValue(_document)!, result.GetValue(_output), result.GetValue(_name), compile), problem);
    }
}
