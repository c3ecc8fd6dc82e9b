using System.Text;
using System.Text.RegularExpressions;

namespace Naftiko.Gateway.Tests.Hosting;

/// <summary>
/// The gateway's credential in the tests. It holds characters that every encoding writes differently, and a core of letters and
/// digits that no encoding changes: where the core is seen, the secret is out, however it was encoded.
/// </summary>
internal static class TestSecret
{
    public const string Core = "9f8e7d6c5b4a39281706";

    public const string Value = "tok/en+1=\"\\&%3D<" + Core + ">==";

    /// <summary>What stands in the place of a credential, without the stars that keep its length.</summary>
    public static string Shorten(string masked) => Regex.Replace(masked, @"\[redacted\]\**", "[redacted]");

    private static readonly byte[] CoreBytes = Encoding.ASCII.GetBytes(Core);

    public static void AssertAbsent(ReadOnlySpan<byte> data, string where)
    {
        if (data.IndexOf(CoreBytes) >= 0)
        {
            Assert.Fail($"The gateway's credential is in {where}: {Encoding.UTF8.GetString(data)}");
        }
    }

    public static void AssertAbsent(string text, string where) => AssertAbsent(Encoding.UTF8.GetBytes(text), where);
}
