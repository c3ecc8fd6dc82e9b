using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Binding.Expressions;

/// <summary>A compiled JSONPath: selectors applied in order, beginning at the root.</summary>
internal sealed record JsonPath(ImmutableArray<JsonSelector> Selectors)
{
    public static JsonPath Root { get; } = new([]);

    /// <summary><c>$</c>: the value as it is.</summary>
    public bool IsRoot => Selectors.IsEmpty;
}
