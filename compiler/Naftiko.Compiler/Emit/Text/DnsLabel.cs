using System.Security.Cryptography;
using System.Text;

namespace Naftiko.Compiler.Emit.Text;

/// <summary>
/// A name in a network: 1 to 63 lower-case letters, digits and hyphens, a letter first and no hyphen last (RFC 1035, section 2.3.1). Where that
/// takes something away from a name, a hash tells it from others.
/// </summary>
internal sealed record DnsLabel(string Text) : ITemplateText
{
    private const int MaxLength = 63;
    private const int HashLength = 8;

    public override string ToString()
    {
        var words = string.Concat(Text.ToLowerInvariant().Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-'))
            .Split('-', StringSplitOptions.RemoveEmptyEntries);
        var label = string.Join('-', words);
        label = label.Length > 0 && char.IsAsciiLetter(label[0]) ? label : "x-" + label;
        if (label == Text && label.Length <= MaxLength)
        {
            return label;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..HashLength];
        return $"{label[..Math.Min(label.Length, MaxLength - HashLength - 1)].TrimEnd('-')}-{hash}";
    }
}
