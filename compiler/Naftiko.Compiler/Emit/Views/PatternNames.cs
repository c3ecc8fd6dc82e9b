using Naftiko.Compiler.Emit.Text;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The regular expressions an operation checks its inputs against, each with the name of the property that holds it.</summary>
/// <param name="type">The class they are members of, which cannot have the name of one.</param>
internal sealed class PatternNames(string type)
{
    private readonly List<(string Name, string Pattern)> _all = [];

    public IEnumerable<(Identifier Name, CSharpString Pattern)> All =>
        _all.Select(static entry => (new Identifier(entry.Name), new CSharpString(entry.Pattern)));

    /// <param name="owner">The name of what must match it.</param>
    public Identifier Of(string owner, string pattern)
    {
        var plain = $"{char.ToUpperInvariant(owner[0])}{owner[1..]}Pattern";
        var name = plain;
        for (var number = 2; name == type || _all.Exists(entry => entry.Name == name && entry.Pattern != pattern); number++)
        {
            name = plain + number;
        }

        if (!_all.Contains((name, pattern)))
        {
            _all.Add((name, pattern));
        }

        return new(name);
    }
}
