using System.CommandLine;
using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>What to compile and where to: shared by <c>build</c> and <c>diff</c>.</summary>
internal sealed class BuildOptions
{
    private readonly CompileOptions _compile = new();
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The project folder itself (default: <name>.Gateway next to the document); for several documents, the folder their projects are made in.",
        HelpName = "folder",
    };

    private readonly Option<string?> _name = new("--name")
    {
        Description = "The C# name of the gateway (default: the one the folder was built with, else from the first adapter's namespace).",
        HelpName = "Name",
    };

    private readonly WithOption _with = new();

    public static Argument<string> Document() => new("document") { Description = "The capability document (YAML)." };

    public static Argument<string[]> Documents()
    {
        var documents = new Argument<string[]>("document")
        {
            Description = "Capability documents (YAML) or patterns such as 'docs/**/*.yaml'; none: those of the workspace file naftikoc.yaml.",
            Arity = ArgumentArity.ZeroOrMore,
        };

        // An argument that takes any number of words would take a mistyped option, too.
        documents.Validators.Add(static result =>
        {
            if (result.Tokens.FirstOrDefault(static token => token.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"There is no option {option.Value}.");
            }
        });
        return documents;
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_output);
        command.Options.Add(_name);
        _with.AddTo(command);
        _compile.AddTo(command);
    }

    /// <returns>Settings that name no document yet.</returns>
    public (BuildSettings Settings, Diagnostic? Problem) Read(ParseResult result)
    {
        var (compile, problem) = _compile.Read(result);
        return (new("", result.GetValue(_output), result.GetValue(_name), compile with { Additions = _with.Of(result) }), problem);
    }
}
