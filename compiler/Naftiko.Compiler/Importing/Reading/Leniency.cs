using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Importing.Reading;

/// <summary>Reads what many descriptions write and OpenAPI does not know: truth values in other words, addresses as texts.</summary>
internal static class Leniency
{
    private static readonly HashSet<string> Flags =
    [
        "deprecated", "required", "readOnly", "writeOnly", "nullable", "explode", "allowEmptyValue", "allowReserved", "uniqueItems", "exclusiveMinimum",
        "exclusiveMaximum",
    ];

    /// <returns>The truth value that is meant; null when the scalar is one already, or none.</returns>
    public static bool? Flag(string key, ScalarNode scalar)
    {
        if (!Flags.Contains(key) || (scalar.IsPlain && scalar.Value is "true" or "false"))
        {
            return null;
        }

        return scalar.Value switch
        {
            // From OpenAPI 3.1 on these are numbers.
            _ when key is "exclusiveMinimum" or "exclusiveMaximum" && scalar.IsPlain && double.TryParse(scalar.Value, out _) => null,
            "1" => true,
            "0" or "" or "null" or "~" => false,
            var word => TruthWords.Read(word),
        };
    }
}
