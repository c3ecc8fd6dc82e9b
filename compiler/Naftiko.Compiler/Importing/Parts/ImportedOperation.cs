using System.Collections.Immutable;
using Naftiko.Compiler.Importing.Operations;
using Naftiko.Compiler.Importing.Shapes;

namespace Naftiko.Compiler.Importing.Parts;

/// <summary>An operation as it will stand in the document.</summary>
/// <param name="Name">With dashes; that of the tool has low lines.</param>
internal sealed record ImportedOperation(DescribedOperation Source, string Name, string Path, string Description)
{
    public string ToolName => Name.Replace('-', '_');

    public ImmutableArray<ImportedParameter> Parameters { get; init; } = [];

    public ImportedBody? Body { get; init; }

    /// <summary>Null: that of the API.</summary>
    public string? BaseUri { get; init; }

    public ImportedCredential Credential { get; init; } = ImportedCredential.None;

    /// <summary>Null: what is answered is passed on as it is.</summary>
    public Shape? Output { get; init; }

    /// <summary>The format of an answer that is not JSON.</summary>
    public string? AnswerFormat { get; init; }
}
