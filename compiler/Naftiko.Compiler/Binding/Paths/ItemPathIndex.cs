using Naftiko.Compiler.Binding.Expressions;

namespace Naftiko.Compiler.Binding.Paths;

/// <summary>
/// The paths of items in one API, by the collection they are in: <c>/payments/{id}</c> and what lies below it show an item of <c>/payments</c>.
/// </summary>
internal sealed class ItemPathIndex
{
    private readonly Dictionary<string, List<(ConsumedOperation Operation, string Key)>> _items = new(StringComparer.Ordinal);

    public ItemPathIndex(IEnumerable<ConsumedOperation> operations)
    {
        foreach (var operation in operations)
        {
            var segments = PathSegments.Split(operation.Path);
            for (var length = 1; length < segments.Length; length++)
            {
                if (PathSegments.Single(segments[length]) is { } placeholder)
                {
                    Add(PathSegments.Shape(PathSegments.Join(segments.Take(length), operation.Span)), operation, placeholder.Name);
                }
            }
        }
    }

    /// <summary>
    /// The item's path for an operation that lost one value and is, by method and name, about one item. A reading one whose name says so
    /// beyond doubt needs no other to show it: at worst it finds nothing.
    /// </summary>
    public ItemEvidence? Find(ConsumedOperation operation)
    {
        var lost = operation.LostValues[0];
        if (!ItemNames.IsAboutItem(operation))
        {
            return null;
        }

        var path = Item(operation, lost);
        var sibling = _items.GetValueOrDefault(PathSegments.Shape(operation.Path).TrimEnd('/'))?
            .Find(item => NameMatch.Same(item.Key, lost.Name.Value) || (ItemNames.IsKey(item.Key, operation) && ItemNames.IsKey(lost.Name.Value, operation)));
        return sibling is { Operation: { } shown } ? new(path, $"`{shown.Name}` of the same API shows where it belongs")
            : operation.Method is "GET" or "HEAD" && ItemNames.IsOneOfMany(operation) && ItemNames.IsKey(lost.Name.Value, operation)
                ? new(path, "the name of the operation says that it reads one of them")
            : null;
    }

    private static PathTemplate Item(ConsumedOperation operation, ConsumedParameter lost)
    {
        var segments = PathSegments.Split(operation.Path);
        var end = segments.Length;
        while (end > 0 && segments[end - 1].IsEmpty)
        {
            end--;
        }

        return PathSegments.Join(segments.Insert(end, [new TemplatePart.Placeholder(lost.Name.Value, lost.Span)]), operation.Span);
    }

    private void Add(string collection, ConsumedOperation operation, string key)
    {
        if (!_items.TryGetValue(collection, out var items))
        {
            _items[collection] = items = [];
        }

        items.Add((operation, key));
    }
}
