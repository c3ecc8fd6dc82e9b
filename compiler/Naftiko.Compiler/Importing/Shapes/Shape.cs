using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Naftiko.Compiler.Importing.Shapes;

/// <summary>What a value is and may be, in the words of a capability document. <see cref="Any"/> says nothing.</summary>
internal sealed record Shape
{
    public static Shape Any { get; } = new();

    /// <summary>Null: any JSON.</summary>
    public string? Type { get; init; }

    public string? Description { get; init; }

    public bool Nullable { get; init; }

    public bool Deprecated { get; init; }

    public ImmutableArray<JsonNode> Enum { get; init; } = [];

    public string? Format { get; init; }

    public string? Pattern { get; init; }

    /// <summary>A JSON number.</summary>
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public JsonNode? Default { get; init; }

    public JsonNode? Example { get; init; }

    public Shape? Items { get; init; }

    public ImmutableArray<ShapeMember> Members { get; init; } = [];

    /// <summary>The shape of members of other names than those in <see cref="Members"/>.</summary>
    public Shape? Values { get; init; }

    /// <summary>Whether the description says that members of other names are welcome.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether there may be no members of other names.</summary>
    public bool IsClosed { get; init; }

    public bool IsScalar => Type is "string" or "integer" or "number" or "boolean";
}

/// <summary>A member of an object.</summary>
internal sealed record ShapeMember(string Name, Shape Shape, bool Required);
