namespace Naftiko.Benchmarks.Subjects;

/// <summary>An API with a key, the operation of it that is called again and again, and the gateway compiled for it.</summary>
/// <param name="Name">On the command line of a subject.</param>
/// <param name="Title">For the report.</param>
/// <param name="Route">The operation's route, the same at the upstream and at the gateway.</param>
/// <param name="Placeholder">The route's only value, which is the tool's only argument.</param>
/// <param name="Tool">The operation as a tool.</param>
/// <param name="KeyName">The name of the header or query parameter that holds the key.</param>
/// <param name="IsKeyInQuery">The key travels in the query, so that answers are searched for it and links rewritten; otherwise in a header.</param>
/// <param name="StartRoute">The route whose answer holds links; null where the API has none.</param>
internal sealed record Api(
    string Name, string Title, string Route, string Placeholder, string Tool, string KeyName, bool IsKeyInQuery, string? StartRoute = null)
{
    /// <summary>What a proxy adds to each request, as the gateway adds its key.</summary>
    public const string Key = "benchmark-key-0123456789";

    public static readonly Api HeaderKey = new("header-key", "key in a header", "/items/{id}", "id", "get-item", "X-Api-Key", false);

    public static readonly Api MainExample = new(
        "main-example", "main example", "/runtime/webhooks/durabletask/instances/{instanceId}", "instanceId", "getinstancestatus", "code", true,
        "/runtime/webhooks/durabletask/orchestrators/{functionName}");

    /// <summary>The path of a call.</summary>
    public string PathOf(string value) => Route.Replace($"{{{Placeholder}}}", value, StringComparison.Ordinal);

    /// <summary>The request a hand-written client makes of the upstream.</summary>
    public HttpRequestMessage CreateRequest(string upstream, string value)
    {
        var path = upstream + PathOf(Uri.EscapeDataString(value));
        var request = new HttpRequestMessage(HttpMethod.Get, IsKeyInQuery ? $"{path}?{KeyName}={Key}" : path);
        if (!IsKeyInQuery)
        {
            request.Headers.TryAddWithoutValidation(KeyName, Key);
        }

        return request;
    }

    public static Api Find(string name) =>
        name == HeaderKey.Name ? HeaderKey
        : name == MainExample.Name ? MainExample
        : throw new ArgumentException($"There is no API called {name}.", nameof(name));
}
