using System.Text;

namespace Naftiko.Gateway.Tests.Formats;

/// <summary>Texts of several formats with bytes and pieces exchanged, doubled and left out, always the same for one seed.</summary>
internal sealed class DamagedText(int seed)
{
    private static readonly string[] Whole =
    [
        "<?xml version='1.0' encoding='utf-16'?><r a='1' xmlns:x='u'><x:b>t&amp;<![CDATA[c]]></x:b><!-- c --><?p i?><b/></r>",
        "%YAML 1.2\n---\na: &x [1, {b: 'c'}, \"d\\u00e9\", !!int 5]\ne: *x\n? k\n: |2-\n    t\n...\n",
        "id,\"na\"\"me\"\r\n1,\"a\nb\"\r\n2\t|x\r\n",
        "<!doctype html><table><thead><tr><th>A<tbody><tr><td colspan=2>1</td><tr><td><table><tr><th>x</table></table><script>1</script>&#x41;",
        "---\nt: 1\n---\n# H\n| a | b |\n|:-|-:|\n| `1` | [x](y \"z\") |\n\n> - q\n\n```\nc\n```\n<b>h</b> &copy; ![i](j)\n[r]: s\n",
    ];

    private static readonly string[] Pieces =
        ["<", "</", "<![CDATA[", "&", "&#x10FFFF;", "\"", "'", "\n", "\r", "---\n", "&x ", "*x", "[", "{", "| ", "`", "\0", "\uFFFF", "<table>", "<!--", "]]>", "  ", "- ", "\t", "\\u", "😀"];

    private readonly Random random = new(seed);

    public byte[] Next()
    {
        if (random.Next(10) == 0)
        {
            var noise = new byte[random.Next(1, 400)];
            random.NextBytes(noise);
            return noise;
        }

        List<byte> text = [.. Encoding.UTF8.GetBytes(Whole[random.Next(Whole.Length)])];
        for (var change = random.Next(1, 8); change > 0 && text.Count > 0; change--)
        {
            var at = random.Next(text.Count);
            var length = random.Next(1, Math.Min(20, text.Count - at) + 1);
            switch (random.Next(5))
            {
                case 0:
                    text[at] = (byte)random.Next(256);
                    break;
                case 1:
                    text.RemoveRange(at, length);
                    break;
                case 2:
                    text.InsertRange(at, text.GetRange(at, length));
                    break;
                case 3:
                    text.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                default:
                    text.RemoveRange(at, text.Count - at);
                    break;
            }
        }

        return [.. text];
    }
}
