using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Naftiko.Corpus.Running;

namespace Naftiko.Corpus.Describing;

/// <summary>Compares what reached the upstream with what the description says of the operation.</summary>
internal sealed class DescriptionCheck(DescribedCall call, ReceivedRequest request, bool onlyRequired)
{
    private static readonly string[] Usual =
        ["Host", "Accept", "Accept-Encoding", "User-Agent", "Content-Type", "Content-Length", "Transfer-Encoding", "traceparent", "Authorization", "Cookie"];

    public IEnumerable<string> Problems() => [.. Path(), .. Query(), .. Headers(), .. Body()];

    private IEnumerable<string> Path()
    {
        var template = Regex.Replace(call.Path.Split('?', '#')[0], @"\{[^}]*\}", "\u0001", RegexOptions.None, TimeSpan.FromSeconds(1));
        var pattern = Regex.Escape(Uri.EscapeDataString(template).Replace("%2F", "/", StringComparison.Ordinal))
            .Replace("%01", "[^/]+", StringComparison.Ordinal);
        if (call.Method != request.Method || !Regex.IsMatch(Normal(request.Path), $"{Normal(pattern)}$", RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            yield return $"{call.Method} {call.Path} was expected";
        }

        // Which characters need no encoding in a path is a matter of taste.
        static string Normal(string path) => Uri.UnescapeDataString(path);
    }

    private IEnumerable<string> Query()
    {
        var declared = Of("query").ToList();
        var keys = Schemes().Where(static s => s?["in"]?.ToString() == "query").Select(static s => s!["name"]?.ToString()).ToHashSet(StringComparer.Ordinal);
        var written = call.Path.Split('?', 2) is [_, var inPath] ? inPath : "";
        foreach (var (key, _) in request.Query)
        {
            var isKnown = declared.Exists(p => Name(p) == key || key.StartsWith(Name(p) + "[", StringComparison.Ordinal) || IsMember(p, key))
                || keys.Contains(key) || written.Contains(key, StringComparison.Ordinal);
            if (!isKnown)
            {
                yield return $"the query parameter {key} is not described";
            }
        }

        foreach (var parameter in declared.Where(p => IsRequired(p)
            && !request.Query.Any(pair => pair.Key == Name(p) || pair.Key.StartsWith(Name(p) + "[", StringComparison.Ordinal) || IsMember(p, pair.Key))))
        {
            yield return $"the query parameter {Name(parameter)} is required and was not sent";
        }

        foreach (var pair in request.Query)
        {
            var schema = call.Api.Resolve(declared.Find(p => Name(p) == pair.Key)?["schema"]);
            if (schema?["enum"] is JsonArray { Count: > 0 } listed && !listed.Any(v => v?.ToString() == pair.Value || v is null))
            {
                yield return $"{pair.Key}={pair.Value} is not among the listed values";
            }
        }
    }

    private IEnumerable<string> Headers()
    {
        var declared = Of("header").ToList();
        var keys = Schemes().Where(static s => s?["in"]?.ToString() == "header").Select(static s => s!["name"]?.ToString()).ToList();
        // A page of answers is continued with a header that some APIs answer with and do not describe.
        foreach (var name in request.Headers.Keys.Where(name => !name.EndsWith("-continuation-token", StringComparison.OrdinalIgnoreCase)
            && !Usual.Contains(name, StringComparer.OrdinalIgnoreCase)
            && !keys.Contains(name, StringComparer.OrdinalIgnoreCase) && !declared.Exists(p => Name(p).Equals(name, StringComparison.OrdinalIgnoreCase))))
        {
            yield return $"the header {name} is not described";
        }

        foreach (var parameter in declared.Where(p => IsRequired(p) && Name(p).ToLowerInvariant() is not ("content-type" or "accept")
            && !request.Headers.ContainsKey(Name(p))))
        {
            yield return $"the header {Name(parameter)} is required and was not sent";
        }

        if (Security() is { Count: > 0 } requirements
            && !requirements.Any(r => r is JsonObject one && (one.Count == 0 || one.All(scheme => Shows(scheme.Key)))))
        {
            yield return $"none of the credentials was sent: {string.Join(" or ", requirements.Select(static r => r?.ToJsonString()))}";
        }
    }

    private bool Shows(string scheme)
    {
        var described = call.Api.Resolve(call.Api.Root["components"]?["securitySchemes"]?[scheme] ?? call.Api.Root["securityDefinitions"]?[scheme]);
        var name = described?["name"]?.ToString() ?? "";
        return (described?["type"]?.ToString(), described?["in"]?.ToString()) switch
        {
            // Asked for, and described nowhere.
            (null, _) => request.Headers.ContainsKey("Authorization") || request.Headers.ContainsKey("token") || request.Query.Any(static pair => pair.Key == "token"),
            ("apiKey", "query") => request.Query.Any(pair => pair.Key == name),
            ("apiKey", "cookie") => request.Headers.GetValueOrDefault("Cookie", "").Contains(name + "=", StringComparison.Ordinal),
            ("apiKey", _) => request.Headers.ContainsKey(name),
            _ => request.Headers.ContainsKey("Authorization"),
        };
    }

    private IEnumerable<string> Body()
    {
        var body = call.Api.Resolve(call.Operation["requestBody"]);
        if (body?["content"] is not JsonObject { Count: > 0 } content)
        {
            if (request.Body.Length > 0 && !call.Api.IsSwagger)
            {
                yield return "a body was sent, and none is described";
            }

            yield break;
        }

        if (request.Body.Length == 0)
        {
            if (body["required"]?.ToString() == "true" && !onlyRequired)
            {
                yield return "the body is required and was not sent";
            }

            yield break;
        }

        var type = request.Headers.GetValueOrDefault("Content-Type", "").Split(';')[0];
        var (_, media) = content.FirstOrDefault(pair => pair.Key.Split(';')[0].Equals(type, StringComparison.OrdinalIgnoreCase) || pair.Key.StartsWith('*')
            || (type == "application/json" && pair.Key.Contains("json", StringComparison.OrdinalIgnoreCase)));
        if (media is null)
        {
            yield return $"the body was sent as {type}";
            yield break;
        }

        var members = call.Api.Members(media["schema"]);
        var sent = type.EndsWith("json", StringComparison.Ordinal) ? (JsonNode.Parse(request.Body) as JsonObject)?.Select(static p => p.Key)
            : type.EndsWith("form-urlencoded", StringComparison.Ordinal) ? request.Body.Split('&')
                .Select(static pair => Uri.UnescapeDataString(pair.Split('=')[0].Replace('+', ' ')).Split('[')[0])
            : null;
        foreach (var name in members is null || sent is null ? [] : sent.Where(name => !members.Contains(name)))
        {
            yield return $"the member {name} of the body is not described";
        }

        var required = (call.Api.Resolve(media["schema"])?["required"] as JsonArray ?? []).Select(static n => n!.ToString());
        foreach (var name in sent is null ? []
            : required.Where(name => members?.Contains(name) == true && !sent.Contains(name) && !IsReadOnly(media["schema"], name)))
        {
            yield return $"the member {name} of the body is required and was not sent";
        }
    }

    private bool IsReadOnly(JsonNode? schema, string name) =>
        call.Api.Resolve(call.Api.Resolve(schema)?["properties"]?[name])?["readOnly"]?.ToString() == "true";

    private JsonArray? Security() => (call.Operation["security"] ?? call.Api.Root["security"]) as JsonArray;

    /// <summary>Those of the description; without any, what is called like a credential is one.</summary>
    private IEnumerable<JsonNode?> Schemes() =>
        ((call.Api.Root["components"]?["securitySchemes"] ?? call.Api.Root["securityDefinitions"]) as JsonObject ?? [])
            .Select(pair => call.Api.Resolve(pair.Value));

    private IEnumerable<JsonNode> Of(string place) => call.Parameters.Where(p => p["in"]?.ToString() == place);

    private bool IsMember(JsonNode parameter, string key) =>
        (parameter["style"]?.ToString() ?? "form") == "form" && (call.Api.Resolve(parameter["schema"])?["properties"] as JsonObject)?.ContainsKey(key) == true;

    private static string Name(JsonNode parameter) => parameter["name"]!.ToString();

    private static bool IsRequired(JsonNode parameter) => parameter["required"]?.ToString() is "true" or "True";
}
