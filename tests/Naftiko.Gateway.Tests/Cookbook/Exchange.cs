using System.Globalization;
using System.Text;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Cookbook;

/// <summary>A request that the gateway makes, and the answer of the API, as a page of the cookbook shows them.</summary>
/// <param name="Address">The whole address, on the host that the document names.</param>
/// <param name="Headers">Those that the page is about.</param>
/// <param name="Body">Empty: it does not matter.</param>
internal sealed record Exchange(string Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, string Body, Answer Answer)
{
    private const string StatusLine = "HTTP/1.1 ";

    public static Exchange Parse(string fence)
    {
        var at = fence.IndexOf(StatusLine, StringComparison.Ordinal);
        Assert.True(at > 0, $"There is no answer to:\n{fence}");
        var (request, headers, body) = Message(fence[..at]);
        var (answer, answerHeaders, answerBody) = Message(fence[at..]);
        var words = request.Split(' ');
        var status = int.Parse(answer.AsSpan(StatusLine.Length, 3), CultureInfo.InvariantCulture);
        return new(words[0], words[1], headers, body, new ScriptedAnswer(status, Encoding.UTF8.GetBytes(answerBody), [.. answerHeaders]));
    }

    /// <summary>How the request would have to differ to be this one; null if it is.</summary>
    public string? Difference(ReceivedRequest request)
    {
        var address = AddressOf(request);
        return (request.Method, address) != (Method, Address) ? $"{request.Method} {address} is not {Method} {Address}"
            : Headers.FirstOrDefault(header => Plain(request.Header(header.Name), request) != header.Value) is { Name: not null } other
                ? $"{other.Name}: {Plain(request.Header(other.Name), request)} is not {other.Value}"
            : Body.Length > 0 && Plain(request.BodyText, request)!.TrimEnd('\n') != Body ? $"\n{Plain(request.BodyText, request)}\nis not\n{Body}"
            : null;
    }

    /// <summary>The address that is meant: the first segment of what the stub is asked for is the host.</summary>
    public static string AddressOf(ReceivedRequest request) => "https:/" + request.RawTarget;

    /// <summary>Between the parts of a form stands something else every time.</summary>
    private static string? Plain(string? text, ReceivedRequest request) => request.Header("Content-Type")?.Split("boundary=") is [_, var boundary]
        ? text?.Replace(boundary, "boundary", StringComparison.Ordinal).ReplaceLineEndings("\n")
        : text;

    private static (string First, List<(string, string)> Headers, string Body) Message(string text)
    {
        var parts = text.Split("\n\n", 2);
        var lines = parts[0].Trim('\n').Split('\n');
        var headers = lines.Skip(1).Select(static line => line.Split(": ", 2)).Select(static header => (header[0], header[1]));
        return (lines[0], [.. headers], parts.ElementAtOrDefault(1)?.Trim('\n') ?? "");
    }
}
