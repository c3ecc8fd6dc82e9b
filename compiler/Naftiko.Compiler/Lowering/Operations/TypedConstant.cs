using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>A constant of the document as JSON of the type that is declared for it; without one, of the type it is written in.</summary>
internal static class TypedConstant
{
    public static string Of(BoundValue.Constant constant, JsonType? type) => type switch
    {
        JsonType.String => JsonText.Of(constant.Plain),
        JsonType.Integer or JsonType.Number or JsonType.Boolean => IsScalar(constant.Plain) ? constant.Plain : constant.Json,
        JsonType.Array or JsonType.Object or JsonType.Any or null => constant.Json,
    };

    private static bool IsScalar(string text) => text is "true" or "false" || JsonText.IsNumber(text);
}
