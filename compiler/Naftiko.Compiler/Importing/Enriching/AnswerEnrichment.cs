using Microsoft.OpenApi;
using Naftiko.Compiler.Importing;
using Naftiko.Compiler.Importing.Parts;
using Naftiko.Compiler.Importing.Shapes;
using Naftiko.Compiler.Importing.Writing;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>What a description says of the successful answers of an operation, as a REST operation of a document says it.</summary>
internal static class AnswerEnrichment
{
    /// <returns>Null when it says nothing that helps.</returns>
    public static YamlMap? Responses(ImportedOperation operation)
    {
        var responses = new YamlMap();
        var tells = false;
        foreach (var (status, answer) in (operation.Source.Operation.Responses ?? []).Where(static pair => pair.Key is ['2', _, _]))
        {
            var contents = new YamlMap();
            foreach (var (type, media) in answer.Content ?? new Dictionary<string, IOpenApiMediaType>())
            {
                if (media.Schema is not null
                    && ShapeMaker.Make(media.Schema, operation.Source.Title, "answer", Losses.Nobody, isAnswer: true, out _) is var shape && shape != Shape.Any)
                {
                    contents.Add(type, new YamlMap().Add("schema", ShapeWriter.Add(new(), shape)));
                    tells = true;
                }
            }

            responses.Add(status, new YamlMap()
                .Add("description", Prose.Clean(answer.Description) ?? "The answer.")
                .Add("content", contents.IsEmpty ? null : contents));
        }

        return tells ? responses : null;
    }
}
