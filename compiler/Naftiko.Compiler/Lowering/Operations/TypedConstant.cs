using System.Text.RegularExpressions;
using Naftiko.Compiler.Binding;
using ValueType = Naftiko.Compiler.Gateway.ValueType;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>A constant of the document as JSON of the type that is declared for it; without one, of the type it is written in.</summary>
internal static partial class TypedConstant
{
    public static string Of(BoundValue.Constant constant, ValueType? type) => type switch
    {
        ValueType.String => JsonText.Of(constant.Plain),
        ValueType.Integer or ValueType.Number or ValueType.Boolean => Scalar().IsMatch(constant.Plain) ? constant.Plain : constant.Json,
        ValueType.Array or ValueType.Object or ValueType.Any or null => constant.Json,
    };

    [GeneratedRegex(@"^(true|false|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Scalar();
}
