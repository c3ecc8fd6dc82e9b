using System.Globalization;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>A constant of the document as JSON of the type that is declared for it; without one, of the type it is written in.</summary>
internal static class TypedConstant
{
    public static OutputShape.Constant Shape(BoundValue.Constant constant, JsonType? type)
    {
        var json = Of(constant, type);
        return new(json switch
        {
            "true" or "false" => JsonType.Boolean,
            ['"', ..] => JsonType.String,
            _ when long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                && whole.ToString(CultureInfo.InvariantCulture) == json => type == JsonType.Number ? JsonType.Number : JsonType.Integer,

            // What a decimal would write differently keeps its digits.
            _ when decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && number.ToString(CultureInfo.InvariantCulture) == json => JsonType.Number,
            _ => JsonType.Any,
        }, json);
    }

    public static string Of(BoundValue.Constant constant, JsonType? type) => type switch
    {
        JsonType.String => JsonText.Of(constant.Plain),
        JsonType.Integer or JsonType.Number or JsonType.Boolean => IsScalar(constant.Plain) ? constant.Plain : constant.Json,
        JsonType.Array or JsonType.Object or JsonType.Any or null => constant.Json,
    };

    private static bool IsScalar(string text) => text is "true" or "false" || JsonText.IsNumber(text);
}
