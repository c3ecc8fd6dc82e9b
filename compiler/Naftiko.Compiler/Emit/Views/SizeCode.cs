using System.Globalization;
using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>A number of bytes as people write it: <c>5 * 1024 * 1024</c>.</summary>
internal static class SizeCode
{
    private const int Step = 1024;

    public static CSharpCode Of(long bytes)
    {
        var factors = 0;
        while (bytes >= Step && bytes % Step == 0)
        {
            bytes /= Step;
            factors++;
        }

        // The product, like the number alone, may be none of an int.
        var isLong = bytes > int.MaxValue / Math.Pow(Step, factors);
        var number = new FixedText(bytes.ToString(CultureInfo.InvariantCulture) + (isLong ? "L" : ""));
        return factors == 0 ? new($"{number}") : new($"{number}{new FixedText(string.Concat(Enumerable.Repeat(" * 1024", factors)))}");
    }
}
