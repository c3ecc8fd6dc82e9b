using System.Globalization;
using System.Text.Json;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Reading;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Shapes;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Reports what a shape says that cannot be true, and what it says for nothing.</summary>
internal sealed class ShapeCheck(string name, SourceSpan span, LoweringContext context)
{
    private static readonly string[] AboutText = ["default", "enum", "maxLength", "minLength", "pattern"];

    public static void Report(PlannedInput input, LoweringContext context)
    {
        if (!input.IsFile)
        {
            new ShapeCheck(input.Name, input.Span, context).Report(input.Shape);
            return;
        }

        foreach (var key in AboutText.Where(input.Shape.Places.ContainsKey))
        {
            context.Report(
                LoweringDiagnostics.KeyWithoutEffect, input.Shape.Places[key], key, input.Name, "a file streams through, and nothing looks into it",
                $"Remove `{key}`; the setting `Adapters:<Adapter>:MaxRequestBodySize` limits how large a request may be.");
        }
    }

    public void Report(BoundShape shape)
    {
        var schema = ShapeLowering.Lower(shape);
        foreach (var (key, place) in shape.Places)
        {
            if (Useless(key, schema) is { } reason)
            {
                context.Report(LoweringDiagnostics.KeyWithoutEffect, place, key, name, reason, $"Remove `{key}`, or say in the description what it means.");
            }
        }

        ReportBounds(shape, schema);
        foreach (var wrong in schema.Enum.Where(value => !IsOf(schema.Type, value)))
        {
            Contradicts(shape, "enum", $"allows `{wrong}`, which is not {schema.Type.WithArticle()}", "Write values of the type, or another type.");
        }

        if (schema.Default is { } json && Problem(schema, json) is { } problem)
        {
            Contradicts(shape, "default", $"is {json}, {problem}", "Write a default that the input allows.");
        }

        // What does not fit the type is in no schema, and may be wrong all the same.
        foreach (var inner in new[] { shape.Item, shape.Values }.OfType<BoundShape>())
        {
            Report(inner);
        }

        foreach (var member in shape.Members)
        {
            new ShapeCheck($"{name}.{member.Name}", span, context).Report(member.Shape);
        }
    }

    private void ReportBounds(BoundShape shape, SchemaType schema)
    {
        if (schema is { Minimum: { } least, Maximum: { } most } && Number(least) > Number(most))
        {
            Contradicts(shape, "minimum", $"is {least}, more than `maximum`, {most}", "Exchange them.");
        }

        if (schema is { MinLength: { } fewest, MaxLength: { } longest } && fewest > longest)
        {
            Contradicts(shape, "minLength", string.Create(CultureInfo.InvariantCulture, $"is {fewest}, more than `maxLength`, {longest}"), "Exchange them.");
        }
    }

    private void Contradicts(BoundShape shape, string key, string what, string advice) =>
        context.Report(LoweringDiagnostics.InputContradiction, shape.Places.GetValueOrDefault(key, span), key, name, what, advice);

    private static string? Useless(string key, SchemaType schema)
    {
        var type = schema.Type;
        var isText = type == JsonType.String;
        return key switch
        {
            _ when ShapeReader.Useless.Contains(key) => "naftikoc neither checks nor shows it",
            "minimum" or "maximum" when type is not (JsonType.Integer or JsonType.Number) => $"it is about numbers, and the type is {type.Word()}",
            "minLength" or "maxLength" or "pattern" when !isText => $"it is about strings, and the type is {type.Word()}",
            "pattern" when schema.UncheckedPattern is not null => "it is not a regular expression that .NET can read, so it is only shown",
            "items" when type != JsonType.Array => $"it is about lists, and the type is {type.Word()}",
            "properties" or "values" or "additionalProperties" when type != JsonType.Object
                => $"it is about objects, and the type is {type.Word()}",
            "enum" when type == JsonType.Object => "only strings, numbers and booleans can be listed",
            _ => null,
        };
    }

    private static bool IsOf(JsonType type, string text) => type switch
    {
        JsonType.Integer => YamlScalar.JsonNumberText(text) is not null && Number(text) is { } number && number == Math.Truncate(number),
        JsonType.Number => YamlScalar.JsonNumberText(text) is not null,
        JsonType.Boolean => bool.TryParse(text, out _),
        JsonType.String or JsonType.Array or JsonType.Object or JsonType.Any => true,
    };

    /// <summary>Goes on after the value: "which is …".</summary>
    private static string? Problem(SchemaType schema, string json)
    {
        using var document = JsonDocument.Parse(json, new() { MaxDepth = 200 });
        var value = document.RootElement;
        if (!IsOf(schema.Type, value.ValueKind))
        {
            return $"which is not {schema.Type.WithArticle()}";
        }

        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return !IsOf(schema.Type, text) ? $"which is not {schema.Type.WithArticle()}"
            : !schema.Enum.IsEmpty && !schema.Enum.Any(allowed => IsSame(schema.Type, allowed, text)) ? $"which is not among the values allowed: {string.Join(", ", schema.Enum)}"
            : schema.Minimum is { } least && Number(text) < Number(least) ? $"less than `minimum`, {least}"
            : schema.Maximum is { } most && Number(text) > Number(most) ? $"more than `maximum`, {most}"
            : schema.MinLength is { } fewest && text.EnumerateRunes().Count() < fewest ? "shorter than `minLength`"
            : schema.MaxLength is { } longest && text.EnumerateRunes().Count() > longest ? "longer than `maxLength`"
            : TextFormat.Find(schema.Format) is { } format && !format.Matches(text) ? $"which is not {format.Wanted}"
            : null;
    }

    private static bool IsOf(JsonType type, JsonValueKind kind) => type switch
    {
        JsonType.Any => true,
        JsonType.Array => kind == JsonValueKind.Array,
        JsonType.Object => kind == JsonValueKind.Object,
        JsonType.String or JsonType.Integer or JsonType.Number or JsonType.Boolean => kind is not (JsonValueKind.Array or JsonValueKind.Object),
    };

    /// <summary>1 is 1.0, but a text is only what it says.</summary>
    private static bool IsSame(JsonType type, string allowed, string text) =>
        allowed == text || (type is JsonType.Integer or JsonType.Number && Exact(allowed) is { } number && number == Exact(text));

    /// <summary>The gateway compares listed numbers with all their digits, too.</summary>
    private static decimal? Exact(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
