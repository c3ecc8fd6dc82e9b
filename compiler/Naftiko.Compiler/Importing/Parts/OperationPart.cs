using System.Collections.Immutable;
using Naftiko.Compiler.Importing.Operations;
using Naftiko.Compiler.Lowering;

namespace Naftiko.Compiler.Importing.Parts;

/// <summary>Makes the operations of the document.</summary>
internal static class OperationPart
{
    public static ImmutableArray<ImportedOperation> Of(
        IReadOnlyList<DescribedOperation> operations, CredentialPart credentials, string? baseUri, bool hasOutputs, Losses losses)
    {
        var names = OperationNames.Of(operations, losses);
        var made = ImmutableArray.CreateBuilder<ImportedOperation>();
        foreach (var operation in operations)
        {
            if (One(operation, names[operation], credentials, baseUri, hasOutputs, losses) is { } one)
            {
                made.Add(one);
            }
        }

        return made.ToImmutable();
    }

    private static ImportedOperation? One(
        DescribedOperation operation, string name, CredentialPart credentials, string? baseUri, bool hasOutputs, Losses losses)
    {
        var parameters = ParameterPart.Of(operation, credentials, losses, out var problem);
        var body = BodyPart.Of(operation, parameters, losses, out var bodyProblem);
        if ((problem ?? bodyProblem) is { } reason)
        {
            losses.Note(LossKind.LeftOut, operation.Title, reason);
            return null;
        }

        var address = ServerPart.Address(operation.Servers);
        var (output, format) = AnswerPart.Of(operation);
        return new(operation, name, operation.Path, Described(operation, name, losses))
        {
            Parameters = parameters,
            Body = body,
            BaseUri = address == baseUri ? null : address,
            Credential = credentials.Of(operation),
            Output = hasOutputs ? output : null,
            AnswerFormat = format,
        };
    }

    private static string Described(DescribedOperation operation, string name, Losses losses)
    {
        var summary = Prose.Clean(operation.Operation.Summary);
        var text = Prose.Clean(operation.Operation.Description, out var isShortened);
        if (isShortened)
        {
            losses.Note(LossKind.Shortened, operation.Title, "the description");
        }

        var words = name.Replace('-', ' ');
        return (summary, text) switch
        {
            (null, null) => $"{char.ToUpperInvariant(words[0])}{words[1..]}: {operation.Title}.",
            (_, null) => summary.EndsWith('.') ? summary : summary + ".",
            (null, _) => text,
            _ when text.StartsWith(summary.TrimEnd('.'), StringComparison.OrdinalIgnoreCase) || summary.Length + text.Length > 1000 => text,
            _ => PlainText.Append(summary, text),
        };
    }
}
