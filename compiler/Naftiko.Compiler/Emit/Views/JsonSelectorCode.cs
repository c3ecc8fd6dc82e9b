using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The selectors of a path as calls in a row, of <c>JsonValue</c> until one may select many, of <c>JsonValues</c> from then on.</summary>
/// <param name="root">The variable that stands for the enclosing item or the answer's root.</param>
/// <param name="steps">The variables of steps that the path refers to: no variable of a filter may hide them.</param>
internal sealed class JsonSelectorCode(GatewayTraits traits, ITemplateText root, IReadOnlyCollection<string> steps)
{
    private int _depth;

    public CSharpCode Root(JsonSource source) => source.Step is not { } step ? new($"{root}")
        : source.IsFound ? new($"{new Identifier(step)}")
        : new($"{new Identifier(step)}.Root");

    public CSharpCode At(CSharpCode start, ImmutableArray<JsonSelector> path)
    {
        List<CSharpCode> parts = [start];
        var isMany = false;
        foreach (var selector in path)
        {
            parts.Add(Call(selector, isMany));
            isMany = selector is not (JsonSelector.First or JsonSelector.Collected) && (isMany || JsonSelector.SelectMany([selector]));
        }

        return CSharpCode.Join("", parts);
    }

    /// <summary>The steps a path refers to, in its filters as well.</summary>
    public static IReadOnlyCollection<string> StepsIn(JsonSource source) =>
        [.. JsonQueries.In(source.Path).Select(static q => q.Source.Step).Append(source.Step).OfType<string>()];

    private CSharpCode Call(JsonSelector selector, bool isMany)
    {
        switch (selector)
        {
            case JsonSelector.Member member:
                Use(isMany, SharedMember.ValueGet, SharedMember.ValuesGet);
                return new($".Get({new CSharpString(member.Name)})");
            case JsonSelector.Index index:
                Use(isMany, SharedMember.ValueAt, SharedMember.ValuesAt);
                return new($".At({index.Position})");
            case JsonSelector.Wildcard:
                Use(isMany, SharedMember.ValueAll, SharedMember.ValuesAll);
                return new($".All()");
            case JsonSelector.Slice slice:
                Use(isMany, SharedMember.ValueSlice, SharedMember.ValuesSlice);
                return new($".Slice({Bound(slice.Start)}, {Bound(slice.End)}, {slice.Step})");
            case JsonSelector.Filter filter:
                Use(isMany, SharedMember.ValueAll, SharedMember.ValuesAll);
                traits.Shared.Use(SharedMember.ValuesWhere);
                return new($".All().Where({Lambda(it => new JsonFilterCode(traits, this, it).Of(filter.Condition))})");
            case JsonSelector.Several several:
                Use(isMany, SharedMember.ValuePick, SharedMember.ValuesPick);
                return new($".Pick({CSharpCode.Join(", ", several.Selectors.Select(s => Lambda(it => At(new($"{it}"), [s]))))})");
            case JsonSelector.Descendants:
                Use(isMany, SharedMember.ValueDescendants, SharedMember.ValuesDescendants);
                return new($".Descendants()");
            case JsonSelector.First:
                traits.Shared.Use(SharedMember.ValuesFirst);
                return new($".First()");
            case JsonSelector.Collected:
                traits.Shared.Use(SharedMember.ValuesJson);
                traits.Shared.Use(SharedMember.ValuesCollected);
                return new($".Collected()");
            case JsonSelector.Length:
                Use(isMany, SharedMember.ValueLength, SharedMember.ValuesLength);
                return new($".Length()");
            default:
                throw new NotSupportedException(selector.GetType().Name);
        }
    }

    private CSharpCode Lambda(Func<Identifier, CSharpCode> body)
    {
        string name;
        do
        {
            _depth++;
            name = _depth == 1 ? "it" : "it" + _depth.ToString(CultureInfo.InvariantCulture);
        }
        while (steps.Contains(name) || name == root.ToString());

        var depth = _depth;
        var code = body(new(name));
        _depth = depth - 1;
        return new($"{new Identifier(name)} => {code}");
    }

    private void Use(bool isMany, SharedMember one, SharedMember many) => traits.Shared.Use(isMany ? many : one);

    private static CSharpCode Bound(int? bound) => bound is { } number ? new($"{number}") : new($"null");
}
