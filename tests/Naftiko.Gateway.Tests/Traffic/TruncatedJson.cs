using System.Text;

namespace Naftiko.Gateway.Tests.Traffic;

/// <summary>
/// Makes a well-formed document of the recorded length out of a body the recording cut short, so that replayed bodies have the
/// size and the shape of the real ones.
/// </summary>
internal static class TruncatedJson
{
    private const string CutMark = "...";

    /// <summary>Fills the string value in which the cut fell, or a new one where it fell between values, and closes what is open.</summary>
    /// <param name="body">The recorded text, ending in the recorder's three dots.</param>
    /// <param name="length">The length of the whole body in bytes of UTF-8.</param>
    public static string Complete(string body, int length)
    {
        if (!body.EndsWith(CutMark, StringComparison.Ordinal))
        {
            throw new ArgumentException("The body does not end in the recorder's cut mark.", nameof(body));
        }

        var text = new StringBuilder(body, 0, body.Length - CutMark.Length, length);
        var open = OpenStructures(text.ToString(), out var insideString);
        var isKey = !insideString && open.Peek() == '}' && text[^1] != ':';
        if (!insideString)
        {
            text.Append(text[^1] is ',' or '[' or '{' or ':' ? "\"" : ",\"");
        }

        var closers = (isKey ? "\":0" : "\"") + string.Concat(open);
        text.Append('x', length - Encoding.UTF8.GetByteCount(text.ToString()) - closers.Length);
        return text.Append(closers).ToString();
    }

    private static Stack<char> OpenStructures(string text, out bool insideString)
    {
        var open = new Stack<char>();
        insideString = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when insideString:
                    i++;
                    break;
                case '"':
                    insideString = !insideString;
                    break;
                case '{' when !insideString:
                    open.Push('}');
                    break;
                case '[' when !insideString:
                    open.Push(']');
                    break;
                case '}' or ']' when !insideString:
                    open.Pop();
                    break;
            }
        }

        return open;
    }
}
