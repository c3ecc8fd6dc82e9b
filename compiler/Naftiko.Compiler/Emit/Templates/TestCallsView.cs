using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>Calls.cs</c> of the generated tests: a row for each route and tool.</summary>
internal sealed record TestCallsView : TemplateView
{
    public required IReadOnlyList<CSharpCode> Calls { get; init; }
    public required IReadOnlyList<UntestedCall> Untested { get; init; }

    internal sealed record UntestedCall : TemplateView
    {
        public required LineComment Name { get; init; }
        public required LineComment Reason { get; init; }
    }
}
