using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>A word of the document and where it stands.</summary>
internal sealed record SpannedText(string Value, SourceSpan Span)
{
    public static SpannedText From(ScalarNode scalar) => new(scalar.Value, scalar.Span);

    public override string ToString() => Value;
}
