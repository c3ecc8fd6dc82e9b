using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>A piece of a template or of a path.</summary>
internal abstract record TemplatePart(SourceSpan Span)
{
    /// <summary>Text to be taken as it is; never empty.</summary>
    public sealed record Literal(string Text, SourceSpan Span) : TemplatePart(Span);

    /// <summary>A value to be put in.</summary>
    /// <param name="Name">What stands between the braces, without blanks around it: <c>name</c>, <c>env.X</c>, <c>step.a.b</c>.</param>
    /// <param name="Span">With the braces.</param>
    public sealed record Placeholder(string Name, SourceSpan Span) : TemplatePart(Span)
    {
        /// <summary>The words between the braces, so that a message can point at one of them; null where the compiler made the placeholder.</summary>
        public ScalarText? Words { get; init; }
    }
}
