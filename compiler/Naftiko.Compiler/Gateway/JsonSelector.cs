using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Gateway;

/// <summary>One part of a JSONPath (RFC 9535), applied to each value that the parts before it selected.</summary>
public abstract record JsonSelector
{
    private JsonSelector()
    {
    }

    /// <summary>Where it stands in the text of its path.</summary>
    internal TextRange Range { get; init; }

    /// <summary>Where it was written says nothing about what it selects.</summary>
    public virtual bool Equals(JsonSelector? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Whether a path may select more than one value.</summary>
    public static bool SelectMany(ImmutableArray<JsonSelector> path)
    {
        var isMany = false;
        foreach (var selector in path)
        {
            isMany = selector switch
            {
                Member or Index or Length => isMany,
                First or Collected => false,
                Wildcard or Slice or Filter or Several or Descendants => true,
            };
        }

        return isMany;
    }

    public sealed record Member(string Name) : JsonSelector;

    /// <summary>Negative counts from the end.</summary>
    public sealed record Index(int Position) : JsonSelector;

    /// <summary>All children; the rest of the path applies to each and the result is an array.</summary>
    public sealed record Wildcard : JsonSelector;

    /// <summary>Some items of an array: from <paramref name="Start"/> up to, but without, <paramref name="End"/>.</summary>
    public sealed record Slice(int? Start, int? End, int Step) : JsonSelector;

    /// <summary>The children that pass a test.</summary>
    public sealed record Filter(JsonFilter Condition) : JsonSelector;

    /// <summary>What each of several selectors selects, one after the other.</summary>
    public sealed record Several(ImmutableArray<JsonSelector> Selectors) : JsonSelector;

    /// <summary>The value itself and everything inside of it.</summary>
    public sealed record Descendants : JsonSelector;

    /// <summary>The first value of those selected: not part of JSONPath, but what one declared value makes of many.</summary>
    public sealed record First : JsonSelector;

    /// <summary>
    /// The list of those selected: not part of JSONPath, but what the name of an output stands for whose path selects many, so that a position after it is one
    /// in that list.
    /// </summary>
    public sealed record Collected : JsonSelector;

    /// <summary>The number of items, members or characters, at the end of a path.</summary>
    public sealed record Length : JsonSelector;
}
