using System.Collections.Immutable;

namespace Naftiko.Compiler.Gateway;

/// <summary>
/// The shape of a value: what it is and what it may be. The checks of the generated code, the schemas of tools and the OpenAPI document
/// are all made of it.
/// </summary>
public sealed record SchemaType(JsonType Type, string? Description)
{
    /// <summary>Null is a value, too; otherwise nothing is said about it.</summary>
    public bool Nullable { get; init; }

    /// <summary>Null is no value, not even in a JSON body.</summary>
    public bool NotNull { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>The values allowed, as text; empty: all.</summary>
    public ImmutableArray<string> Enum { get; init; } = [];

    /// <summary>A finer type. <see cref="TextFormat"/> tells which ones are checked.</summary>
    public string? Format { get; init; }

    /// <summary>A regular expression the text must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>One that .NET cannot read, and the upstream checks.</summary>
    public string? UncheckedPattern { get; init; }

    /// <summary>The smallest number allowed, with its digits.</summary>
    public string? Minimum { get; init; }

    /// <summary>The largest number allowed, with its digits.</summary>
    public string? Maximum { get; init; }

    /// <summary>The fewest characters allowed.</summary>
    public int? MinLength { get; init; }

    /// <summary>The most characters allowed.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The value taken when the caller gives none, as JSON text.</summary>
    public string? Default { get; init; }

    /// <summary>Values that show what is meant, as JSON texts.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];

    /// <summary>The element of an array; null: any.</summary>
    public SchemaType? Item { get; init; }

    /// <summary>The members of an object; empty: any.</summary>
    public ImmutableArray<SchemaProperty> Properties { get; init; } = [];

    /// <summary>What the members of an object are that have no name of their own here; null: any.</summary>
    public SchemaType? Values { get; init; }

    /// <summary>An object has no members but its <see cref="Properties"/>.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The schema of the same document that says all this, e.g. <c>#/components/schemas/Order</c>; null: it is said here.</summary>
    internal string? Reference { get; init; }

    /// <summary>Something is said about the value besides its type and its description.</summary>
    public bool IsNarrow => !Enum.IsEmpty || TextFormat.Find(Format) is not null || Pattern is not null || Minimum is not null || Maximum is not null
        || MinLength is not null || MaxLength is not null || Default is not null || Item is not null || !Properties.IsEmpty
        || Values is not null || IsClosed || NotNull;
}
