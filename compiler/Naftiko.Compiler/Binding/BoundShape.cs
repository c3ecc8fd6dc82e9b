using System.Collections.Immutable;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>
/// What a document says in one place about the shape of a value. Whatever it leaves open is null or empty, so that what it says elsewhere can
/// fill it in.
/// </summary>
internal sealed record BoundShape
{
    public static readonly BoundShape Nothing = new();

    public JsonType? Type { get; init; }

    public string? Description { get; init; }

    /// <summary>Whether null is a value; null where nothing is said about it.</summary>
    public bool? Nullable { get; init; }

    public bool? Deprecated { get; init; }

    public ImmutableArray<string> Enum { get; init; } = [];

    public string? Format { get; init; }

    public string? Pattern { get; init; }

    /// <summary>With its digits, as JSON text.</summary>
    public string? Minimum { get; init; }

    /// <summary>With its digits, as JSON text.</summary>
    public string? Maximum { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>As JSON text.</summary>
    public string? Default { get; init; }

    /// <summary>As JSON texts.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];

    public BoundShape? Item { get; init; }

    public ImmutableArray<BoundMember> Members { get; init; } = [];

    /// <summary>What members of other names are.</summary>
    public BoundShape? Values { get; init; }

    /// <summary>There are no members of other names; null where nothing is said about it.</summary>
    public bool? IsClosed { get; init; }

    /// <summary>Where each key stands that says something here, for messages; keys the compiler has no use for as well.</summary>
    public ImmutableDictionary<string, SourceSpan> Places { get; init; } = ImmutableDictionary<string, SourceSpan>.Empty;

    /// <summary>What this shape leaves open is as the other one says, unless the two are about different types.</summary>
    public BoundShape Or(BoundShape other)
    {
        if (Type is { } mine && mine != JsonType.Any && other.Type is { } theirs && theirs != JsonType.Any && mine != theirs)
        {
            return this with { Description = Description ?? other.Description };
        }

        return new()
        {
            Type = Type ?? other.Type,
            Description = Description ?? other.Description,
            Nullable = Nullable ?? other.Nullable,
            Deprecated = Deprecated ?? other.Deprecated,
            Enum = Enum.IsEmpty ? other.Enum : Enum,
            Format = Format ?? other.Format,
            Pattern = Pattern ?? other.Pattern,
            Minimum = Minimum ?? other.Minimum,
            Maximum = Maximum ?? other.Maximum,
            MinLength = MinLength ?? other.MinLength,
            MaxLength = MaxLength ?? other.MaxLength,
            Default = Default ?? other.Default,
            Examples = Examples.IsEmpty ? other.Examples : Examples,
            Item = Or(Item, other.Item),
            Members = Or(Members, other.Members),
            Values = Or(Values, other.Values),
            IsClosed = IsClosed ?? other.IsClosed,
            Places = other.Places.SetItems(Places),
        };
    }

    private static BoundShape? Or(BoundShape? mine, BoundShape? theirs) => mine is null ? theirs : theirs is null ? mine : mine.Or(theirs);

    private static ImmutableArray<BoundMember> Or(ImmutableArray<BoundMember> mine, ImmutableArray<BoundMember> theirs) =>
    [
        .. mine.Select(member => theirs.FirstOrDefault(other => other.Name == member.Name) is { } other
            ? new BoundMember(member.Name, member.Shape.Or(other.Shape), member.Required ?? other.Required)
            : member),
        .. theirs.Where(other => !mine.Any(member => member.Name == other.Name)),
    ];
}
