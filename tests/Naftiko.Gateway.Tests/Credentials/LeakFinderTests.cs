using System.IO.Compression;
using System.Text;

namespace Naftiko.Gateway.Tests.Credentials;

/// <summary>A finder that finds nothing would make every other test of credentials pass.</summary>
public sealed class LeakFinderTests
{
    private const string Credential = "k7=Zr&9+Wm/41TbQ8xLdß5pG==";

    private static readonly LeakFinder Finder = new(Credential);

    public static TheoryData<string> Spellings => new(Spelling.All.Select(spelling => spelling.Name));

    [Theory]
    [MemberData(nameof(Spellings))]
    public void It_finds_every_spelling(string name)
    {
        var text = "<a href='" + Spelling.All.Single(spelling => spelling.Name == name).Write(Credential) + "'>";

        Assert.NotNull(Finder.Find(text));
        Assert.NotNull(Finder.Find(Encoding.UTF8.GetBytes(text)));
        Assert.NotNull(Finder.Find(Encoding.Unicode.GetBytes(text)));
        Assert.NotNull(Finder.Find([1, .. Encoding.BigEndianUnicode.GetBytes(text)]));
        Assert.NotNull(Finder.Find(Packed(text)));
    }

    [Fact]
    public void It_finds_half_of_it_and_nothing_in_other_text()
    {
        Assert.NotNull(Finder.Find(Credential[..13]));
        Assert.NotNull(Finder.Find(Credential[13..]));
        Assert.Null(Finder.Find("""{"code":"[redacted]****************","text":"k7=Zr&9+ and ß5pG== apart, 41TbQ8x too"}"""));
        Assert.Null(Finder.Find(Packed("nothing to see")));
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
