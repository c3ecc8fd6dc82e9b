using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary><c>TextFormat.cs</c>: what is said of a text that has not its format.</summary>
internal sealed record TextFormatView : TemplateView
{
    public required CSharpString Date { get; init; }
    public required CSharpString DateTime { get; init; }
    public required CSharpString Uuid { get; init; }
    public required CSharpString Email { get; init; }
    public required CSharpString Uri { get; init; }
    public required CSharpString Ipv4 { get; init; }
    public required CSharpString Ipv6 { get; init; }
}
