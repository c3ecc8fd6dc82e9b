using System.Net.Http.Json;

namespace RealUpstream.Driver;

/// <summary>The real API itself, past the gateway.</summary>
internal sealed class Upstream(HttpClient http)
{
    /// <summary>Asks for all instances.</summary>
    /// <param name="key">The key to ask with; none, when null.</param>
    public async Task<int> StatusWithKeyAsync(string? key)
    {
        var query = key is null ? "" : "?code=" + Uri.EscapeDataString(key);
        using var response = await http.GetAsync("/runtime/webhooks/durabletask/instances" + query);
        return (int)response.StatusCode;
    }

    /// <summary>Everything that comes back for a start.</summary>
    public async Task<string> StartAsync(string function, string key)
    {
        var path = $"/runtime/webhooks/durabletask/orchestrators/{function}?code={Uri.EscapeDataString(key)}";
        using var response = await http.PostAsync(path, content: null);
        return $"{response.StatusCode}\n{response.Headers}\n{await response.Content.ReadAsStringAsync()}";
    }

    /// <summary>Lets an instance of <c>FailsUntilHealed</c> succeed from now on.</summary>
    public async Task HealAsync(string instance)
    {
        using var response = await http.PostAsync($"/driver/heal/{instance}", content: null);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>How many purges with this filter of status have arrived.</summary>
    public async Task<int> PurgesAsync(string runtimeStatus)
    {
        var received = await http.GetFromJsonAsync<string[]>("/driver/purges");
        return received!.Count(status => status == runtimeStatus);
    }
}
