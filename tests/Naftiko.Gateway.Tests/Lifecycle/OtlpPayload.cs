using System.Text;

namespace Naftiko.Gateway.Tests.Lifecycle;

/// <summary>What an OpenTelemetry collector was sent, in protocol buffers, to be searched for whole texts and attributes.</summary>
internal sealed class OtlpPayload(byte[] bytes)
{
    /// <summary>Whether the characters occur somewhere.</summary>
    public bool Contains(string part) => Has(Encoding.UTF8.GetBytes(part));

    /// <summary>Whether a field of text is just this.</summary>
    public bool Holds(string text) => Has(Field(text));

    /// <summary>
    /// Whether there is an attribute with this value: a <c>KeyValue</c> of key (field 1) and <c>AnyValue</c> (field 2), whose field 1 is text.
    /// </summary>
    public bool Holds(string name, string value)
    {
        byte[] any = [0x0A, .. Field(value)];
        return Has([0x0A, .. Field(name), 0x12, .. Length(any.Length), .. any]);
    }

    /// <summary>The same with a number, which is field 3 of an <c>AnyValue</c>.</summary>
    public bool Holds(string name, int value)
    {
        byte[] any = [0x18, .. Length(value)];
        return Has([0x0A, .. Field(name), 0x12, .. Length(any.Length), .. any]);
    }

    private bool Has(ReadOnlySpan<byte> part) => bytes.AsSpan().IndexOf(part) >= 0;

    private static byte[] Field(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return [.. Length(utf8.Length), .. utf8];
    }

    private static byte[] Length(int value) => value < 0x80 ? [(byte)value] : [(byte)(value | 0x80), .. Length(value >> 7)];
}
