using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Name}Gateway.cs</c>: what the gateway is made of.</summary>
internal sealed record GatewayView : TemplateView
{
    public required DocSummary Summary { get; init; }
    public required IReadOnlyList<SecretView> Secrets { get; init; }
    public required IReadOnlyList<Upstream> Upstreams { get; init; }
    public required IReadOnlyList<CSharpCode> Flows { get; init; }
    public required IReadOnlyList<Identifier> Features { get; init; }
    public required IReadOnlyList<McpServerView> Servers { get; init; }
    public required Identifier? McpAdapter { get; init; }
    public required Identifier? StdioAdapter { get; init; }
    public required CSharpCode Map { get; init; }
    public required IReadOnlyList<CSharpCode> Mapped { get; init; }
    public required IReadOnlyList<Adapter> Adapters { get; init; }

    internal sealed record Adapter : TemplateView
    {
        public required Identifier Name { get; init; }
        public required bool Host { get; init; }
        public required bool IsControl { get; init; }

        /// <summary>The statement that adds it.</summary>
        public required CSharpCode Registration { get; init; }

        /// <summary>The statement that has it ask its callers for a secret.</summary>
        public required CSharpCode? Callers { get; init; }

        /// <summary>The statement that has it ask its callers for a token.</summary>
        public required CSharpCode? Tokens { get; init; }
    }

    internal sealed record Upstream : TemplateView
    {
        public required Identifier Name { get; init; }
    }
}
