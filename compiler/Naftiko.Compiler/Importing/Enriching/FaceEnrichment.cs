using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Importing.Parts;
using Naftiko.Compiler.Importing.Writing;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Importing.Enriching;

/// <summary>Adds to the routes and tools that do nothing but call an operation.</summary>
internal sealed class FaceEnrichment(
    BoundDocument document, DocumentEdits edits, NodeIndex nodes, ShapeEnrichment shapes, OperationEnrichment operations, bool announcesOutputs)
{
    private readonly ILookup<ConsumedOperation, ExposedOperation> _faces = document.Exposes.SelectMany(static adapter => adapter.Operations)
        .Where(static exposed => exposed is { Action: ExposedAction.Single, Function: null })
        .ToLookup(static exposed => ((ExposedAction.Single)exposed.Action!).Call.Operation);

    public void Add(ConsumedSite site, ImportedOperation wanted)
    {
        foreach (var face in _faces[site.Operation])
        {
            if (nodes.Of(face.Name.Span) is not { } node)
            {
                continue;
            }

            // Without a description of its own it has that of what it calls.
            if (node.Find("description") is not null)
            {
                operations.Describe(node, wanted, face.Name.Value);
            }

            if (face.Outputs.IsEmpty || face.Outputs is [{ IsWhole: true }])
            {
                Answers(face, node, wanted);
            }
        }
    }

    private void Answers(ExposedOperation face, MappingNode node, ImportedOperation wanted)
    {
        if (face.Route is not null)
        {
            if (node.Find("responses") is null && node.Find("responseBinary") is null && AnswerEnrichment.Responses(wanted) is { } responses)
            {
                edits.Add(node, new YamlMap().Add("responses", responses), KeyOrder.Exposed);
            }
        }
        else if (announcesOutputs && wanted.Output is { } output)
        {
            var map = ShapeWriter.Output(output, "$");
            switch (node.Find("outputParameters")?.Value)
            {
                case null:
                    edits.Add(node, new YamlMap().Add("outputParameters", new List<object> { map }), KeyOrder.Exposed);
                    break;
                case SequenceNode { Items: [MappingNode only] }:
                    shapes.Add(only, map, $"the output of {face.Name.Value}", ["name", "mapping"]);
                    break;
            }
        }
    }
}
