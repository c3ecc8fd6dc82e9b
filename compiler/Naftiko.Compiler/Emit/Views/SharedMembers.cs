using Naftiko.Compiler.Emit.Templates;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>Which members of the helpers the code of a gateway calls, collected while that code is made.</summary>
internal sealed class SharedMembers : ITemplateFlags
{
    private readonly HashSet<SharedMember> _used = [];

    public IEnumerable<KeyValuePair<string, bool>> Flags =>
        Enum.GetValues<SharedMember>().Select(member => KeyValuePair.Create(member.ToString(), Uses(member)));

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
}
