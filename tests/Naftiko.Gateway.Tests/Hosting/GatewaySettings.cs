namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>Settings of a gateway, handed over as environment variables.</summary>
internal abstract class GatewaySettings
{
    private readonly Dictionary<string, string?> values = new(StringComparer.Ordinal)
    {
        // Every line an operator could ever see is checked for the secret, so all of them are printed.
        ["Logging:LogLevel:Default"] = "Debug",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Debug",
        ["Logging:LogLevel:System.Net.Http"] = "Trace",
    };

    /// <summary>A setting by its configuration key; null removes it.</summary>
    public string? this[string key]
    {
        get => values.GetValueOrDefault(key);
        init => values[key] = value;
    }

    public IEnumerable<KeyValuePair<string, string>> EnvironmentVariables => values
        .Where(setting => setting.Value is not null)
        .Select(setting => KeyValuePair.Create(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!));

    /// <summary>Adds a setting.</summary>
    public GatewaySettings With(string key, string value)
    {
        values[key] = value;
        return this;
    }
}
