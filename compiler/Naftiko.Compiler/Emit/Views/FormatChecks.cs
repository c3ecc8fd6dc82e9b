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
    public static TemplateView View() => new TemplateView()
        .Set("date", Wanted(TextFormat.Date))
        .Set("date_time", Wanted(TextFormat.DateTime))
        .Set("uuid", Wanted(TextFormat.Uuid))
        .Set("email", Wanted(TextFormat.Email))
        .Set("uri", Wanted(TextFormat.AbsoluteUri))
        .Set("ipv4", Wanted(TextFormat.Ipv4))
        .Set("ipv6", Wanted(TextFormat.Ipv6));

    private static CSharpString Wanted(TextFormat format) => new(format.Wanted);
}
