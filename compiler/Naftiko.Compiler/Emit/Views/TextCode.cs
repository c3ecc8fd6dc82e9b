using System.Diagnostics;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>A value as text, null when it is absent.</summary>
internal static class TextCode
{
    /// <param name="isSegment">A whole number that is part of a path, and so never absent.</param>
    public static CSharpCode Of(GatewayTraits traits, ITemplateText value, ValueKind kind, bool isSegment = false)
    {
        if (kind == ValueKind.Text)
        {
            return new($"{value}");
        }

        traits.Shared.Use(kind switch
        {
            ValueKind.Integer when isSegment => SharedMember.TextOfSegment,
            ValueKind.Integer => SharedMember.TextOfInteger,
            ValueKind.Number => SharedMember.TextOfNumber,
            ValueKind.Boolean => SharedMember.TextOfBoolean,
            ValueKind.List => SharedMember.TextOfList,
            ValueKind.Text or ValueKind.File => throw new UnreachableException(),
            ValueKind.Json or ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList
                or ValueKind.JsonObject
                or ValueKind.JsonAny => SharedMember.TextOfJson,
        });
        return new($"InputText.Of({value})");
    }
}
