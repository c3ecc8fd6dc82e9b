using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>style</c> and <c>explode</c> of a consumed parameter, which mean what OpenAPI says (3.1.1, section 4.8.12.2).</summary>
internal static class ParameterStyleReader
{
    /// <param name="shape">What else is said of the value.</param>
    /// <returns>
    /// The style, null when the document says nothing about it or nothing that could be read; and the shape, a list or an object if it was open.
    /// </returns>
    public static (ParameterStyle? Style, BoundShape Shape) Read(Fields fields, string name, ConsumedPlace place, BoundShape shape, BindingContext context)
    {
        var style = fields.Word("style");
        var explode = fields.Flag("explode");
        if (style is null && explode is null)
        {
            return (null, shape);
        }

        string[] allowed = place switch
        {
            ConsumedPlace.Query => ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
            ConsumedPlace.Cookie => ["form"],
            ConsumedPlace.Path or ConsumedPlace.Header => ["simple"],
            ConsumedPlace.Body or ConsumedPlace.Environment => [],
        };
        var key = style is null ? "explode" : "style";
        if (allowed.Length == 0)
        {
            context.Report(BindingDiagnostics.StyleWithoutEffect, fields.KeySpan(key), key, name, "it is about paths, queries, headers and cookies");
            return (null, shape);
        }

        if ((style is null ? allowed[0] : allowed.FirstOrDefault(known => known.Equals(style.Value, StringComparison.OrdinalIgnoreCase))) is not { } word)
        {
            Refuse(style!, name, place, allowed, context);
            return (null, shape);
        }

        if (shape.Type is JsonType.String or JsonType.Integer or JsonType.Number or JsonType.Boolean)
        {
            // A single value is written in one way by all styles but these, which OpenAPI leaves open.
            if (word is not ("form" or "simple"))
            {
                context.Report(BindingDiagnostics.StyleWithoutEffect, fields.KeySpan(key), key, name, "it is about lists and objects, and this is a single value");
            }

            return (null, shape);
        }

        var isExploded = explode ?? word == "form";
        if (place == ConsumedPlace.Cookie && isExploded && (shape.Type is not null || explode is not null))
        {
            context.Report(
                BindingDiagnostics.WrongStyle, fields.KeySpan(explode is null ? "style" : "explode"), name, "cookie", "explode", "true", "Write `explode: false`.");
            return (null, shape);
        }

        if (place == ConsumedPlace.Path && shape.Type == JsonType.Object)
        {
            context.Report(UnsupportedDiagnostics.PathStyle, fields.KeySpan(key), name, "an object");
            return (null, shape);
        }

        // Who says how several values are written speaks of several values.
        var type = shape.Type is null && place == ConsumedPlace.Query && (explode is not null || word != "form")
            ? word == "deepObject" ? JsonType.Object : JsonType.Array
            : shape.Type;
        return (StyleOf(word, isExploded), shape with { Type = type });
    }

    private static ParameterStyle StyleOf(string word, bool isExploded) => word switch
    {
        "deepObject" => ParameterStyle.Brackets,
        _ when isExploded => ParameterStyle.Members,
        "spaceDelimited" => ParameterStyle.Blank,
        "pipeDelimited" => ParameterStyle.Pipe,
        _ => ParameterStyle.Comma,
    };

    private static void Refuse(SpannedText style, string name, ConsumedPlace place, string[] allowed, BindingContext context)
    {
        if (place == ConsumedPlace.Path && style.Value.ToLowerInvariant() is ("label" or "matrix"))
        {
            context.Report(UnsupportedDiagnostics.PathStyle, style.Span, name, $"`{style.Value}`");
        }
        else
        {
            context.Report(
                BindingDiagnostics.WrongStyle, style.Span, name, place.ToString().ToLowerInvariant(), "style", style.Value,
                Suggestion.Help(style.Value, allowed));
        }
    }
}
