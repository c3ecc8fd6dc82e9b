using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Schema}.proto</c>: the schema as the document's author wrote it.</summary>
internal sealed record ProtoView : TemplateView
{
    public required ProtoText Text { get; init; }
}
