using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Shapes;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>An input while its operation is being planned: what it feeds decides what it must be. The plan holds a <see cref="PlannedInput"/>.</summary>
internal sealed class InputDraft(string name, string toolKey, string identifier, SourceSpan span)
{
    /// <summary>The name callers use: placeholder, query parameter, header or argument.</summary>
    public string Name { get; } = name;

    /// <summary>The name of a placeholder in the route template.</summary>
    public string? RouteName { get; init; }

    public string ToolKey { get; set; } = toolKey;

    public string Identifier { get; } = identifier;

    public SourceSpan Span { get; } = span;

    public InputPlace Place { get; set; } = InputPlace.Query;

    /// <summary>Its place in the caller's body; empty: the member of its name.</summary>
    public ImmutableArray<JsonSelector> BodyPath { get; set; } = [];

    /// <summary>What has been said of its shape so far: by the author of the operation first, then by what it feeds.</summary>
    public BoundShape Shape { get; set; } = BoundShape.Nothing;

    /// <summary>The author wrote <c>required: true</c>, which a default does not change.</summary>
    public bool MustBeGiven { get; set; }

    /// <summary>A call cannot do without it.</summary>
    public bool Required { get; set; }

    /// <summary>Whoever calls has to give it: what a call does without has a default in its place, unless the author insists.</summary>
    public bool IsDemanded => Required && (MustBeGiven || Shape.Default is null || Place == InputPlace.Route);

    public bool IsPathSegment { get; set; }

    /// <summary>It is sent on as a file.</summary>
    public bool IsFile { get; set; }

    public string? Description { get; set; }

    /// <summary>A constant the document gives instead of the caller.</summary>
    public string? Constant { get; set; }

    /// <summary>The setting that stands for it, where the constant is a credential.</summary>
    public string? ConstantSecret { get; set; }

    public bool IsDeclared { get; set; }

    public bool IsUsed { get; set; }

    /// <summary>A finding tells of it already; that nothing uses it is no news then.</summary>
    public bool IsReported { get; set; }

    /// <summary>A place in the object or the list that the caller gives; that it is one may not have been said yet.</summary>
    public ValueExpression.InputMember Member(BoundValue.Input value, LoweringContext context)
    {
        if (Shape.Type is { } type and not (JsonType.Object or JsonType.Array or JsonType.Any))
        {
            context.Report(LoweringDiagnostics.MemberOfScalar, value.Span, Name, type.Word());
        }

        Shape = Shape with { Type = Shape.Type ?? (value.Path[0] is JsonSelector.Member ? JsonType.Object : JsonType.Array) };
        return new(Identifier, value.Path, Name);
    }

    /// <summary>What has been decided of it, once everything is planned that it feeds.</summary>
    public PlannedInput ToPlan()
    {
        var schema = ShapeLowering.Lower(Shape) with { Description = Description };
        return new(Name, RouteName, ToolKey, Identifier, Place, Shape, schema, IsDemanded, IsPathSegment, IsDeclared, Span)
        {
            BodyPath = BodyPath,
            IsFile = IsFile,
        };
    }
}
