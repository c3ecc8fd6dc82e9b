using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Shapes;

/// <summary>Makes the final shape of a value of what a document says about it. Keys that say nothing about a value of its type are left out.</summary>
internal static class ShapeLowering
{
    /// <param name="otherwise">The type where the document names none.</param>
    public static SchemaType Lower(BoundShape shape, JsonType otherwise = JsonType.String)
    {
        var type = shape.Type is null or JsonType.Any ? Implied(shape) ?? shape.Type ?? otherwise : shape.Type.Value;
        var isText = type == JsonType.String;
        var isNumber = type is JsonType.Integer or JsonType.Number;
        var pattern = isText ? shape.Pattern : null;
        var isReadable = pattern is not null && TextPattern.IsReadable(pattern);
        return new(type, shape.Description)
        {
            Nullable = shape.Nullable == true,
            NotNull = shape.Nullable == false,
            Deprecated = shape.Deprecated == true,
            Enum = type is JsonType.Array or JsonType.Object ? [] : [.. Listed(shape, isNumber)],
            Format = shape.Format,
            Pattern = isReadable ? pattern : null,
            UncheckedPattern = isReadable ? null : pattern,
            Minimum = isNumber ? shape.Minimum : null,
            Maximum = isNumber ? shape.Maximum : null,
            MinLength = isText ? shape.MinLength : null,
            MaxLength = isText ? shape.MaxLength : null,
            Default = shape.Default is { } value ? Fitting(value, type) : null,
            Examples = [.. shape.Examples.Select(example => Fitting(example, type))],
            Item = type == JsonType.Array && shape.Item is { } item ? Lower(item) : null,
            Properties = type != JsonType.Object ? [] : [.. shape.Members.Select(static m => new SchemaProperty(m.Name, Lower(m.Shape), m.Required == true))],
            Values = type == JsonType.Object && shape.Values is { } values ? Lower(values) : null,
            IsClosed = type == JsonType.Object && shape is { IsClosed: true, Values: null },
        };
    }

    /// <summary>Numbers as JSON writes them: <c>01</c> is 1.</summary>
    private static IEnumerable<string> Listed(BoundShape shape, bool isNumber) => shape.Enum
        .Select(value => isNumber ? YamlScalar.JsonNumberText(value) ?? value : value)
        .Distinct(StringComparer.Ordinal);

    /// <summary>What is said of a value tells its type where nothing else does.</summary>
    private static JsonType? Implied(BoundShape shape) =>
        shape is { Minimum: not null } or { Maximum: not null } ? JsonType.Number
        : shape is { Format: not null } or { Pattern: not null } or { MinLength: not null } or { MaxLength: not null } or { Enum.IsEmpty: false }
            ? JsonType.String
        : null;

    /// <summary>YAML cannot tell the text 10 from the number 10; the type can.</summary>
    private static string Fitting(string json, JsonType type) => type == JsonType.String && json[0] is not ('"' or '{' or '[') ? JsonText.Of(json) : json;
}
