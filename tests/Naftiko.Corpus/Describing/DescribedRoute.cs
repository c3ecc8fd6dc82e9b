using System.Text;
using System.Text.Json.Nodes;
using Naftiko.Corpus.Reading;
using Naftiko.Corpus.Running;

namespace Naftiko.Corpus.Describing;

/// <summary>Calls a route of the gateway with values that fit.</summary>
internal static class DescribedRoute
{
    /// <returns>Null when no values can be made up.</returns>
    public static HttpRequestMessage? Request(string method, string path, JsonNode operation, bool onlyRequired)
    {
        var query = new List<string>();
        var request = new HttpRequestMessage { Method = new HttpMethod(method) };
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            var name = parameter!["name"]!.GetValue<string>();
            var required = parameter["required"]?.GetValue<bool>() == true;
            if (onlyRequired && !required)
            {
                continue;
            }

            var value = Sample.Of(GatewayDescription.Schema(parameter), name, onlyRequired);
            if (value is null)
            {
                if (required)
                {
                    return null;
                }

                continue;
            }

            switch (parameter["in"]!.GetValue<string>())
            {
                case "path":
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(Arguments.Text(value).Replace('/', '-')), StringComparison.Ordinal);
                    break;
                case "query":
                    query.AddRange((value is JsonArray list ? list.Select(static i => i!) : [value]).Select(item => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(Arguments.Text(item))}"));
                    break;
                case "header":
                    request.Headers.TryAddWithoutValidation(name,
                        string.Join(',', (value is JsonArray items ? items.Select(static i => i!) : [value]).Select(Arguments.Text)));
                    break;
                case "cookie":
                    request.Headers.TryAddWithoutValidation("Cookie", $"{name}={Uri.EscapeDataString(Arguments.Text(value))}");
                    break;
            }
        }

        if (operation["requestBody"] is { } body && (!onlyRequired || body["required"]?.GetValue<bool>() == true))
        {
            var (type, media) = body["content"]!.AsObject().First();
            if (Sample.Of(media!["schema"], "body", onlyRequired) is not { } value)
            {
                return null;
            }

            var isJson = type.Contains("json", StringComparison.Ordinal) || type.StartsWith('*');
            request.Content = new StringContent(isJson ? value.ToJsonString() : Arguments.Text(value), Encoding.UTF8, isJson ? "application/json" : type);
        }

        request.RequestUri = new Uri(Placeholders.Encode(path) + (query.Count > 0 ? "?" + string.Join('&', query) : ""), UriKind.Relative);
        return request;
    }
}
