using System.Collections.Frozen;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>
/// The properties of <c>GatewaySettings</c>. Secrets, upstreams and adapters are named apart from each other, so one that meets another
/// or a word of the record itself gets the name of its kind behind it.
/// </summary>
internal sealed class SettingNames
{
    private static readonly FrozenSet<string> Taken = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Mcp", "Read", "Upstream", "GatewaySettings", "EqualityContract", "Equals", "GetHashCode", "GetType", "ToString", "PrintMembers", "MemberwiseClone", "Finalize");

    private readonly FrozenSet<string> _ambiguous;

    public SettingNames(GatewayModel model)
    {
        var names = model.Settings.Select(static s => s.Name)
            .Concat(model.Upstreams.Select(static u => u.Name))
            .Concat(model.Adapters.Select(static a => a.Name));
        _ambiguous = names.GroupBy(static n => n, StringComparer.OrdinalIgnoreCase)
            .Where(static g => g.Skip(1).Any())
            .Select(static g => g.Key)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public Identifier Of(SecretSetting secret) => Name(secret.Name, "Secret");

    public Identifier Of(Upstream upstream) => Name(upstream.Name, "Upstream");

    public Identifier Of(Adapter adapter) => Name(adapter.Name, "Adapter");

    private Identifier Name(string name, string kind) => new(Taken.Contains(name) || _ambiguous.Contains(name) ? name + kind : name);
}
