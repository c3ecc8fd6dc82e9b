namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>Settings of the main example's gateway, written as environment variables.</summary>
internal sealed class GatewaySettings
{
    public const string RestAdapter = "durable-functions-rest";
    public const string McpAdapter = "durable-functions-mcp";

    private readonly Dictionary<string, string?> values = new(StringComparer.Ordinal)
    {
        ["Adapters:DurableFunctionsRest:Url"] = "http://127.0.0.1:0",
        ["Adapters:DurableFunctionsMcp:Url"] = "http://127.0.0.1:0",
        ["DURABLE_FUNCTIONS_TOKEN"] = TestSecret.Value,

        // Every line an operator could ever see is checked for the secret, so all of them are printed.
        ["Logging:LogLevel:Default"] = "Debug",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Debug",
        ["Logging:LogLevel:System.Net.Http"] = "Trace",
    };

    /// <param name="upstream">Where the upstream is; null leaves the address of the document.</param>
    public GatewaySettings(Uri? upstream)
    {
        if (upstream is not null)
        {
            values["Upstreams:DurableFunctions:BaseAddress"] = upstream.GetLeftPart(UriPartial.Authority);
        }
    }

    /// <summary>A setting by its configuration key; null removes it.</summary>
    public string? this[string key]
    {
        get => values.GetValueOrDefault(key);
        init => values[key] = value;
    }

    /// <summary>Adds a setting.</summary>
    public GatewaySettings With(string key, string value)
    {
        values[key] = value;
        return this;
    }

    public IEnumerable<KeyValuePair<string, string>> EnvironmentVariables => values
        .Where(setting => setting.Value is not null)
        .Select(setting => KeyValuePair.Create(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!));
}
