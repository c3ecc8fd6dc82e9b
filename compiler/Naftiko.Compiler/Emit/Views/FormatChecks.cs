using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The methods of the emitted <c>TextFormat</c>, one for each format that is checked.</summary>
internal static class FormatChecks
{
    public static IReadOnlyDictionary<TextFormat, (Identifier Method, SharedMember Member)> All { get; } =
        new Dictionary<TextFormat, (Identifier Method, SharedMember Member)>
        {
            [TextFormat.Date] = (new("Date"), SharedMember.FormatDate),
            [TextFormat.DateTime] = (new("DateTime"), SharedMember.FormatDateTime),
            [TextFormat.Uuid] = (new("Uuid"), SharedMember.FormatUuid),
            [TextFormat.Email] = (new("Email"), SharedMember.FormatEmail),
            [TextFormat.AbsoluteUri] = (new("Uri"), SharedMember.FormatUri),
            [TextFormat.Ipv4] = (new("Ipv4"), SharedMember.FormatIpv4),
            [TextFormat.Ipv6] = (new("Ipv6"), SharedMember.FormatIpv6),
        };

    /// <summary>What each method says is wanted.</summary>
    public static TextFormatView View() => new()
    {
        Date = Wanted(TextFormat.Date),
        DateTime = Wanted(TextFormat.DateTime),
        Uuid = Wanted(TextFormat.Uuid),
        Email = Wanted(TextFormat.Email),
        Uri = Wanted(TextFormat.AbsoluteUri),
        Ipv4 = Wanted(TextFormat.Ipv4),
        Ipv6 = Wanted(TextFormat.Ipv6),
    };

    private static CSharpString Wanted(TextFormat format) => new(format.Wanted);
}
