using System.Text.RegularExpressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads a media type without parameters (RFC 6838, section 4.2): <c>image/jpeg</c>.</summary>
internal static partial class MediaTypeReader
{
    /// <param name="owner">What has it, for messages.</param>
    /// <returns>Null when the key is missing, or its value was refused, which has been reported.</returns>
    public static string? Read(Fields fields, string key, string owner, BindingContext context) =>
        fields.Word(key) is { } written && Check(written, owner, context) ? written.Value : null;

    public static bool Check(SpannedText written, string owner, BindingContext context)
    {
        if (MediaType.IsMatch(written.Value))
        {
            return true;
        }

        context.Report(BindingDiagnostics.MediaType, written.Span, written.Value, owner);
        return false;
    }

    [GeneratedRegex("""^[A-Za-z0-9][\w!#$&^.+-]{0,126}/[A-Za-z0-9][\w!#$&^.+-]{0,126}$""", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex MediaType { get; }
}
