using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>README.md</c> of the project.</summary>
internal sealed record ReadmeView : TemplateView
{
    public required MarkdownText Title { get; init; }
    public required FixedText Image { get; init; }
    public required MarkdownText? Description { get; init; }
    public required bool Compose { get; init; }
    public required bool Kubernetes { get; init; }
    public required Identifier? OpenHost { get; init; }
    public required CSharpCode? FirstCurl { get; init; }
    public required JsonText? McpConfig { get; init; }
    public required JsonText? StdioConfig { get; init; }
    public required IReadOnlyList<Secret> Secrets { get; init; }
    public required IReadOnlyList<ShellWord> MissingAddresses { get; init; }
    public required IReadOnlyList<Identifier> Sharing { get; init; }
    public required Identifier FirstUpstream { get; init; }

    internal sealed record Secret : TemplateView
    {
        public required ShellWord Word { get; init; }
        public required ShellWord Setting { get; init; }
    }
}
