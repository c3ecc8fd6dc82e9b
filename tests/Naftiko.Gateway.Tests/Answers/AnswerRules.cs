using System.Text.Json;
using Naftiko.Gateway.Tests.Credentials;
using Naftiko.Gateway.Tests.Hosting;

namespace Naftiko.Gateway.Tests.Answers;

/// <summary>What holds for every answer of a gateway, whatever its upstream did.</summary>
/// <param name="tools">What <c>tools/list</c> announced.</param>
internal sealed class AnswerRules(IReadOnlyDictionary<string, JsonElement> tools)
{
    private static readonly LeakFinder Leaks = new(Api.All.Select(api => api.Credential).OfType<string>());

    /// <returns>A rule and how it was broken, for each that was.</returns>
    public IEnumerable<(string Rule, string How)> Violations(UpstreamAnswer answer, Face face, SeenAnswer seen)
    {
        if ((Leaks.Find(seen.Head) is { } inHead ? inHead + " of the headers" : Leaks.Find(seen.Body)) is { } leak)
        {
            yield return ("no credential is shown", $"{leak}, status {seen.Status}");
        }

        if (seen.IsHang)
        {
            yield return ("every call ends", $"status {seen.Status}, {seen.Body.Length} bytes so far");
            yield break;
        }

        if (seen.Status == 0)
        {
            // A connection that is aborted takes along what was not read yet, headers too.
            if (MayBreakOff(answer, face))
            {
                yield break;
            }

            yield return ("there is always an answer", seen.Failure!.Message);
            yield break;
        }

        foreach (var violation in face is Face.RestRaw or Face.RestMapped ? Rest(answer, face, seen) : Tool(answer, face, seen))
        {
            yield return violation;
        }
    }

    private static IEnumerable<(string Rule, string How)> Rest(UpstreamAnswer answer, Face face, SeenAnswer seen)
    {
        if (seen.Status == 500 && answer.Status != 500)
        {
            yield return ("500 is never the gateway's", Shorten(seen));
        }

        if (seen.Failure is not null)
        {
            if (!MayBreakOff(answer, face))
            {
                yield return ("an answer is whole", $"status {seen.Status}, {seen.Body.Length} bytes, then {seen.Failure.Message}");
            }

            yield break;
        }

        var json = seen.Json();
        var isOurs = face == Face.RestMapped && seen.Status < 300;
        if (json is null && (isOurs || (answer.IsJson && answer.IsSound))
            && IsJsonType(seen) && seen.Status is not (204 or 205 or 304) && (seen.Body.Length > 0 || isOurs))
        {
            yield return ("what is called JSON is JSON", Shorten(seen));
        }

        if (answer.IsPlain && seen.Status != 200)
        {
            yield return ("a plain answer passes", Shorten(seen));
        }
        else if (answer.IsPlain && Name(json) != AnswerBody.PlainName)
        {
            yield return ("a plain answer keeps its text", $"the name is '{Name(json)}'");
        }

        if (answer.Arrives && !answer.Header.IsTooMuch && answer.Status is >= 400 and not 401 && seen.Status is < 400)
        {
            yield return ("an error stays an error", Shorten(seen));
        }
    }

    private IEnumerable<(string Rule, string How)> Tool(UpstreamAnswer answer, Face face, SeenAnswer seen)
    {
        if (seen.Message() is not { } message || !message.TryGetProperty("result", out var result))
        {
            yield return ("a tool gives a result", Shorten(seen));
            yield break;
        }

        var isError = result.TryGetProperty("isError", out var error) && error.ValueKind == JsonValueKind.True;
        var hasContent = result.TryGetProperty("structuredContent", out var content);
        if (hasContent && content.ValueKind != JsonValueKind.Object)
        {
            yield return ("structured content is an object", Shorten(seen));
        }

        if (tools[ToolName(answer.Api, face)].TryGetProperty("outputSchema", out var schema))
        {
            if (!isError && !hasContent)
            {
                yield return ("a tool gives what it announces", "there is no structured content: " + Shorten(seen));
            }

            if (hasContent && SchemaCheck.Violation(content, schema) is { } violation)
            {
                yield return ("a tool gives what it announces", $"{violation}{(isError ? ", in an error" : "")}");
            }
        }

        if (answer.Arrives && answer.Status >= 400 && !isError)
        {
            yield return ("an error stays an error", Shorten(seen));
        }

        if (answer.IsPlain && isError)
        {
            yield return ("a plain answer passes", Shorten(seen));
        }
        else if (answer.IsPlain && (hasContent ? Name(content) : null) != AnswerBody.PlainName && !IsCut(answer))
        {
            yield return ("a plain answer keeps its text", Shorten(seen));
        }
    }

    // What is streamed can only be broken off when the upstream breaks off, or turns out not to be what it claims.
    private static bool MayBreakOff(UpstreamAnswer answer, Face face) => face == Face.RestRaw && !answer.IsSound;

    public static string ToolName(Api api, Face face) => $"{api.Namespace}-{(face == Face.ToolRaw ? "raw" : "mapped")}";

    // A result of a tool has a budget, and what is cut out of it may be anything.
    private static bool IsCut(UpstreamAnswer answer) => answer.Body.Text is { } text && text("").Length > 100_000;

    private static string? Name(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : null;

    private static bool IsJsonType(SeenAnswer seen) =>
        seen.Type?.MediaType is { } type
            && (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private static string Shorten(SeenAnswer seen)
    {
        var text = $"{seen.Status} {System.Text.Encoding.UTF8.GetString(seen.Body)}";
        return text.Length > 300 ? text[..300] + "…" : text;
    }
}
