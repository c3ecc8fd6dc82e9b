using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Naftiko.Compiler.Gateway;

/// <summary>A place in the caller's body: members and items all the way down, so that there is one value at most.</summary>
internal static class BodyPlace
{
    public static bool IsOne(ImmutableArray<JsonSelector> path) => path.All(static selector => selector is JsonSelector.Member or JsonSelector.Index);

    /// <summary>As messages name it: <c>user.addresses[0].city</c>. The generated code writes it in the same way.</summary>
    public static string Text(ImmutableArray<JsonSelector> path)
    {
        var text = new StringBuilder();
        foreach (var selector in path)
        {
            text.Append(selector switch
            {
                JsonSelector.Member member => text.Length == 0 ? member.Name : "." + member.Name,
                JsonSelector.Index index => string.Create(CultureInfo.InvariantCulture, $"[{index.Position}]"),
                JsonSelector.Wildcard or JsonSelector.Slice or JsonSelector.Filter or JsonSelector.Several or JsonSelector.Descendants or JsonSelector.First
                    or JsonSelector.Collected or JsonSelector.Length => throw new InvalidOperationException("It is no single place."),
            });
        }

        return text.ToString();
    }
}
