using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// The elements of an XML answer that the document treats as lists: it declares an array there, or takes items out of them. XML itself does not
/// tell a list of one from a value.
/// </summary>
internal sealed class XmlLists
{
    private const char Slash = '/';

    private readonly string? _step;
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);

    private XmlLists(string? step) => _step = step;

    /// <param name="step">The step whose answer is read; null: the one call.</param>
    /// <param name="values">What later calls are given.</param>
    /// <returns>Paths of names below the root: <c>order/line</c>, or <c>//line</c> for any depth.</returns>
    public static ImmutableArray<string> Of(string? step, OutputShape output, IEnumerable<ValueExpression> values)
    {
        var lists = new XmlLists(step);
        lists.Add(output, "", isItem: false);
        foreach (var value in values.SelectMany(static value => value.All()).OfType<ValueExpression.StepResult>())
        {
            lists.Place(value.Source, null, isItem: false);
        }

        return [.. lists._found];
    }

    /// <param name="item">The element that sources without a step begin at; null: one of another answer, or not known.</param>
    private void Add(OutputShape shape, string? item, bool isItem)
    {
        switch (shape)
        {
            case OutputShape.Array array:
                var items = Place(array.Source, item, isItem);
                AddList(array.Source.IsMany ? null : items);
                Add(array.Item, items, isItem: true);
                break;
            case OutputShape.Object value:
                foreach (var member in value.Members)
                {
                    Add(member.Shape, item, isItem);
                }

                break;
            case OutputShape.Json json:
                var place = Place(json.Source, item, isItem);
                AddList(json is { IsArray: true, Source.IsMany: false } ? place : null);
                break;
            case OutputShape.Scalar scalar:
                Place(scalar.Source, item, isItem);
                break;
            case OutputShape.List list:
                Add(list.Item, item, isItem);
                break;
            case OutputShape.Constant or OutputShape.Given:
                break;
        }
    }

    /// <returns>The element the path ends at; null when it is not one of this answer.</returns>
    private string? Place(JsonSource source, string? item, bool isItem)
    {
        var place = isItem && source.Step is null ? item : source.Step == _step ? "" : null;
        foreach (var selector in place is null ? [] : source.Path)
        {
            switch (selector)
            {
                case JsonSelector.Member member:
                    place += place is "" || place!.EndsWith(Slash) ? member.Name : Slash + member.Name;
                    break;
                case JsonSelector.Index or JsonSelector.Slice or JsonSelector.Wildcard or JsonSelector.Filter:
                    AddList(place);
                    break;
                case JsonSelector.Descendants:
                    place = "//";
                    break;
                case JsonSelector.Several several:
                    if (several.Selectors.Any(static inner => inner is JsonSelector.Member))
                    {
                        return null;
                    }

                    AddList(place);
                    break;
                case JsonSelector.First or JsonSelector.Length:
                    break;
            }
        }

        return place;
    }

    private void AddList(string? place)
    {
        // The root is one element, whatever is declared.
        if (place is { Length: > 0 } && !place.EndsWith(Slash))
        {
            _found.Add(place);
        }
    }
}
