using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Upstream}Tools.cs</c>: the tools of an MCP server that is consumed.</summary>
internal sealed record UpstreamToolsView : TemplateView
{
    public required Identifier Upstream { get; init; }
    public required bool Verifies { get; init; }
    public required bool HasSchemas { get; init; }
    public required IReadOnlyList<Tool> Tools { get; init; }

    internal sealed record Tool : TemplateView
    {
        public required Identifier Name { get; init; }
        public required CSharpString WireName { get; init; }
        public required bool IsIdempotent { get; init; }
        public required JsonText? Input { get; init; }
        public required JsonText? Output { get; init; }
        public required bool MustFit { get; init; }
    }
}
