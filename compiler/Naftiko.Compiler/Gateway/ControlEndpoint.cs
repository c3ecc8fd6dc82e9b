namespace Naftiko.Compiler.Gateway;

/// <summary>Something a control adapter answers to.</summary>
/// <param name="Path">A placeholder stands in braces.</param>
/// <param name="Body">What is sent; null: nothing.</param>
public sealed record ControlEndpoint(string Method, string Path, string Description, string? Body = null)
{
    /// <summary>Those of an adapter, the simplest first.</summary>
    public static IEnumerable<ControlEndpoint> Of(ControlFeatures features)
    {
        if (features.Status)
        {
            yield return new("GET", "/status", "What the gateway is made of and how long it has been running");
        }

        if (features.Health)
        {
            yield return new("GET", "/health/live", "Whether the process runs, as JSON");
            yield return new("GET", "/health/ready", "Whether it takes calls, as JSON");
        }

        if (features.Metrics)
        {
            yield return new("GET", "/metrics", "Metrics, in the text format of Prometheus");
        }

        if (features.Traces is { } traces)
        {
            yield return new("GET", "/traces", $"The last {traces} calls, the newest first");
            yield return new("GET", "/traces/{traceId}", "One of them, with the calls of APIs it made");
        }

        if (features.LogLevels)
        {
            yield return new("GET", "/logs", "The levels of the log by category");
            yield return new("PUT", "/logs/{category}", "Sets the level of a category until the gateway ends", """{"level":"Debug"}""");
            yield return new("DELETE", "/logs/{category}", "Goes back to the level of the settings");
        }
    }
}
