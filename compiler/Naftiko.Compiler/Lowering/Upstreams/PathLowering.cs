using System.Collections.Immutable;
using System.Text;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>Turns the template of a consumed path into parts: literal text as it goes on the wire, and parameters.</summary>
internal static class PathLowering
{
    /// <summary>What may stand in a path besides letters and digits: pchar and the slash (RFC 3986, section 3.3).</summary>
    private const string Allowed = "-._~!$&'()*+,;=:@/";

    public static ImmutableArray<PathPart> Lower(ConsumedOperation operation, ParameterList parameters, LoweringContext context)
    {
        var parts = ImmutableArray.CreateBuilder<PathPart>();
        foreach (var part in operation.Path.Parts)
        {
            if (part is TemplatePart.Placeholder placeholder)
            {
                var declared = NameMatch.Find(
                    operation.Parameters.Where(static p => p.Place == ConsumedPlace.Path), static p => p.Name.Value, placeholder.Name);
                parts.Add(new(null, parameters.AddPlaceholder(placeholder, declared)));
            }
            else if (part is TemplatePart.Literal literal)
            {
                parts.Add(new(Encode(literal.Text), null));
            }
        }

        Report(operation, context);
        return parts.ToImmutable();
    }

    /// <summary>Percent-encodes what RFC 3986 does not allow; what is encoded already stays.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isEncoded = rune.Value == '%' && IsEncoded(text.AsSpan(index));
            index += rune.Utf16SequenceLength;
            if (isEncoded)
            {
                encoded.Append('%');
            }
            else if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || Allowed.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                encoded.Append((char)rune.Value);
            }
            else
            {
                encoded.Append(Uri.EscapeDataString(rune.ToString()));
            }
        }

        return encoded.ToString();
    }

    private static bool IsEncoded(ReadOnlySpan<char> text) => text.Length > 2 && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);

    private static void Report(ConsumedOperation operation, LoweringContext context)
    {
        // A brace that is left over is a placeholder gone wrong, and reported as one.
        var literals = string.Concat(operation.Path.Parts.OfType<TemplatePart.Literal>().Select(static literal => literal.Text))
            .Replace("{", "", StringComparison.Ordinal)
            .Replace("}", "", StringComparison.Ordinal);
        var encoded = Encode(literals);
        if (encoded != literals)
        {
            var odd = literals.Where((c, i) => c == '%' ? !IsEncoded(literals.AsSpan(i)) : Encode(c.ToString()) != c.ToString())
                .Distinct()
                .Select(static c => c == ' ' ? "a space" : $"`{c}`");
            context.Report(
                LoweringDiagnostics.EncodedPath, operation.Span, operation.Name.Value, string.Join(", ", odd),
                Encode(operation.Path.ToString()).Replace("%7B", "{", StringComparison.Ordinal).Replace("%7D", "}", StringComparison.Ordinal));
        }
    }
}
