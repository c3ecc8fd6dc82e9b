using System.Text.RegularExpressions;
using Naftiko.Compiler.Binding;
using JsonType = Naftiko.Compiler.Gateway.JsonType;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>A constant of the document as JSON of the type that is declared for it; without one, of the type it is written in.</summary>
internal static partial class TypedConstant
{
    public static string Of(BoundValue.Constant constant, JsonType? type) => type switch
    {
        JsonType.String => JsonText.Of(constant.Plain),
        JsonType.Integer or JsonType.Number or JsonType.Boolean => Scalar().IsMatch(constant.Plain) ? constant.Plain : constant.Json,
        JsonType.Array or JsonType.Object or JsonType.Any or null => constant.Json,
    };

    [GeneratedRegex(@"^(true|false|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Scalar();
}
