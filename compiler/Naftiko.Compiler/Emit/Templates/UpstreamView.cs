using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Upstream}Upstream.cs</c>: the registration of an upstream.</summary>
internal sealed record UpstreamView : TemplateView
{
    public required Identifier Upstream { get; init; }
    public required CSharpString WireName { get; init; }
    public required ITemplateText? Address { get; init; }
    public required DocSummary Summary { get; init; }
    public required bool IsServer { get; init; }
    public required bool Verifies { get; init; }
    public required bool Cleans { get; init; }
    public required bool NeedsSecrets { get; init; }
    public required bool ReadsSecrets { get; init; }
    public required bool NeedsNet { get; init; }
    public required CSharpString? TokenAddress { get; init; }
    public required CSharpCode? Handler { get; init; }
    public required DigestCredential? Digest { get; init; }

    /// <summary>What masks its credentials; null where it has none.</summary>
    public required CSharpCode? Redactor { get; init; }

    public required IReadOnlyList<CSharpString> SecretQueries { get; init; }

    internal sealed record DigestCredential : TemplateView
    {
        public required CSharpCode User { get; init; }
        public required CSharpCode Password { get; init; }
    }
}
