using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Decides which declared path values have no place: neither in a path nor anywhere else in what is sent.</summary>
internal static class LostPathValues
{
    /// <summary>What is declared once for several operations need not be in the path of each of them, but in that of one.</summary>
    public static ImmutableArray<ConsumedOperation> AddShared(ImmutableArray<ConsumedOperation> operations, ImmutableArray<ConsumedParameter> shared)
    {
        var lost = shared.Where(p => p.Place == ConsumedPlace.Path && !operations.Any(o => Holds(o.Path.Placeholders, p))).ToList();
        return lost.Count == 0
            ? operations
            : [.. operations.Select(o => o with { LostValues = [.. o.LostValues.Concat(lost).DistinctBy(static p => p.Name.Value)] })];
    }

    /// <param name="shared">Parameters of the API.</param>
    /// <param name="address">The base address: a value that stands there is a setting.</param>
    public static ImmutableArray<ConsumedOperation> Settle(
        ImmutableArray<ConsumedOperation> operations, ImmutableArray<ConsumedParameter> shared, SpannedText? address) =>
        [.. AddShared(operations, shared).Select(operation => operation.LostValues.IsEmpty ? operation : operation with
        {
            LostValues = [.. operation.LostValues.Where(
            p => !ValuePlaces.Mentions(operation, p.Name.Value) && !IsInAddress(p, operation.Server is { } own ? own.BaseUri : address))],
        })];

    private static bool Holds(IEnumerable<TemplatePart.Placeholder> placeholders, ConsumedParameter parameter) =>
        placeholders.Any(p => NameMatch.Same(p.Name, parameter.Name.Value));

    private static bool IsInAddress(ConsumedParameter parameter, SpannedText? address) =>
        address is not null && address.Value.Contains("{" + parameter.Name.Value + "}", StringComparison.OrdinalIgnoreCase);
}
