using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// What the places that a document reads in an answer say about it. In XML: which elements are lists, because it declares an array there or takes items
/// out of them, which XML itself does not tell from a value; and which name every place begins with, which may be that of the root element.
/// In Avro: whether a file of values is read as their list, or as the one value in it.
/// </summary>
internal sealed class AnswerPlaces
{
    private const char Slash = '/';

    private readonly string? _step;
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);

    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    private bool _isList;

    private AnswerPlaces(string? step) => _step = step;

    /// <param name="step">The step whose answer is read; null: the one call.</param>
    /// <param name="others">What later steps read.</param>
    /// <param name="lists">What is a list because of what lookups find: <see cref="Behind"/>.</param>
    /// <param name="format">What is answered; null: JSON, or what is not read.</param>
    /// <returns>The call with <see cref="UpstreamCall.Lists"/> and <see cref="UpstreamCall.Root"/>, as far as the format has them.</returns>
    public static UpstreamCall Read(
        UpstreamCall call, ResponseFormat? format, string? step, OutputShape output, IEnumerable<JsonSource> others, IEnumerable<JsonSource> lists)
    {
        var places = Of(step, output, others, lists);
        return format switch
        {
            ResponseFormat.Xml => call with { Lists = [.. places._found], Root = places.Root() },
            ResponseFormat.Avro => call with { Lists = places._isList ? [""] : [] },
            null or ResponseFormat.Yaml or ResponseFormat.Delimited or ResponseFormat.Html or ResponseFormat.Markdown or ResponseFormat.Protobuf => call,
        };
    }

    /// <summary>
    /// What is a list because of a lookup: where it looks, what it looks for if a list of entries is read, and what is a list in the entries that it finds.
    /// </summary>
    /// <param name="lists">The same of the lookups behind it.</param>
    public static IEnumerable<JsonSource> Behind(FlowStep.Lookup lookup, OutputShape output, IEnumerable<JsonSource> others, IEnumerable<JsonSource> lists)
    {
        yield return lookup.Entries;
        var places = Of(lookup.Identifier, output, others, lists);
        if (places._isList && lookup.Wanted is ValueExpression.StepResult wanted)
        {
            yield return wanted.Source;
        }

        foreach (var names in places._found.Select(static place => place.Split(Slash)).Where(static names => names[0].Length > 0))
        {
            var member = lookup.Members.FirstOrDefault(member => member.Name == names[0])?.Path ?? [new JsonSelector.Member(names[0])];
            yield return lookup.Entries with
            {
                Path = [.. lookup.Entries.Path, .. member, .. names.Skip(1).Select(static name => new JsonSelector.Member(name))],
            };
        }
    }

    private static AnswerPlaces Of(string? step, OutputShape output, IEnumerable<JsonSource> others, IEnumerable<JsonSource> lists)
    {
        var places = new AnswerPlaces(step);
        places.Add(output, "", isItem: false);
        foreach (var source in others)
        {
            places.Place(source, null, isItem: false);
        }

        foreach (var source in lists)
        {
            places.AddList(places.Place(source, null, isItem: false));
        }

        return places;
    }

    /// <returns>The one name that all places begin with, and some go on; null: there is none, or it is a list, which a root is not.</returns>
    private string? Root()
    {
        var names = _places.Select(static place => place.Split(Slash)[0]).Distinct(StringComparer.Ordinal).ToList();
        return names is [{ Length: > 0 } name] && !_found.Contains(name) && _places.Any(static place => place.Contains(Slash)) ? name : null;
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
        var place = Follow(source, item, isItem);
        if (place is not null)
        {
            _places.Add(place);
        }

        return place;
    }

    private string? Follow(JsonSource source, string? item, bool isItem)
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
                case JsonSelector.Collected:
                    // What follows is a place in a list that the gateway makes.
                    _places.Add(place!);
                    return null;
                case JsonSelector.First or JsonSelector.Length:
                    break;
            }
        }

        return place;
    }

    private void AddList(string? place)
    {
        _isList |= place is "";

        // The root is one element, whatever is declared.
        if (place is { Length: > 0 } && !place.EndsWith(Slash))
        {
            _found.Add(place);
        }
    }
}
