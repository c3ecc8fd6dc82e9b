using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;

namespace Naftiko.Corpus.Running;

/// <summary>Calls the routes of a REST adapter as its OpenAPI document describes them.</summary>
internal sealed class RestCaller(HttpClient client, JsonNode description)
{
    private const string Stowaway = "stowaway=1";

    private static readonly string[] Strangers = ["Authorization", "Cookie", "X-Forwarded-For", "X-Api-Key"];

    /// <summary>Each route as <c>METHOD /path/{}</c>.</summary>
    public IEnumerable<(string Method, string Path, JsonNode Operation)> Routes =>
        description["paths"]!
            .AsObject()
            .SelectMany(static path => path.Value!.AsObject().Select(method => (method.Key.ToUpperInvariant(), path.Key, method.Value!)));

    /// <returns>What is wrong with the answer, or null.</returns>
    public async Task<string?> CallAsync(string method, string path, JsonNode operation, Arguments arguments)
    {
        var query = new List<string>();
        using var request = new HttpRequestMessage { Method = new HttpMethod(method) };
        if (operation["requestBody"] is { } content && Body(content, arguments) is { } body)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var name = parameter!["name"]!.GetValue<string>();
            var place = parameter["in"]!.GetValue<string>();
            if (arguments.Make(name, place, GatewayDescription.Schema(parameter), parameter["required"]?.GetValue<bool>() == true) is not { } value)
            {
                continue;
            }

            switch (place)
            {
                case "path":
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(Arguments.Text(value)), StringComparison.Ordinal);
                    break;
                case "query":
                    query.AddRange((value is JsonArray list ? list.Select(static i => i!) : [value]).Select(item => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(Arguments.Text(item))}"));
                    break;
                case "header":
                    Header(request, name, string.Join(',', (value is JsonArray items ? items.Select(static i => i!) : [value]).Select(Arguments.Text)));
                    break;
                case "cookie":
                    request.Headers.TryAddWithoutValidation("Cookie", $"{name}={Arguments.Text(value)}");
                    break;
            }
        }

        // What nobody asked for must not get through: a call that reads leaves it behind, and one that writes is refused.
        var address = Placeholders.Encode(path) + "?" + string.Join('&', query);
        if (method is "GET" or "HEAD" or "OPTIONS")
        {
            address += "&" + Stowaway;
        }
        else if (await ComplaintAboutRefusalAsync(method, address + "&" + Stowaway) is { } complaint)
        {
            return complaint;
        }

        request.Headers.TryAddWithoutValidation("X-Stowaway", "1");
        var declared = operation["parameters"]?.AsArray().Select(static p => p!["name"]!.GetValue<string>()) ?? [];
        foreach (var name in Strangers.Except(declared, StringComparer.OrdinalIgnoreCase).Where(name => !request.Headers.NonValidated.Contains(name)))
        {
            request.Headers.TryAddWithoutValidation(name, Stowaway);
        }

        request.RequestUri = new Uri(address, UriKind.Relative);
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? null : $"{(int)response.StatusCode} {text}";
    }

    /// <summary>A lost filter would make a call that writes concern everything, so the mistyped name of one has to be refused.</summary>
    private async Task<string?> ComplaintAboutRefusalAsync(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.StatusCode == HttpStatusCode.BadRequest && JsonNode.Parse(text)?["errors"]?["stowaway"] is JsonArray { Count: > 0 }
            ? null
            : $"a query parameter that is declared nowhere is answered with {(int)response.StatusCode} {text}";
    }

    private static void Header(HttpRequestMessage request, string name, string value)
    {
        if (!request.Headers.TryAddWithoutValidation(name, value))
        {
            request.Content ??= new ByteArrayContent([]);
            request.Content.Headers.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>The text of the body; null when there is none.</summary>
    private static string? Body(JsonNode content, Arguments arguments)
    {
        var required = content["required"]?.GetValue<bool>() == true;
        var schema = content["content"]!.AsObject().First().Value!["schema"];
        if (schema?["properties"] is not JsonObject { Count: > 0 } members)
        {
            return arguments.Make("body", "body", new JsonObject { ["type"] = "object" }, required)?.ToJsonString();
        }

        var names = (schema["required"] as JsonArray ?? []).Select(static n => n!.GetValue<string>()).ToList();
        var values = members.Select(member => KeyValuePair.Create(member.Key, arguments.Make(member.Key, "body", member.Value, names.Contains(member.Key))))
            .Where(static member => member.Value is not null)
            .ToList();
        return values.Count == 0 && !required ? null : new JsonObject(values).ToJsonString();
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
