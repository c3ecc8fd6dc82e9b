using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Naftiko.Compiler.Emit.Text;
using Scriban.Runtime;

namespace Naftiko.Compiler.Emit.Templates;

/// <summary>A view as the template engine takes it.</summary>
internal sealed class TemplateMembers
{
    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> Properties = new();

    private readonly SortedSet<string> _namespaces = new(StringComparer.Ordinal);

    private TemplateMembers(TemplateView view) => Object = Read(view);

    public ScriptObject Object { get; }

    /// <summary>What the code in the view must import, in ordinal order.</summary>
    public IEnumerable<string> Namespaces => _namespaces;

    public static TemplateMembers Of(TemplateView view) => new(view);

    private ScriptObject Read(TemplateView view)
    {
        var members = new ScriptObject();
        foreach (var (name, property) in Properties.GetOrAdd(view.GetType(), PropertiesOf))
        {
            members.Add(name, Value(property.GetValue(view)));
        }

        return members;
    }

    private object? Value(object? value) => value switch
    {
        null or bool or int => value,
        ITemplateText text => Text(text),
        TemplateView view => Read(view),
        ITemplateFlags flags => Flags(flags),
        IEnumerable list => new ScriptArray(list.Cast<object?>().Select(Value)),
        _ => throw new InvalidOperationException($"A template cannot see a {value.GetType()}."),
    };

    private string Text(ITemplateText text)
    {
        _namespaces.UnionWith(text.Namespaces);
        return text.ToString();
    }

    private static ScriptObject Flags(ITemplateFlags flags)
    {
        var members = new ScriptObject();
        foreach (var (name, value) in flags.Flags)
        {
            members.Add(TemplateName.Of(name), value);
        }

        return members;
    }

    private static (string Name, PropertyInfo Property)[] PropertiesOf(Type view) =>
        [.. view.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(static property => (TemplateName.Of(property.Name), property))];
}
