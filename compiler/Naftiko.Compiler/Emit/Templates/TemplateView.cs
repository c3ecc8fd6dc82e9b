using Naftiko.Compiler.Emit.Text;
using Scriban.Runtime;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>
/// What one template sees: encoded text, flags, numbers and lists of these. There is deliberately no way to put a plain string into it.
/// </summary>
internal sealed class TemplateView
{
    private readonly SortedSet<string> _namespaces = new(StringComparer.Ordinal);

    internal ScriptObject Members { get; } = [];

    /// <summary>What the code in it must import.</summary>
    internal IEnumerable<string> Namespaces => _namespaces;

    /// <param name="text">Null: absent, which a template can test for.</param>
    public TemplateView Set(string name, ITemplateText? text) => Put(name, text?.ToString(), text?.Namespaces ?? []);

    public TemplateView Set(string name, bool value) => Put(name, value);

    public TemplateView Set(string name, int value) => Put(name, value);

    public TemplateView Set(string name, TemplateView? value) => Put(name, value?.Members, value?.Namespaces ?? []);

    public TemplateView Set(string name, IEnumerable<ITemplateText> values)
    {
        var all = values.ToList();
        return Put(name, Array(all.Select(static v => v.ToString())), all.SelectMany(static v => v.Namespaces));
    }

    public TemplateView Set(string name, IEnumerable<TemplateView> values)
    {
        var all = values.ToList();
        return Put(name, Array(all.Select(static v => v.Members)), all.SelectMany(static v => v.Namespaces));
    }

    private static ScriptArray Array(IEnumerable<object?> items) => [.. items];

    private TemplateView Put(string name, object? value, IEnumerable<string>? namespaces = null)
    {
        _namespaces.UnionWith(namespaces ?? []);
        Members.Add(name, value);
        return this;
    }
}
