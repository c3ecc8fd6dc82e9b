using System.Collections.Immutable;
using System.Text.Json;

namespace Naftiko.Gateway.Tests.Traffic;

/// <summary>The recorded exchanges, read once.</summary>
internal static class RecordedTraffic
{
    /// <summary>The address under which the recorded upstream spoke of itself.</summary>
    public const string Origin = "http://127.0.0.1:17571";

    /// <summary>The key of the recorded upstream.</summary>
    public const string Key = "sys-key-0123456789abcdef";

    public static ImmutableArray<RecordedExchange> Exchanges { get; } = Read();

    public static RecordedExchange Get(int number) =>
        Exchanges.FirstOrDefault(exchange => exchange.Number == number)
        ?? throw new ArgumentOutOfRangeException(nameof(number), number, "No such recorded exchange.");

    private static ImmutableArray<RecordedExchange> Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Traffic", "durable-traffic.jsonl");
        return [.. File.ReadLines(path).Select(Parse).OfType<RecordedExchange>()];
    }

    private static RecordedExchange? Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        if (!root.TryGetProperty("op", out var operation))
        {
            return null;
        }

        var body = root.GetProperty("body").GetString() ?? "";
        return new RecordedExchange(
            root.GetProperty("n").GetInt32(),
            operation.GetString()!,
            root.GetProperty("note").GetString()!,
            root.GetProperty("method").GetString()!,
            root.GetProperty("path").GetString()!,
            root.GetProperty("query").GetString()!,
            KeySent(root.GetProperty("key").GetString()!),
            root.GetProperty("reqHeaders").EnumerateObject().ToDictionary(
                header => header.Name,
                header => header.Value.GetString()!,
                StringComparer.OrdinalIgnoreCase),
            root.GetProperty("reqBody").GetString(),
            root.GetProperty("status").GetInt32(),
            [.. root.GetProperty("headers").EnumerateArray().Select(Header).Where(header => header.Key != "Content-Length")],
            root.TryGetProperty("bodyLength", out var length) ? TruncatedJson.Complete(body, length.GetInt32()) : body);
    }

    private static KeyValuePair<string, string> Header(JsonElement pair) => new(pair[0].GetString()!, pair[1].GetString()!);

    private static string? KeySent(string recorded) => recorded switch
    {
        "sys" => Key,
        "none" => null,
        _ => recorded,
    };
}
