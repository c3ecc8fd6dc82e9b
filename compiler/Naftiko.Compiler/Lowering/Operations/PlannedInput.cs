using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;
using ValueType = Naftiko.Compiler.Gateway.ValueType;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>An input while its operation is being planned: what it feeds decides what it must be.</summary>
internal sealed class PlannedInput(string name, string toolKey, string identifier, SourceSpan span)
{
    /// <summary>The name callers use: placeholder, query parameter, header or argument.</summary>
    public string Name { get; } = name;

    /// <summary>The name of a placeholder in the route template.</summary>
    public string? RouteName { get; init; }

    public string ToolKey { get; set; } = toolKey;

    public string Identifier { get; } = identifier;

    public SourceSpan Span { get; } = span;

    public InputPlace Place { get; set; } = InputPlace.Query;

    /// <summary>Null while nobody has said.</summary>
    public ValueType? Type { get; set; }

    public bool Required { get; set; }

    public bool IsPathSegment { get; set; }

    public string? Description { get; set; }

    /// <summary>The schema the author gave a declared input.</summary>
    public SchemaType? Schema { get; set; }

    /// <summary>A constant the document gives instead of the caller.</summary>
    public string? Constant { get; set; }

    /// <summary>The setting that stands for it, where the constant is a credential.</summary>
    public string? ConstantSecret { get; set; }

    public bool IsDeclared { get; set; }

    public bool IsUsed { get; set; }

    /// <summary>A finding tells of it already; that nothing uses it is no news then.</summary>
    public bool IsReported { get; set; }

    public OperationInput ToModel() =>
        new(RouteName ?? Name, ToolKey, Identifier, Place, Type ?? ValueType.String, Required, IsPathSegment, Description, Span)
        {
            Pattern = Schema?.Pattern,
            Enum = Schema?.Enum ?? [],
        };
}
