using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>What a file is, by the end of its name.</summary>
internal static class FileTypes
{
    /// <param name="uri">Of the folder: the pages of an interface have a type of their own.</param>
    public static string Of(string path, bool isText, string uri) => path[(path.LastIndexOf('.') + 1)..].ToLowerInvariant() switch
    {
        "html" or "htm" when uri.StartsWith(ResourceUi.Scheme, StringComparison.Ordinal) => ResourceUi.MediaType,
        "html" or "htm" => "text/html",
        "md" or "markdown" => "text/markdown",
        "csv" => "text/csv",
        "css" => "text/css",
        "js" or "mjs" => "text/javascript",
        "json" => "application/json",
        "yaml" or "yml" => "application/yaml",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" or "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "pdf" => "application/pdf",
        "mp3" => "audio/mpeg",
        "wav" => "audio/wav",
        "zip" => "application/zip",
        _ => isText ? "text/plain" : "application/octet-stream",
    };
}
