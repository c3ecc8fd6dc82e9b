using Microsoft.OpenApi;
using Naftiko.Compiler.Importing;
using Naftiko.Compiler.Importing.Operations;
using Naftiko.Compiler.Importing.Parts;
using Naftiko.Compiler.Importing.Shapes;
using Naftiko.Compiler.Lowering;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>
/// The values of texts that a description names at the members of answers, and not at the parameters that filter by them. They are told, and no other value is
/// refused: some APIs take several at once, or more than they answer with.
/// </summary>
internal sealed class KnownValues
{
    private readonly ILookup<string, string> _byName;

    public KnownValues(IEnumerable<DescribedOperation> operations) =>
        _byName = operations.SelectMany(Members).Distinct().ToLookup(static pair => pair.Name, static pair => pair.Values, StringComparer.Ordinal);

    public Shape Complete(ImportedParameter parameter) =>
        parameter is { Place: "query", Shape: { Type: "string", Enum.IsEmpty: true } shape } && _byName[parameter.Name].ToList() is [var values]
            ? shape with { Description = PlainText.Append(shape.Description, $"Known values: {values}.") }
            : parameter.Shape;

    private static IEnumerable<(string Name, string Values)> Members(DescribedOperation operation)
    {
        foreach (var media in (operation.Operation.Responses ?? []).Where(static pair => pair.Key.StartsWith('2'))
            .SelectMany(static pair => pair.Value.Content?.Values ?? Enumerable.Empty<IOpenApiMediaType>()))
        {
            var shape = ShapeMaker.Make(media.Schema, operation.Title, "answer", Losses.Nobody, isAnswer: true, out _);
            foreach (var member in (shape.Items ?? shape).Members)
            {
                if (member.Shape is { Type: "string", Enum: { IsEmpty: false } values })
                {
                    yield return (member.Name, string.Join(", ", values.Select(static value => value.ToString())));
                }
            }
        }
    }
}
