using System.Collections.Immutable;
using System.Globalization;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Schema;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Typed access to the keys of a mapping. A value of the wrong shape is reported and then counts as absent.</summary>
internal readonly struct Fields(MappingNode node, BindingContext context)
{
    public MappingNode Node => node;

    public SourceSpan Span => node.Span;

    public bool Has(string key) => Value(key) is not null;

    /// <summary>The value, or null when the key is absent or its value is null.</summary>
    public SyntaxNode? Value(string key)
    {
        Use(key);
        return node.Find(key)?.Value is { } value and not ScalarNode { IsNull: true } ? value : null;
    }

    /// <summary>Is it written in the newer language?</summary>
    public bool IsNewer => context.LanguageOf(node) == DocumentLanguage.Ikanos;

    /// <summary>Of two words for one key, the one that is there; else the one that its author would write.</summary>
    public string Word(LanguageWords words)
    {
        var own = words.In(context.LanguageOf(node));
        var other = own == words.Older ? words.Newer : words.Older;
        return !Has(own) && Has(other) ? other : own;
    }

    /// <summary>A name for people, which is <c>label</c> or <c>display</c>; field documents also call it <c>title</c>.</summary>
    public string? Label() => Prose(Word(LanguageWords.Label)) ?? Prose("title");

    /// <summary>
    /// A constant that is the value: in the older language. In the newer one it describes the value, and whoever expects more is told.
    /// </summary>
    /// <param name="isNeeded">Nothing else gives the value.</param>
    public SyntaxNode? Constant(string name, bool isNeeded)
    {
        if (Value("const") is not { } constant || !IsNewer)
        {
            return Value("const");
        }

        if (isNeeded)
        {
            context.Report(BindingDiagnostics.ConstantWithoutEffect, KeySpan("const"), name);
        }

        return null;
    }

    /// <summary>Nobody is to be told that nothing reads the key.</summary>
    public void Use(string key)
    {
        if (node.Find(key) is { } entry)
        {
            context.Keys.Use(node, entry, context.Findings.Scope);
        }
    }

    /// <summary>The place of a key, for messages about the key itself.</summary>
    public SourceSpan KeySpan(string key) => node.Find(key)?.Key.Span ?? node.Span;

    public ScalarNode? Scalar(string key) => Of<ScalarNode>(key, "a string");

    public SpannedText? Word(string key) => Scalar(key) is { } scalar ? SpannedText.From(scalar) : null;

    public string? Text(string key) => Scalar(key)?.Value;

    /// <summary>Text for people: without blanks around it; null when nothing is left.</summary>
    public string? Prose(string key) => Text(key)?.Trim() is { Length: > 0 } text ? text : null;

    public MappingNode? Mapping(string key) => Of<MappingNode>(key, "a mapping");

    public bool? Flag(string key)
    {
        if (Value(key) is not ScalarNode scalar)
        {
            return null;
        }

        if (TruthWords.Read(scalar.Value) is { } flag)
        {
            return flag;
        }

        context.Report(BindingDiagnostics.WrongKind, scalar.Span, key, "`true` or `false`", $"`{scalar.Value}`");
        return null;
    }

    public int? Number(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        context.Report(BindingDiagnostics.WrongKind, scalar.Span, key, "a whole number", $"`{scalar.Value}`");
        return null;
    }

    /// <summary>The mappings of a list; or, in the keyed shape, the values of a mapping, each with its key as name.</summary>
    public ImmutableArray<NamedFields> Items(string key)
    {
        switch (Value(key))
        {
            case null:
                return [];
            case SequenceNode list:
                return FromList(key, list);
            case MappingNode map:
                return FromMap(map);
            case var other:
                context.Report(BindingDiagnostics.WrongKind, other.Span, key, "a list", other.Kind);
                return [];
        }
    }

    /// <summary>The texts of a list; a single text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(string key) => Value(key) switch
    {
        ScalarNode scalar => [scalar.Value],
        SequenceNode list => [.. list.Items.OfType<ScalarNode>().Select(static item => item.Value)],
        _ => [],
    };

    /// <summary>Like <see cref="Word"/>, but its absence is an error.</summary>
    /// <param name="owner">Begins the message: "The tool".</param>
    public SpannedText? Needed(string key, string owner)
    {
        if (Word(key) is { Value.Length: > 0 } word)
        {
            return word;
        }

        // A value of another shape has been reported already.
        if (Value(key) is null or ScalarNode)
        {
            // Where the schema says it, too, so that it is said once.
            var place = node.Find(key) is { } entry ? (entry.Value is ScalarNode { IsNull: true } ? entry.Key : entry.Value).Span : FirstKeySpan;
            context.Report(BindingDiagnostics.Missing, place, owner, key, KeyExamples.Of("", key) ?? $"{key}: …");
        }

        return null;
    }

    /// <summary>The first key, so that a message about a whole mapping marks one line only.</summary>
    public SourceSpan FirstKeySpan => node.Entries.IsEmpty ? node.Span : node.Entries[0].Key.Span;

    private ImmutableArray<NamedFields> FromList(string key, SequenceNode list)
    {
        var items = ImmutableArray.CreateBuilder<NamedFields>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is MappingNode mapping)
            {
                var fields = context.Read(mapping);
                fields.Use("name");
                items.Add(new(mapping.Find("name")?.Value is ScalarNode name ? SpannedText.From(name) : null, fields));
            }
            else
            {
                context.Report(BindingDiagnostics.WrongKind, item.Span, key, "a list of mappings", $"{item.Kind} in the list");
            }
        }

        return items.ToImmutable();
    }

    private ImmutableArray<NamedFields> FromMap(MappingNode map)
    {
        var owner = context;
        return [.. map.Entries
            .Where(static entry => entry.Value is ScalarNode { IsNull: true } || ShortType.Expand(entry.Value) is not null)
            .Select(entry => Named(entry.Key, owner.Read(ShortType.Expand(entry.Value) ?? new MappingNode([], entry.Key.Span))))];
    }

    /// <summary>A member that repeats its key as its name says nothing new, and nothing wrong.</summary>
    private static NamedFields Named(ScalarNode key, Fields fields)
    {
        if (fields.Node.Find("name")?.Value is ScalarNode name && name.Value == key.Value)
        {
            fields.Use("name");
        }

        return new(SpannedText.From(key), fields);
    }

    private T? Of<T>(string key, string kind)
        where T : SyntaxNode
    {
        switch (Value(key))
        {
            case null:
                return null;
            case T value:
                return value;
            case var other:
                context.Report(BindingDiagnostics.WrongKind, other.Span, key, kind, other.Kind);
                return null;
        }
    }
}

/// <summary>An entry of a list or of a keyed mapping.</summary>
/// <param name="Name">Its <c>name</c>, or its key.</param>
internal readonly record struct NamedFields(SpannedText? Name, Fields Fields);
