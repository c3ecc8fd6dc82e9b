using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>GatewaySecrets.cs</c>: where each secret comes from.</summary>
internal sealed record GatewaySecretsView : TemplateView
{
    public required IReadOnlyList<SecretView> Secrets { get; init; }
    public required IReadOnlyList<SecretFile> Files { get; init; }

    internal sealed record SecretFile : TemplateView
    {
        public required Identifier Variable { get; init; }
        public required CSharpString Name { get; init; }
        public required CSharpString Path { get; init; }
        public required FixedText Format { get; init; }
    }
}
