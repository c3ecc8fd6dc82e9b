using System.Globalization;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Binding;

/// <summary>Gives plain scalars the types of YAML 1.2's core schema (section 10.3.2) where a document means JSON.</summary>
internal static class YamlScalar
{
    /// <returns>The JSON text of a number, a boolean or null; null when the scalar is text.</returns>
    public static string? JsonConstant(ScalarNode scalar)
    {
        if (scalar.IsNull)
        {
            return "null";
        }

        if (!scalar.IsPlain)
        {
            return null;
        }

        return scalar.Value switch
        {
            "true" or "True" or "TRUE" => "true",
            "false" or "False" or "FALSE" => "false",
            var text => JsonNumberText(text),
        };
    }

    /// <returns>
    /// A number as JSON writes it, also for one that YAML knows and JSON does not write that way: <c>+1</c>, <c>.5</c>, <c>1.</c>. Null when
    /// the text is none.
    /// </returns>
    public static string? JsonNumberText(string text) =>
        JsonText.IsNumber(text) ? text
        : ScalarValues.IsNumber(text) && double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : null;
}
