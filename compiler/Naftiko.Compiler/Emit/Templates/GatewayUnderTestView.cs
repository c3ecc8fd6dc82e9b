using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>GatewayUnderTest.cs</c> of the generated tests.</summary>
internal sealed record GatewayUnderTestView : TemplateView
{
    public required CSharpCode Adapters { get; init; }
    public required CSharpCode TokenAdapters { get; init; }
    public required IReadOnlyList<Secret> Secrets { get; init; }
    public required IReadOnlyList<Caller> Callers { get; init; }
    public required IReadOnlyList<CSharpCode> Stubs { get; init; }
    public required IReadOnlyList<CSharpString> Credentials { get; init; }
    public required bool HasTools { get; init; }

    internal sealed record Caller : TemplateView
    {
        public required CSharpString Name { get; init; }
        public required CSharpCode Credentials { get; init; }
    }

    internal sealed record Secret : TemplateView
    {
        public required CSharpString Key { get; init; }
        public required CSharpString Value { get; init; }
    }
}
