using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>What a consumed operation says about its request body.</summary>
internal abstract record ConsumedBody(SourceSpan Span)
{
    /// <summary>The caller's body as it is.</summary>
    /// <param name="Parameter">The <c>in: body</c> parameter that stands for it; null: <c>body: {type: json}</c> without data.</param>
    public sealed record Whole(ConsumedParameter? Parameter, SourceSpan Span) : ConsumedBody(Span)
    {
        /// <summary>Stands for a body with a mistake, so that nobody knows what would have reached it.</summary>
        public bool IsUnread { get; init; }
    }

    /// <summary><c>body: none</c>: the call has no body.</summary>
    public sealed record None(SourceSpan Span) : ConsumedBody(Span);

    /// <summary>A body made of a template.</summary>
    public sealed record Made(BodyFormat Format, ConsumedBodyNode Root, SourceSpan Span) : ConsumedBody(Span);

    /// <summary>A form of parts, of which each may be a file.</summary>
    public sealed record Multipart(ImmutableArray<ConsumedPart> Parts, SourceSpan Span) : ConsumedBody(Span);
}

/// <param name="FileName">Where it is written, the part is a file.</param>
internal sealed record ConsumedPart(string Name, ConsumedBodyNode Value, ConsumedBodyNode.Text? FileName, ConsumedBodyNode.Text? MediaType, SourceSpan Span);

/// <summary>A node of a body template.</summary>
internal abstract record ConsumedBodyNode
{
    private ConsumedBodyNode()
    {
    }

    public sealed record Object(ImmutableArray<(string Name, ConsumedBodyNode Value)> Members) : ConsumedBodyNode;

    public sealed record Array(ImmutableArray<ConsumedBodyNode> Items) : ConsumedBodyNode;

    /// <summary>A number, a boolean or null, as JSON text.</summary>
    public sealed record Constant(string JsonText) : ConsumedBodyNode;

    /// <summary>Text, possibly with placeholders.</summary>
    /// <param name="KeepsType">The placeholder stands alone outside quotes, so that its value keeps its JSON type.</param>
    public sealed record Text(Template Template, bool KeepsType) : ConsumedBodyNode;

    /// <summary>A SPARQL text.</summary>
    /// <param name="Places">Where each placeholder stands, in their order.</param>
    public sealed record Sparql(Template Template, ImmutableArray<SparqlPlace> Places) : ConsumedBodyNode;
}
