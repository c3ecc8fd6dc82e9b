using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Tells the two mappings that stand below <c>body</c> apart: a format with its data, and the JSON object that is sent.</summary>
internal static class BodyShape
{
    /// <summary>Data of these formats has members, so a type with members beside it could mean either.</summary>
    private static readonly string[] WithMembers =
        ["json", "form", "formUrlEncoded", "form-urlencoded", "application/x-www-form-urlencoded", "multipartForm"];

    private static readonly string[] Formats = [.. WithMembers, "text", "xml", "sparql"];

    public static bool IsTemplate(MappingNode body)
    {
        var hasOthers = body.Entries.Any(static entry => entry.Key.Value is not ("type" or "data" or "content"));
        var type = (body.Find("type")?.Value as ScalarNode)?.Value;
        return body.Entries.IsEmpty
            || (body.Find("type")?.Value is MappingNode or SequenceNode)
            || (hasOthers && (type is null || !Knows(HasData(body) ? Formats : WithMembers, type)))
            || (!hasOthers && !HasData(body) && type is not (null or "none") && !Knows(Formats, type));
    }

    private static bool HasData(MappingNode body) => body.Find("data") is not null || body.Find("content") is not null;

    private static bool Knows(string[] formats, string type) =>
        formats.Contains(type, StringComparer.OrdinalIgnoreCase) || SpellChecker.Suggest(type, formats) is not null;
}
