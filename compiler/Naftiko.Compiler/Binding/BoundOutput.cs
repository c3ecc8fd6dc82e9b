using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>One declared output, or a part of one.</summary>
/// <param name="Name">Null when it has none.</param>
/// <param name="Type">Null when the document does not say.</param>
/// <param name="Mapping">Where the value is; null: at the root, or under its own name, depending on where it stands.</param>
/// <param name="Constant">A fixed value instead.</param>
/// <param name="Properties">The members of an object.</param>
/// <param name="Items">The element of an array.</param>
internal sealed record BoundOutput(
    SpannedText? Name,
    JsonType? Type,
    JsonPath? Mapping,
    BoundValue.Constant? Constant,
    ImmutableArray<BoundOutput> Properties,
    BoundOutput? Items,
    string? Description,
    SourceSpan Span)
{
    /// <summary>The value at <see cref="Mapping"/> as it is: nothing is said about its inside.</summary>
    public bool IsWhole => Constant is null && Properties.IsEmpty && Items is null && Type is null or JsonType.Object or JsonType.Array or JsonType.Any;

    /// <summary>Some part of it has a fixed value: what a mock is made of.</summary>
    public bool HasConstant => Constant is not null || Properties.Any(p => p.HasConstant) || Items is { HasConstant: true };
}
