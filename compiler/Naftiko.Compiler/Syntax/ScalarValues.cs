using System.Globalization;
using System.Text.RegularExpressions;

namespace Naftiko.Compiler.Syntax;

/// <summary>
/// Reads scalars under YAML 1.2's core schema (section 10.3.2). A quoted scalar is text there; <c>acceptQuoted</c> reads it as if it
/// were plain, for fields whose type is known and whose authors like quotes.
/// </summary>
internal static partial class ScalarValues
{
    /// <summary><c>true</c> and <c>false</c>, also capitalised; never <c>yes</c> or <c>on</c>.</summary>
    public static bool? AsBoolean(this ScalarNode scalar, bool acceptQuoted = false) => scalar.Value switch
    {
        _ when !scalar.IsPlain && !acceptQuoted => null,
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>Decimal, <c>0o17</c> or <c>0x1F</c>; null too when it does not fit.</summary>
    public static long? AsInteger(this ScalarNode scalar, bool acceptQuoted = false)
    {
        if ((!scalar.IsPlain && !acceptQuoted) || !Integer().IsMatch(scalar.Value))
        {
            return null;
        }

        var text = scalar.Value;
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) && hex >= 0 ? hex : null;
        }

        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            return text.Length <= 22 ? Octal(text.AsSpan(2)) : null;
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>Any number but infinities and NaN, which JSON lacks.</summary>
    public static double? AsNumber(this ScalarNode scalar, bool acceptQuoted = false)
    {
        if (scalar.AsInteger(acceptQuoted) is { } integer)
        {
            return integer;
        }

        var isNumber = (scalar.IsPlain || acceptQuoted) && IsNumber(scalar.Value);
        return isNumber && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : null;
    }

    /// <summary>A decimal number with or without sign, point and exponent; it may be too large for any type.</summary>
    public static bool IsNumber(string text) => Number().IsMatch(text);

    private static long? Octal(ReadOnlySpan<char> digits)
    {
        var value = 0L;
        foreach (var digit in digits)
        {
            value = (value << 3) | (uint)(digit - '0');
        }

        return value;
    }

    [GeneratedRegex(@"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
