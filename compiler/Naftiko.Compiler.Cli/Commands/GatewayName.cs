using System.Text;

namespace Naftiko.Compiler.Cli.Commands;

/// <summary>The C# name of a gateway as it can be typed.</summary>
internal static class GatewayName
{
    private const int MaxLength = 100;

    /// <summary>Letters and digits of ASCII, since it also names files, folders and container images; no keyword begins with a capital.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= MaxLength && char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    /// <summary>The nearest valid name: <c>my-orders</c> becomes <c>MyOrders</c>.</summary>
    public static string Propose(string text)
    {
        var result = new StringBuilder();
        var startsWord = true;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                startsWord = true;
                continue;
            }

            result.Append(startsWord ? char.ToUpperInvariant(c) : c);
            startsWord = false;
        }

        var name = result.ToString().TrimStart("0123456789".ToCharArray());
        name = name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : "Orders";
        return name[..Math.Min(name.Length, MaxLength)];
    }
}
