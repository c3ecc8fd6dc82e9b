using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>The inputs of one operation while it is being planned, in the order they were found.</summary>
internal sealed class InputSet
{
    private readonly List<InputDraft> _inputs = [];
    private readonly Dictionary<string, InputDraft> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<InputDraft>> _alike = new(StringComparer.Ordinal);
    private readonly NameScope _toolKeys = new();

    /// <summary>The names of the operation's local variables.</summary>
    public NameScope Locals { get; } = new(ReservedNames.Locals, "Value");

    public IReadOnlyList<InputDraft> All => _inputs;

    /// <summary>A value of the operation is unknown, which has been reported: that something is unused is no news then.</summary>
    public bool IsPoisoned { get; set; }

    public InputDraft Add(string name, InputPlace place, SourceSpan span, string? toolKey = null, string? routeName = null)
    {
        var key = _toolKeys.Claim(toolKey ?? ToolKeys.Safe(name));
        var input = new InputDraft(name, key, Locals.Claim(NameMaker.Camel(toolKey ?? name)), span) { Place = place, RouteName = routeName };
        _inputs.Add(input);
        _byName.TryAdd(name, input);
        if (!_alike.TryGetValue(NameMatch.KeyOf(name), out var alike))
        {
            _alike[NameMatch.KeyOf(name)] = alike = [];
        }

        alike.Add(input);
        return input;
    }

    public InputDraft? FindExact(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The inputs of equal letters and digits, in the order they were found.</summary>
    public IReadOnlyList<InputDraft> Alike(string name) => _alike.GetValueOrDefault(NameMatch.KeyOf(name)) ?? [];

    /// <summary>The exact name first, then equal letters and digits.</summary>
    public InputDraft? Find(string name) => NameMatch.Find(_inputs, static input => input.Name, name);

    public void Remove(InputDraft input)
    {
        _inputs.Remove(input);
        _alike[NameMatch.KeyOf(input.Name)].Remove(input);
        if (_byName.Remove(input.Name) && _inputs.Find(other => other.Name == input.Name) is { } next)
        {
            _byName[input.Name] = next;
        }
    }
}
