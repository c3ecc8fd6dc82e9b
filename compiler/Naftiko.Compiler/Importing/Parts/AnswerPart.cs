using Microsoft.OpenApi;
using Naftiko.Compiler.Importing.Operations;
using Naftiko.Compiler.Importing.Shapes;

namespace Naftiko.Compiler.Importing.Parts;

/// <summary>Tells what an operation answers with, where a tool can announce it: what is announced is promised.</summary>
internal static class AnswerPart
{
    /// <summary>Models pay for each member of each tool, whether they call it or not.</summary>
    private const int MostMembers = 40;

    public static (Shape? Output, string? Format) Of(DescribedOperation operation)
    {
        var answers = (operation.Operation.Responses ?? [])
            .Where(static pair => pair.Key.StartsWith('2'))
            .OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => pair.Value)
            .ToList();
        var contents = answers.Select(static answer => answer.Content).Where(static content => content is { Count: > 0 }).ToList();
        if (contents.Count == 0)
        {
            return (null, null);
        }

        var types = contents.SelectMany(static content => content!.Keys).Select(static type => type.Split(';')[0].Trim().ToLowerInvariant()).ToList();
        if (!types.Exists(IsJson))
        {
            return (null, types.Distinct(StringComparer.Ordinal).ToList() is [var only] ? Format(only) : null);
        }

        // Several answers may have several shapes, and an answer without content has none.
        if (contents.Count < answers.Count || types.Exists(static type => !IsJson(type))
            || contents.SelectMany(static content => content!.Values).Select(static media => Text(media.Schema)).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return (null, null);
        }

        var media = contents[0]!.First(static pair => IsJson(pair.Key.Split(';')[0].Trim().ToLowerInvariant())).Value;
        var shape = ShapeMaker.Make(media.Schema, operation.Title, "answer", Losses.Nobody, isAnswer: true, out var wasCut);
        return (wasCut || !IsTelling(shape) || Count(shape) > MostMembers ? null : shape, null);
    }

    /// <summary>What two schemas that say the same have in common; a reference says no more than its name.</summary>
    private static string Text(IOpenApiSchema? schema)
    {
        using var text = new StringWriter();
        schema?.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }

    /// <summary>
    /// An object whose members are all known, or a list of such objects or of single values. A list that a gateway makes may be null in any case.
    /// </summary>
    private static bool IsTelling(Shape shape) => shape switch
    {
        { Type: "object", Nullable: false, Members.IsEmpty: false, IsOpen: false } => true,
        { Type: "array", Items: { } items } => items.IsScalar || (items.Type == "object" && IsTelling(items)),
        _ => false,
    };

    private static int Count(Shape shape) => 1 + shape.Members.Sum(static member => Count(member.Shape)) + (shape.Items is { } items ? Count(items) : 0);

    private static bool IsJson(string type) => type is "application/json" or "text/json" or "*/*" || type.EndsWith("+json", StringComparison.Ordinal);

    private static string? Format(string type) => type switch
    {
        "application/xml" or "text/xml" => "xml",
        "text/csv" => "csv",
        "text/html" => "html",
        "text/markdown" => "markdown",
        "text/plain" => "text",
        "application/yaml" or "application/x-yaml" or "text/yaml" => "yaml",
        "application/octet-stream" or "application/pdf" or "application/zip" or "application/gzip" => "binary",
        _ => type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal)
            || type.StartsWith("video/", StringComparison.Ordinal)
            ? "binary"
            : null,
    };
}
