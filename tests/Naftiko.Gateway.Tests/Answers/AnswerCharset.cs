using System.Text;

namespace Naftiko.Gateway.Tests.Answers;

/// <summary>The charset an answer names, and the one it is written in.</summary>
/// <param name="Label">The parameter of the content type; null when there is none.</param>
/// <param name="IsSound">The text can be read by what the label says.</param>
internal sealed record AnswerCharset(string? Label, Func<string, byte[]> Write, bool IsSound = true)
{
    public static AnswerCharset None { get; } = new(null, Encoding.UTF8.GetBytes);

    public static IReadOnlyList<AnswerCharset> All { get; } =
    [
        None,
        new("utf-8", Encoding.UTF8.GetBytes),
        new("\"UTF-8\"", Encoding.UTF8.GetBytes),
        new("iso-8859-1", Encoding.Latin1.GetBytes),
        new("windows-1252", Encoding.Latin1.GetBytes),
        new("utf-16", static text => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]),
        new("utf-16", static text => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]),
        new("utf-16", Encoding.Unicode.GetBytes, IsSound: false),
        new("x-klingon", Encoding.UTF8.GetBytes, IsSound: false),
        new("utf-8", Encoding.Latin1.GetBytes, IsSound: false),
    ];
}
