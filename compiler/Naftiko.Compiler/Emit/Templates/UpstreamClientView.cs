using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Upstream}Client.cs</c>.</summary>
internal sealed record UpstreamClientView : TemplateView
{
    public required Identifier Upstream { get; init; }
    public required DocSummary Summary { get; init; }
    public required bool NeedsSecrets { get; init; }
    public required bool ExposesSecrets { get; init; }
    public required IReadOnlyList<Header> Headers { get; init; }
    public required IReadOnlyList<CSharpString> Operations { get; init; }

    internal sealed record Header : TemplateView
    {
        public required CSharpString Name { get; init; }
        public required CSharpCode Value { get; init; }
    }
}
