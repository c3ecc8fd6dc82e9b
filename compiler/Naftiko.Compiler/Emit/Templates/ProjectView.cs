using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>{Name}.Gateway.csproj</c>.</summary>
internal sealed record ProjectView : TemplateView
{
    public required FixedText UserSecrets { get; init; }
}
