using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>A script step: its method in the flow, and the file in which it is implemented.</summary>
internal sealed record ScriptView : TemplateView
{
    public required Identifier Name { get; init; }
    public required Identifier Method { get; init; }
    public required XmlDocText Step { get; init; }
    public required XmlDocText Operation { get; init; }
    public required XmlDocText? Source { get; init; }
    public required XmlDocText Path { get; init; }
    public required CSharpString Message { get; init; }
    public required CSharpCode Head { get; init; }
}
