using System.Globalization;
using System.Text;
using System.Text.Json;
using Naftiko.Gateway.Tests.Credentials;
using Naftiko.Gateway.Tests.Upstreams;

namespace Naftiko.Gateway.Tests.Answers;

/// <summary>Everything about one answer of an upstream, drawn from a seed.</summary>
internal sealed record UpstreamAnswer(
    int Seed, Api Api, int Status, AnswerHeader Header, AnswerCoding Coding, AnswerCharset Charset, AnswerBody Body, Spelling Spelling, Delivery Delivery)
{
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongPause = TimeSpan.FromMilliseconds(50);

    // Read as deep as anything here is nested.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 4000 };

    /// <summary>These have no body, whatever their headers say.</summary>
    public bool HasNoBody => Status is 204 or 304;

    /// <summary>All of it arrives, in time.</summary>
    public bool Arrives => Delivery <= Delivery.InPieces;

    /// <summary>Ends when the gateway has waited long enough.</summary>
    public bool TakesLong => !HasNoBody && Delivery is Delivery.TooSlow or Delivery.StallsInBody or Delivery.StallsBeforeHeaders;

    /// <summary>Nothing keeps a gateway from reading it to the end.</summary>
    public bool IsSound => Arrives && Coding.IsSound && !Header.IsTooMuch && (Charset.IsSound || Body.Bytes is not null);

    /// <summary>A good answer without anything that could be taken for a mistake, however it is packed.</summary>
    public bool IsPlain => Status == 200 && Body.IsPlain && IsSound;

    /// <summary>The body as the upstream meant it is JSON.</summary>
    public bool IsJson { get; } = Body.Bytes is not { Length: 0 }
        && IsValid(Body.Text is { } text ? text(Write(Spelling, Api)) : Encoding.UTF8.GetString(Body.Bytes!).TrimStart('\uFEFF'));

    public RawAnswer Render(string origin)
    {
        var spelled = Write(Spelling, Api);
        string[] headers =
        [
            .. Header.Lines(origin, RawAnswer.Utf8(spelled)),
            .. Body.Type.Length == 0 ? [] : new[] { $"Content-Type: {Body.Type}{(Charset.Label is null || Body.Bytes is not null ? "" : "; charset=" + Charset.Label)}" },
            .. Coding.Header is null ? [] : new[] { "Content-Encoding: " + Coding.Header },
        ];
        var status = Status.ToString(CultureInfo.InvariantCulture) + " " + (Header.Reason is { } reason ? RawAnswer.Utf8(reason(spelled)) : "Some Reason");
        var body = Coding.Pack(Body.Bytes ?? Charset.Write(Body.Text!(spelled)));
        var answer = Deliver(status, headers, body);
        return Header.HasEarlyHints && Delivery is not (Delivery.ClosesAtOnce or Delivery.ResetsAtOnce or Delivery.StallsBeforeHeaders)
            ? answer with { Pieces = [RawAnswer.Head("103 Early Hints", ["Link: </s.css>; rel=preload"]), .. answer.Pieces] }
            : answer;
    }

    public override string ToString() =>
        $"#{Seed} {Api} {Status} headers: {Header.Name}; coding: {Coding.Name}; charset: {Charset.Label ?? "none"}{(Charset.IsSound ? "" : " (wrong)")}; body: {Body.Name}"
        + $"{(Body.Echoes || Header.Echoes ? $" ({Spelling})" : "")}; delivery: {Delivery}";

    /// <summary>The credential, or what takes its place in the answers of an API without one.</summary>
    private static string Write(Spelling spelling, Api api) => api.Credential is { } credential ? spelling.Write(credential) : "nothing of ours";

    private RawAnswer Deliver(string status, string[] headers, byte[] body)
    {
        if (HasNoBody)
        {
            // Some servers announce the length a body would have, others none.
            return new([RawAnswer.Head(status, Seed % 2 == 0 ? headers : [.. headers, $"Content-Length: {body.Length}"])]);
        }

        byte[] longer = RawAnswer.Head(status, [.. headers, $"Content-Length: {body.Length + 500}"]);
        byte[] chunked = RawAnswer.Head(status, [.. headers, "Transfer-Encoding: chunked"]);
        var half = body[..(body.Length / 2)];
        return Delivery switch
        {
            Delivery.Whole => RawAnswer.Of(status, body, headers),
            Delivery.Chunked => RawAnswer.Chunked(status, [half, body[half.Length..]], headers),
            Delivery.ChunkedByTheByte => RawAnswer.Chunked(status, body.Chunk(Math.Max(1, body.Length / 50)), headers),
            Delivery.UntilClosed => new([[.. RawAnswer.Head(status, [.. headers, "Connection: close"]), .. body]], ConnectionEnd.Close),
            Delivery.InPieces => RawAnswer.InPieces(status, Split(body, 12), headers) with { Pause = ShortPause },
            Delivery.TooSlow => RawAnswer.InPieces(status, Split([.. body, .. new byte[200]], 150), headers) with { Pause = LongPause },
            Delivery.BodyReset => new([longer, body], ConnectionEnd.Reset, ShortPause),
            Delivery.BodyCutShort => new([longer, body], ConnectionEnd.Close),
            Delivery.ChunksCutShort => new([chunked, .. half.Length > 0 ? new[] { RawAnswer.Chunk(half) } : []], ConnectionEnd.Close),
            Delivery.ChunksOfNonsense => new([chunked, "zz\r\nnonsense\r\n"u8.ToArray()], ConnectionEnd.Close),
            Delivery.StallsInBody => new([longer, half], ConnectionEnd.Stall),
            Delivery.StallsBeforeHeaders => new([], ConnectionEnd.Stall),
            Delivery.ClosesAtOnce => new([], ConnectionEnd.Close),
            Delivery.ResetsAtOnce => new([], ConnectionEnd.Reset),
            _ => throw new InvalidOperationException($"Nobody knows how to deliver {Delivery}."),
        };
    }

    private static IReadOnlyList<byte[]> Split(byte[] body, int pieces) => [.. body.Chunk(Math.Max(1, body.Length / pieces))];

    private static bool IsValid(string json)
    {
        try
        {
            using var _ = JsonDocument.Parse(json, Deep);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
