using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Adapter}Prompts.cs</c>.</summary>
internal sealed record PromptsView : TemplateView
{
    public required Identifier Name { get; init; }
    public required DocSummary Summary { get; init; }
    public required IReadOnlyList<Prompt> Prompts { get; init; }

    internal sealed record Message : TemplateView
    {
        public required FixedText Role { get; init; }
        public required CSharpCode Content { get; init; }
    }

    internal sealed record Prompt : TemplateView
    {
        public required JsonText Definition { get; init; }
        public required IReadOnlyList<Message> Messages { get; init; }
        public required bool TakesArguments { get; init; }
        public required CSharpCode? Values { get; init; }
    }
}
