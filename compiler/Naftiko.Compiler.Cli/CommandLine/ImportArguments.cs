using System.CommandLine;
using Naftiko.Compiler.Cli.Commands;
using Naftiko.Compiler.Importing;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>What to import and what of it.</summary>
internal sealed class ImportArguments
{
    private readonly Argument<string> _description = new("description") { Description = "An OpenAPI 3 or Swagger 2.0 description, YAML or JSON: openapi.yaml" };
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The document to write (default: <description>.naftiko.yaml here); - writes to standard output.", HelpName = "file",
    };

    private readonly Option<string[]> _tags = Many("--tag", "Only operations with this tag (repeatable): --tag issues --tag pulls", "tag");
    private readonly Option<string[]> _paths = Many("--path", "Only operations at this path (repeatable); * stands for any text: --path '/repos/*'", "path");
    private readonly Option<string[]> _operations = Many("--operation", "Only operations with this id (repeatable); * stands for any text: --operation 'get*'", "id");
    private readonly Option<int?> _maxTools = new("--max-tools") { Description = "Refuse to make an adapter of more tools than this.", HelpName = "40" };
    private readonly Option<string[]> _adapters = Many("--adapters", "What to expose (default: both).", "rest,mcp");
    private readonly Option<bool> _byTag = new("--by-tag") { Description = "Make an MCP adapter for each tag instead of one for all tools." };
    private readonly Option<bool> _noOutputs = new("--no-outputs") { Description = "Pass on what the API answers, and announce no schema of it." };
    private readonly Option<bool> _force = new("--force") { Description = "Overwrite the document if it exists." };

    public ImportArguments()
    {
        _adapters.CompletionSources.Add("rest", "mcp", "rest,mcp");
        _adapters.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
            {
                if (ExposeOption.Read(token.Value).Problem is { Length: > 0 } problem)
                {
                    result.AddError($"--adapters {token.Value}: {problem}");
                }
            }
        });
        _maxTools.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var most) && most < 1)
            {
                result.AddError($"--max-tools {token.Value}: an adapter has at least one tool.");
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Arguments.Add(_description);
        foreach (var option in new Option[] { _output, _tags, _paths, _operations, _maxTools, _adapters, _byTag, _noOutputs, _force })
        {
            command.Options.Add(option);
        }
    }

    public ImportSettings Read(ParseResult result)
    {
        var adapters = (result.GetValue(_adapters) ?? []).SelectMany(static text => ExposeOption.Read(text).Kinds).Distinct().ToList();
        var options = new ImportOptions
        {
            Tags = [.. result.GetValue(_tags) ?? []],
            Paths = [.. result.GetValue(_paths) ?? []],
            Operations = [.. result.GetValue(_operations) ?? []],
            MaxTools = result.GetValue(_maxTools),
            ByTag = result.GetValue(_byTag),
            Outputs = !result.GetValue(_noOutputs),
        };
        return new(
            result.GetValue(_description)!, result.GetValue(_output), adapters.Count == 0 ? options : options with { Adapters = [.. adapters] },
            result.GetValue(_force));
    }

    private static Option<string[]> Many(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName, Arity = ArgumentArity.ZeroOrMore };
}
