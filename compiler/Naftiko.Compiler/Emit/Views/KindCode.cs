using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>How the generated code spells a <see cref="ValueKind"/>.</summary>
internal static class KindCode
{
    public static CSharpType Type(this ValueKind kind) => kind switch
    {
        ValueKind.Integer => new("long"),
        ValueKind.Number => new("decimal"),
        ValueKind.Boolean => new("bool"),
        ValueKind.List => new("IReadOnlyList<string>"),
        ValueKind.Text => new("string"),
        ValueKind.File => new("InputFile"),
        ValueKind.Json or ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList
            or ValueKind.JsonObject or ValueKind.JsonAny => CSharpType.JsonElement,
    };

    /// <summary>The method of <c>InputValue</c> and <c>JsonValue</c> that reads it.</summary>
    public static string Reader(this ValueKind kind) => kind == ValueKind.Text ? "String" : kind.ToString();
}
