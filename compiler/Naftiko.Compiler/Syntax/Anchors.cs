namespace Naftiko.Compiler.Syntax;

/// <summary>The anchors of a document with what repeating them costs.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, Anchor?> _anchors = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _anchors.Keys;

    /// <summary>Its value is being read; an alias found meanwhile stands inside itself.</summary>
    public void Open(string name) => _anchors[name] = null;

    public void Close(string name, Anchor anchor) => _anchors[name] = anchor;

    /// <returns>False for a name that no anchor had so far; null while it is open.</returns>
    public bool TryFind(string name, out Anchor? anchor) => _anchors.TryGetValue(name, out anchor);
}
