using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>StubUpstream.cs</c> of the generated tests.</summary>
internal sealed record StubUpstreamView : TemplateView
{
    public required CSharpString AccessToken { get; init; }
    public required bool HasDigest { get; init; }
}
