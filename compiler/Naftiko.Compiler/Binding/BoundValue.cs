using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>Where a value comes from, as far as names alone can tell.</summary>
internal abstract record BoundValue
{
    private BoundValue()
    {
    }

    /// <summary>A constant.</summary>
    public sealed record Literal(string Text) : BoundValue;

    /// <summary>A value the caller gives, by its name.</summary>
    public sealed record Caller(string Name, SourceSpan Span) : BoundValue;

    /// <summary>A bind, by its key.</summary>
    public sealed record Secret(string Key, SourceSpan Span) : BoundValue;

    /// <summary>A place in an earlier step's result, by the step's name.</summary>
    public sealed record Step(string Name, ImmutableArray<JsonSelector> Path, SourceSpan Span) : BoundValue;

    /// <summary>Text made of several values.</summary>
    public sealed record Composite(ImmutableArray<BoundValue> Parts) : BoundValue;
}
