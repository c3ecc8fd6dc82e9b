using System.Reflection;
using Naftiko.Compiler.Emit.Templates;
using Naftiko.Compiler.Emit.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Naftiko.Compiler.Golden;

/// <summary>What a template reads of the views that it is given, also in the branches that no document takes.</summary>
internal sealed class TemplateNames
{
    private static readonly ILookup<Type, Type> Kinds = typeof(TemplateView).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(TemplateView)))
        .SelectMany(static type => Bases(type).Select(seenAs => (SeenAs: seenAs, Type: type)))
        .ToLookup(static entry => entry.SeenAs, static entry => entry.Type);

    /// <summary>What every template sees.</summary>
    private static readonly Type[] Common = [typeof(CommonView), typeof(ControlView), typeof(HelpersView), typeof(UsingsView)];

    private readonly string _template;
    private readonly Type[] _views;
    private readonly Dictionary<string, Type> _rounds = new(StringComparer.Ordinal);

    private TemplateNames(string template, Type[] views) => (_template, _views) = (template, views);

    /// <summary>Names that no view has.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>The properties that are read.</summary>
    public HashSet<PropertyInfo> Read { get; } = [];

    /// <param name="views">The types of the views that the template may be given, besides those that all templates see.</param>
    public static TemplateNames Of(string template, string text, IEnumerable<Type> views)
    {
        var names = new TemplateNames(template, [.. Common, .. views]);
        names.Visit(Template.Parse(text, template, new ParserOptions()).Page!);
        return names;
    }

    /// <returns>What is seen there; null where it has no members.</returns>
    private Type? Visit(ScriptNode node)
    {
        switch (node)
        {
            case ScriptForStatement loop:
                Loop(loop);
                return null;
            case ScriptMemberExpression { Target: { } target, Member: ScriptVariable member } access:
                return Visit(target) is not { } owner ? null
                    : owner == typeof(ITemplateFlags) ? Flag(member.Name, access.ToString()!)
                    : Member(Kinds[owner], member.Name, access.ToString()!);
            case ScriptIndexerExpression { Target: { } target, Index: { } index }:
                Visit(index);
                return Visit(target);
            case ScriptVariable variable:
                return _rounds.TryGetValue(variable.Name, out var round) ? round : variable.Name == "for" ? null : Member(_views, variable.Name, variable.Name);
            default:
                for (var i = 0; i < node.ChildrenCount; i++)
                {
                    if (node.GetChildren(i) is { } child)
                    {
                        Visit(child);
                    }
                }

                return null;
        }
    }

    private void Loop(ScriptForStatement loop)
    {
        var name = ((ScriptVariable)loop.Variable!).Name;
        var outer = _rounds.GetValueOrDefault(name);
        var items = Visit(loop.Iterator!);
        _rounds[name] = items ?? typeof(object);
        Visit(loop.Body!);
        if (outer is null)
        {
            _rounds.Remove(name);
        }
        else
        {
            _rounds[name] = outer;
        }
    }

    /// <returns>The view that the member is, or that the items of the member are.</returns>
    private Type? Member(IEnumerable<Type> owners, string name, string whole)
    {
        if (name is "size")
        {
            return null;
        }

        // What a file has hides what all have of the same name.
        var all = owners.SelectMany(static owner => owner.GetProperties()).Where(property => TemplateName.Of(property.Name) == name).ToList();
        var properties = all.Exists(IsOwn) ? all.FindAll(IsOwn) : all;
        if (properties.Count == 0)
        {
            Unknown.Add($"{_template}: {whole}");
            return null;
        }

        Read.UnionWith(properties);
        var type = properties[0].PropertyType;
        return type.IsGenericType ? type.GenericTypeArguments[0] : type;
    }

    private Type? Flag(string name, string whole)
    {
        if (!Enum.GetNames<SharedMember>().Any(member => TemplateName.Of(member) == name))
        {
            Unknown.Add($"{_template}: {whole}");
        }

        return null;
    }

    private static bool IsOwn(PropertyInfo property) => !Common.Contains(property.DeclaringType!);

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var seenAs = type; seenAs != typeof(TemplateView); seenAs = seenAs.BaseType!)
        {
            yield return seenAs;
        }
    }
}
