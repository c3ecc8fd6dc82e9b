using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Schema;

/// <summary>
/// Recognises descriptions of APIs in other languages by the keys of their roots. It looks at the text and not at a tree: what is JSON with
/// tabs, or larger than a capability document may be, is still what it is.
/// </summary>
internal static partial class ForeignDocument
{
    private static readonly (string Key, string What, string Parts)[] Kinds =
    [
        ("overlay", "an overlay", "overlay"),
        ("openapi", "an OpenAPI description", "description"),
        ("swagger", "a Swagger (OpenAPI 2) description", "description"),
        ("asyncapi", "an AsyncAPI description", "description"),
        ("arazzo", "an Arazzo description of workflows", "description"),
        ("openrpc", "an OpenRPC description", "description"),
        ("_postman_id", "a Postman collection", "collection"),
        ("_postman_variable_scope", "a Postman environment", "environment"),
        ("__export_format", "an Insomnia export", "export"),
    ];

    /// <returns>Null for a document that says it is a capability, and for one of a kind nobody knows.</returns>
    public static Diagnostic? Recognise(SourceFile document)
    {
        var text = document.Text;
        var keys = text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal) ? KeysOfJson(text) : KeysOfYaml(text);
        if (keys.Exists(static key => key.Name is "naftiko" or "ikanos" or "capability"))
        {
            return null;
        }

        foreach (var (name, position) in keys)
        {
            if (Array.Find(Kinds, kind => kind.Key == name) is { What: { } what, Parts: var parts })
            {
                return new(SchemaDiagnostics.ForeignDocument, Place(document, position, name.Length), what, Help(name, parts, document));
            }
        }

        return text.StartsWith("#%RAML", StringComparison.Ordinal)
            ? new(SchemaDiagnostics.ForeignDocument, Place(document, 0, "#%RAML".Length), "a RAML description", Help("", "description", document))
            : null;
    }

    private static string Help(string key, string parts, SourceFile document) => key is "openapi" or "swagger"
        ? $"Make a capability document of it: naftikoc import {document.Path}"
        : key == "overlay"
        ? "Name the document that it changes: `shop.overlay.yaml` is read along with `shop.yaml`, wherever that is."
        : $"Start a capability document with `naftikoc init`, and list below `consumes` the operations of this {parts} that you want to call.";

    private static List<(string Name, int Position)> KeysOfYaml(string text) =>
        [.. RootKey().Matches(text).Select(static match => (match.Groups["key"].Value, match.Groups["key"].Index))];

    /// <summary>The keys of the root and those of <c>info</c>, as far as the text is JSON.</summary>
    private static List<(string Name, int Position)> KeysOfJson(string text)
    {
        var keys = new List<(string Name, int Position)>();
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1000 });
        var section = "";
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 2)
                {
                    continue;
                }

                var name = reader.GetString()!;
                section = reader.CurrentDepth == 1 ? name : section;
                if (reader.CurrentDepth == 1 || section == "info")
                {
                    // After the quote.
                    keys.Add((name, Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.TokenStartIndex) + 1));
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What has been seen so far is enough, or nothing is.
        }

        return keys;
    }

    private static SourceSpan Place(SourceFile document, int position, int length)
    {
        var before = document.Text.AsSpan(0, position);
        var line = before.Count('\n') + 1;
        var column = position - before.LastIndexOf('\n');
        return new(document, new(line, column), new(line, column + length));
    }

    /// <summary>At the beginning of a line; a Postman collection is recognised by a key of its <c>info</c>.</summary>
    [GeneratedRegex("""^(?:[ ]*["']?(?<key>_postman_id)|["']?(?<key>[a-z_]+))["']?[ ]*:""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex RootKey();
}
