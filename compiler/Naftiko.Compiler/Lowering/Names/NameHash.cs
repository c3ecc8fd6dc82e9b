using System.Security.Cryptography;
using System.Text;

namespace Naftiko.Compiler.Lowering.Names;

/// <summary>A short hash that keeps shortened names apart.</summary>
internal static class NameHash
{
    public const int Length = 6;

    /// <returns>The first 24 bits of SHA-256 over UTF-8, as small hexadecimal digits.</returns>
    public static string Of(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, Length / 2));
}
