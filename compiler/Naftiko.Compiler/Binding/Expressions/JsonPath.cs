using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>A compiled JSONPath: selectors applied in order, beginning at the root. Each knows its place in the text.</summary>
internal sealed record JsonPath(ImmutableArray<JsonSelector> Selectors)
{
    public static JsonPath Root { get; } = new([]);

    /// <summary><c>$</c>: the value as it is.</summary>
    public bool IsRoot => Selectors.IsEmpty;

    /// <summary>It selects one value at most (RFC 9535, section 2.3.5.1).</summary>
    public bool IsSingular => !JsonSelector.SelectMany(Selectors);
}
