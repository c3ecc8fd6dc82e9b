using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>DevelopmentSettings.cs</c>: the settings that the page lists.</summary>
internal sealed record DevelopmentSettingsView : TemplateView
{
    public required IReadOnlyList<Secret> Secrets { get; init; }
    public required IReadOnlyList<SecretFile> Files { get; init; }
    public required IReadOnlyList<Upstream> Upstreams { get; init; }
    public required IReadOnlyList<Adapter> Adapters { get; init; }

    internal sealed record Adapter : TemplateView
    {
        public required Identifier Name { get; init; }
        public required CSharpString Url { get; init; }
        public required CSharpString Use { get; init; }
        public required CSharpString? Issuer { get; init; }
        public required CSharpString? Resource { get; init; }
        public required CSharpString? Audience { get; init; }
    }

    internal sealed record Secret : TemplateView
    {
        public required CSharpString Fallback { get; init; }
        public required CSharpString Use { get; init; }
        public required CSharpString Key { get; init; }
        public required CSharpString Variable { get; init; }
    }

    internal sealed record SecretFile : TemplateView
    {
        public required CSharpString Path { get; init; }
        public required CSharpString Use { get; init; }
        public required Identifier Name { get; init; }
    }

    internal sealed record Upstream : TemplateView
    {
        public required Identifier Name { get; init; }
        public required CSharpString Address { get; init; }
        public required CSharpString Use { get; init; }
        public required CSharpString? TokenAddress { get; init; }
    }
}
