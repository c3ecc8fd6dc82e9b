using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Upstream}Answers.cs</c>: the schemas of answers that hold values without their names.</summary>
internal sealed record AnswerSchemasView : TemplateView
{
    public required Identifier Upstream { get; init; }
    public required IReadOnlyList<Schema> Schemas { get; init; }

    /// <summary>An Avro schema, or else a message of Protobuf.</summary>
    internal sealed record Schema : TemplateView
    {
        public required Identifier Name { get; init; }
        public JsonText? Json { get; init; }
        public CSharpCode? Message { get; init; }
    }
}
