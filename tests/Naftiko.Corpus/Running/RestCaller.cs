using System.Text;
using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;

namespace Naftiko.Corpus.Running;

/// <summary>Calls the routes of a REST adapter as its OpenAPI document describes them.</summary>
internal sealed class RestCaller(HttpClient client, JsonNode description)
{
    /// <summary>Each route as <c>METHOD /path/{}</c>.</summary>
    public IEnumerable<(string Method, string Path, JsonNode Operation)> Routes =>
        description["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject().Select(method => (method.Key.ToUpperInvariant(), path.Key, method.Value!)));

    /// <returns>What is wrong with the answer, or null.</returns>
    public async Task<string?> CallAsync(string method, string path, JsonNode operation, Arguments arguments)
    {
        var query = new List<string>();
        using var request = new HttpRequestMessage { Method = new HttpMethod(method) };
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var name = parameter!["name"]!.GetValue<string>();
            var value = arguments.Make(name, parameter["schema"]);
            switch (parameter["in"]!.GetValue<string>())
            {
                case "path":
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(Arguments.Text(value)), StringComparison.Ordinal);
                    break;
                case "query":
                    query.AddRange((value is JsonArray list ? list.Select(static i => i!) : [value]).Select(item => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(Arguments.Text(item))}"));
                    break;
                case "header":
                    request.Headers.TryAddWithoutValidation(name, Arguments.Text(value));
                    break;
            }
        }

        if (operation["requestBody"]?["content"]?["application/json"] is { } content)
        {
            request.Content = new StringContent(Body(content["schema"], arguments), Encoding.UTF8, "application/json");
        }

        request.RequestUri = new Uri(path + (query.Count > 0 ? "?" + string.Join('&', query) : ""), UriKind.Relative);
        using var response = await client.SendAsync(request);
        return response.IsSuccessStatusCode ? null : $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    private static string Body(JsonNode? schema, Arguments arguments)
    {
        if (schema?["properties"] is not JsonObject { Count: > 0 } members)
        {
            return arguments.Make("body", new JsonObject { ["type"] = "object" }).ToJsonString();
        }

        return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)arguments.Make(member.Key, member.Value)))).ToJsonString();
    }

    /// <summary>The route the document writes as <paramref name="path"/>, whose placeholders have no names.</summary>
    public (string Path, JsonNode Operation)? Find(string method, string path)
    {
        foreach (var route in Routes)
        {
            if (route.Method == method && Placeholders.Anonymous(route.Path) == path)
            {
                return (route.Path, route.Operation);
            }
        }

        return null;
    }
}
