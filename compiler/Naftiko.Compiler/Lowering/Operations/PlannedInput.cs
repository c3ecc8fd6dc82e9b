using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Shapes;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>An input of a planned operation.</summary>
/// <param name="Name">The name callers use: placeholder, query parameter, header or argument.</param>
/// <param name="RouteName">The name of a placeholder in the route template.</param>
/// <param name="Shape">What the document says of it, here and where it goes.</param>
/// <param name="Schema">What it is in the end: text where nobody has said.</param>
internal sealed record PlannedInput(
    string Name,
    string? RouteName,
    string ToolKey,
    string Identifier,
    InputPlace Place,
    BoundShape Shape,
    SchemaType Schema,
    bool Required,
    bool IsPathSegment,
    bool IsDeclared,
    SourceSpan Span)
{
    public string? Description => Schema.Description;

    /// <summary>Its place in the caller's body; empty: the member of its name.</summary>
    public ImmutableArray<JsonSelector> BodyPath { get; init; } = [];

    /// <summary>It is sent on as a file.</summary>
    public bool IsFile { get; init; }

    /// <summary>What callers over REST know it by.</summary>
    public string WireName => BodyPath.IsEmpty ? RouteName ?? Name : BodyPlace.Text(BodyPath);

    /// <summary>With what the document says of it elsewhere, too.</summary>
    public PlannedInput Merge(BoundShape other, string? description)
    {
        var shape = Shape.Or(other);
        return this with { Shape = shape, Schema = ShapeLowering.Lower(shape) with { Description = description } };
    }

    public OperationInput ToModel() =>
        new(WireName, ToolKey, Identifier, Place, Schema, Required, IsPathSegment, Span) { BodyPath = BodyPath };
}
