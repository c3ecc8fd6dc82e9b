using System.Globalization;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Diagnostics;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads a number of bytes: <c>5MiB</c>, <c>500 KiB</c>, <c>1024</c>.</summary>
internal static partial class ByteSizeReader
{
    /// <summary>From here on it is no number of bytes that a machine could have.</summary>
    private const long TooLarge = 1L << 50;

    /// <returns>Null when the key is missing, or its value was refused, which has been reported.</returns>
    public static long? Read(Fields fields, string key, BindingContext context)
    {
        if (fields.Word(key) is not { } written)
        {
            return null;
        }

        if (Size.Match(written.Value) is { Success: true } match
            && long.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Factor(match.Groups["unit"].Value) is { } factor
            && number > 0
            && number <= TooLarge / factor)
        {
            return number * factor;
        }

        context.Report(BindingDiagnostics.ByteSize, written.Span, key, written.Value, Suggestion(written.Value));
        return null;
    }

    private static long? Factor(string unit) => unit.ToLowerInvariant() switch
    {
        "" or "b" => 1,
        "kib" => 1024,
        "mib" => 1024 * 1024,
        "gib" => 1024 * 1024 * 1024,
        _ => null,
    };

    /// <summary>The same number with a unit that is one; units of a thousand are nearly always meant to be these.</summary>
    private static string Suggestion(string written)
    {
        var match = Size.Match(written);
        var number = match.Success && match.Groups["number"].Value.Trim('0').Length > 0 ? match.Groups["number"].Value : "5";
        return number + match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "k" or "kb" => "KiB",
            "g" or "gb" => "GiB",
            _ => "MiB",
        };
    }

    [GeneratedRegex("""^\s*(?<number>[0-9]{1,15})\s*(?<unit>[A-Za-z]*)\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex Size { get; }
}
