using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>One declared output, or a part of one.</summary>
/// <param name="Name">Null when it has none.</param>
/// <param name="Type">Null when the document does not say.</param>
/// <param name="Mapping">Where the value is; null: at the root, or under its own name, depending on where it stands.</param>
/// <param name="Value">A constant, a value of the caller or a text instead.</param>
/// <param name="Properties">The members of an object.</param>
/// <param name="Items">The element of an array.</param>
internal sealed record BoundOutput(
    SpannedText? Name,
    JsonType? Type,
    JsonPath? Mapping,
    BoundValue? Value,
    ImmutableArray<BoundOutput> Properties,
    BoundOutput? Items,
    string? Description,
    SourceSpan Span)
{
    /// <summary>The value at <see cref="Mapping"/> as it is: nothing is said about its inside.</summary>
    public bool IsWhole => Value is null && Properties.IsEmpty && Items is null && Type is null or JsonType.Object or JsonType.Array or JsonType.Any;

    /// <summary>Some part of it has a value of its own: what a mock is made of.</summary>
    public bool HasValue => Values().Any();

    /// <summary>Nothing in it has a value of its own, nor does it say what is inside of it.</summary>
    public bool IsEmpty => Value is null && Properties.IsEmpty && Items is null;

    /// <summary>The output itself and every part of it.</summary>
    public IEnumerable<BoundOutput> All() => [this, .. Properties.SelectMany(static p => p.All()), .. Items?.All() ?? []];

    /// <summary>What it has that is not read out of an answer.</summary>
    public IEnumerable<BoundValue> Values() => All().Select(static output => output.Value).OfType<BoundValue>();
}
