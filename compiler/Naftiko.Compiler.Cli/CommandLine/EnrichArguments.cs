using System.CommandLine;
using Naftiko.Compiler.Cli.Commands;

namespace Naftiko.Compiler.Cli.CommandLine;

/// <summary>What to add to which document.</summary>
internal sealed class EnrichArguments
{
    private readonly Argument<string> _document = BuildOptions.Document();
    private readonly Option<string> _description = new("--openapi")
    {
        Description = "The description of the API: OpenAPI 3 or Swagger 2.0, YAML or JSON.", HelpName = "openapi.yaml", Required = true,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Write the document here instead of where it is; - writes to standard output.", HelpName = "file",
    };

    private readonly Option<string?> _api = new("--api")
    {
        Description = "The namespace of the API that the description is of, where it fits several.", HelpName = "namespace",
    };

    private readonly Option<bool> _outputs = new("--outputs") { Description = "Have tools announce what they answer, and return nothing else." };
    private readonly Option<bool> _overlay = new("--overlay")
    {
        Description = "Leave the document as it is, and write the changes to an overlay beside it, which each command reads along with it.",
    };

    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; exit with 3 when the description has something to add." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Write nothing; show what would change, as a diff." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_document);
        foreach (var option in new Option[] { _description, _output, _api, _outputs, _overlay, _check, _dryRun })
        {
            command.Options.Add(option);
        }
    }

    public EnrichSettings Read(ParseResult result) => new(
        result.GetValue(_document)!, result.GetValue(_description)!, result.GetValue(_output), result.GetValue(_api), result.GetValue(_outputs),
        result.GetValue(_overlay), result.GetValue(_check), result.GetValue(_dryRun));
}
