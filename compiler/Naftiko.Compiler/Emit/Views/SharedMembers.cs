using System.Text;
using Naftiko.Compiler.Emit.Templates;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>Which members of the helpers the code of a gateway calls, collected while that code is made.</summary>
internal sealed class SharedMembers
{
    private readonly HashSet<SharedMember> _used = [];

    public void Use(SharedMember member) => _used.Add(member);

    public bool Uses(SharedMember member) => _used.Contains(member);

    public bool UsesAny(params ReadOnlySpan<SharedMember> members)
    {
        foreach (var member in members)
        {
            if (Uses(member))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One of those that stand next to each other in <see cref="SharedMember"/>.</summary>
    public bool UsesBetween(SharedMember first, SharedMember last) => _used.Any(member => member >= first && member <= last);

    public TemplateView View()
    {
        var view = new TemplateView();
        foreach (var member in Enum.GetValues<SharedMember>())
        {
            view.Set(Snake(member.ToString()), Uses(member));
        }

        return view;
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
