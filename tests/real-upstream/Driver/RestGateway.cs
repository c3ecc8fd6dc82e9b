using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RealUpstream.Driver;

/// <summary>The gateway's REST adapter.</summary>
internal sealed partial class RestGateway(HttpClient http) : IGateway
{
    private const string TokenHeader = "x-ms-continuation-token";

    private static readonly Dictionary<string, (HttpMethod Method, string Path)> Operations = new(StringComparer.Ordinal)
    {
        ["startorchestration"] = (HttpMethod.Post, "orchestrators/{functionName}"),
        ["startorchestrationwithid"] = (HttpMethod.Post, "orchestrators/{functionName}/{instanceId}"),
        ["listinstances"] = (HttpMethod.Get, "instances"),
        ["purgeinstances"] = (HttpMethod.Delete, "instances"),
        ["getinstancestatus"] = (HttpMethod.Get, "instances/{instanceId}"),
        ["purgeinstance"] = (HttpMethod.Delete, "instances/{instanceId}"),
        ["raiseevent"] = (HttpMethod.Post, "instances/{instanceId}/raiseEvent/{eventName}"),
        ["terminateinstance"] = (HttpMethod.Post, "instances/{instanceId}/terminate"),
        ["suspendinstance"] = (HttpMethod.Post, "instances/{instanceId}/suspend"),
        ["resumeinstance"] = (HttpMethod.Post, "instances/{instanceId}/resume"),
        ["rewindinstance"] = (HttpMethod.Post, "instances/{instanceId}/rewind"),
        ["getentity"] = (HttpMethod.Get, "entities/{entityName}/{entityKey}"),
        ["signalentity"] = (HttpMethod.Post, "entities/{entityName}/{entityKey}"),
        ["listentities"] = (HttpMethod.Get, "entities/{entityName}"),
    };

    public string Name => "rest";

    public async Task<Answer> CallAsync(string operation, JsonObject arguments)
    {
        var (method, template) = Operations[operation];
        var left = arguments.ToDictionary(StringComparer.Ordinal);
        var path = Placeholder.Replace(template, match => left.Remove(match.Groups[1].Value, out var value)
            ? Uri.EscapeDataString(value!.ToString())
            : throw new ArgumentException($"{operation} needs {match.Groups[1].Value}.", nameof(arguments)));

        using var request = new HttpRequestMessage { Method = method };
        if (left.Remove("body", out var body))
        {
            request.Content = JsonContent.Create(body);
        }

        if (left.Remove("continuationToken", out var token))
        {
            request.Headers.Add(TokenHeader, token!.ToString());
        }

        var query = string.Join('&', left.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!.ToString())}"));
        request.RequestUri = new Uri($"/runtime/webhooks/durabletask/{path}{(query.Length > 0 ? "?" + query : "")}", UriKind.Relative);
        return await SendAsync(request);
    }

    /// <summary>Follows a link, which has to lead to this adapter and to carry nothing of the upstream.</summary>
    public async Task<Answer> FollowAsync(Uri link)
    {
        var address = new Uri(http.BaseAddress!, link);
        Expect.Equal(http.BaseAddress!.Authority, address.Authority, $"the authority of the link {link}");
        Expect.That(!ParameterOfUpstream.IsMatch(address.Query), $"the link {link} has parameters that only the upstream should see");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(request);
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = Parse(text);
        var location = response.Headers.Location;
        if ((json as JsonObject)?["statusQueryGetUri"] is { } member)
        {
            // The two name the same thing upstream.
            var link = new Uri(http.BaseAddress!, member.GetValue<string>());
            location ??= link;
            Expect.Equal(new Uri(http.BaseAddress!, location), link, "statusQueryGetUri");
        }

        var next = location is null ? default(Func<Task<Answer>>) : () => FollowAsync(location);
        var token = response.Headers.TryGetValues(TokenHeader, out var values) ? string.Concat(values) : "";
        return new Answer((int)response.StatusCode, json, text, token.Length > 0 ? token : null, next);
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length > 0 ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex("[?&](code|taskHub|connection)=", RegexOptions.IgnoreCase)]
    private static partial Regex ParameterOfUpstream { get; }
}
