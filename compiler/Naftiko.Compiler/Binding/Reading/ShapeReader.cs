using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Values;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads what a document says about the shape of a value: of an exposed input, of a consumed parameter, and of what is in them.</summary>
internal static class ShapeReader
{
    /// <summary>Keys of the specification that a gateway neither checks nor shows.</summary>
    public static readonly ImmutableArray<string> Useless = ["precision", "scale", "selector", "contentEncoding", "contentCompression", "contentMediaType"];

    /// <summary>Keys that say something about a value.</summary>
    public static readonly ImmutableArray<string> Useful =
        [
        "type", "enum", "format", "pattern", "minimum", "maximum", "minLength", "maxLength", "default", "items", "properties", "values",
        "additionalProperties", "nullable", "allOf", "oneOf", "anyOf",
    ];

    private static readonly string[] Keys = [.. Useful, .. Useless];

    /// <param name="name">Of the value, for messages.</param>
    public static BoundShape Read(Fields fields, string name, BindingContext context)
    {
        var type = Type(fields, name, context);
        var item = Item(fields, name, context);
        var allowed = Allowed(fields);
        if (type == JsonType.Array && !allowed.IsEmpty && item is not { Enum.IsEmpty: false })
        {
            // Written beside a list, the allowed values are those of its items.
            (item, allowed) = ((item ?? BoundShape.Nothing) with { Enum = allowed }, []);
        }

        return CombinationReader.Read(fields, name, context, new()
        {
            Type = type,
            Description = fields.Prose("description"),
            Nullable = TypeReader.IsNullable(fields),
            Deprecated = fields.Flag("deprecated"),
            Enum = allowed,
            Format = fields.Text("format") ?? (TypeReader.OnlyWord(fields) is { } word ? TextFormat.OfTypeWord(word.Value)?.Name : null),
            Pattern = fields.Text("pattern"),
            Minimum = Number(fields, "minimum", context),
            Maximum = Number(fields, "maximum", context),
            MinLength = fields.Number("minLength"),
            MaxLength = fields.Number("maxLength"),
            Default = fields.Value("default") is { } value ? Shown(value, name, context) : null,
            Examples = [.. Examples(fields).Select(example => Shown(example, name, context)).OfType<string>()],
            Item = item,
            Members = Members(fields, context),
            Values = ValuesOf(fields, name, context),
            IsClosed = fields.Value("additionalProperties") is ScalarNode closed && TruthWords.Read(closed.Value) == false ? true : null,
            Places = Keys.Where(fields.Has).ToImmutableDictionary(static key => key, fields.KeySpan, StringComparer.Ordinal),
        });
    }

    /// <summary>A default that is a credential: a setting takes its place, and nobody is shown it.</summary>
    public static ScalarNode? SecretDefault(Fields fields, string name) =>
        fields.Value("default") is ScalarNode value && IsSecret(value, name) ? value : null;

    /// <returns>Null for a credential: it is shown nowhere.</returns>
    private static string? Shown(SyntaxNode value, string name, BindingContext context)
    {
        if (!IsSecret(value, name))
        {
            return ConstantValue.Of(value).Json;
        }

        context.LiteralSecrets.Hide(((ScalarNode)value).Value, value.Span);
        return null;
    }

    private static bool IsSecret(SyntaxNode value, string name) => value is ScalarNode scalar && SecretNames.IsSecret(name, scalar.Value);

    private static JsonType? Type(Fields fields, string name, BindingContext context) =>
        fields.Value("type") is ScalarNode or SequenceNode ? TypeReader.Read(fields, name, context) : TypeReader.Implied(fields);

    private static string? Number(Fields fields, string key, BindingContext context)
    {
        if (fields.Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (YamlScalar.JsonNumberText(scalar.Value) is { } number)
        {
            return number;
        }

        context.Report(BindingDiagnostics.WrongKind, scalar.Span, key, "a number", $"`{scalar.Value}`");
        return null;
    }

    /// <summary>That null is among them says nothing here: where null counts, it is always allowed.</summary>
    private static ImmutableArray<string> Allowed(Fields fields) => (fields.Value("enum") ?? OtherList(fields)) switch
    {
        SequenceNode list => [.. list.Items.OfType<ScalarNode>().Where(static item => !item.IsNull).Select(static item => item.Value)],
        ScalarNode single => [single.Value],
        _ => [],
    };

    /// <summary>Other words for it: a list of <c>values</c>, and OpenAPI's <c>const</c> for one value, which in the newer language allows others.</summary>
    private static SyntaxNode? OtherList(Fields fields) =>
        fields.Value("values") is SequenceNode list ? list : fields.IsNewer ? null : fields.Value("const") as ScalarNode;

    /// <summary>The newer language describes a value with <c>const</c>.</summary>
    private static ImmutableArray<SyntaxNode> Examples(Fields fields) => (fields.Value("examples"), fields.IsNewer ? fields.Value("const") : null) switch
    {
        (SequenceNode list, var shown) => shown is null ? list.Items : list.Items.Add(shown),
        ({ } single, _) => [single],
        (null, { } shown) => [shown],
        _ => fields.Value("example") is { } only ? [only] : [],
    };

    /// <summary><c>items</c> is a mapping, or a list of one.</summary>
    private static BoundShape? Item(Fields fields, string name, BindingContext context) =>
        ShortType.ExpandItem(fields.Value("items")) is { } item ? Read(context.Read(item), name, context) : null;

    private static BoundShape? ValuesOf(Fields fields, string name, BindingContext context) =>
        (fields.Value("values") as MappingNode ?? ShortType.Expand(fields.Value("additionalProperties"))) is { } values
            ? Read(context.Read(values), name, context)
            : null;

    /// <summary>The members that an object lists as required.</summary>
    public static IEnumerable<string> RequiredMembers(Fields fields) => fields.Value("required") is SequenceNode ? fields.Texts("required") : [];

    /// <summary>A member says itself whether it is required, or the object lists those that are.</summary>
    private static ImmutableArray<BoundMember> Members(Fields fields, BindingContext context)
    {
        var listed = RequiredMembers(fields).ToList();
        return
        [
            .. fields.Items("properties").Where(static member => member.Name is not null).Select(member => new BoundMember(
                member.Name!.Value,
                Read(member.Fields, member.Name.Value, context),
                listed.Contains(member.Name.Value) ? true : member.Fields.Value("required") is ScalarNode ? member.Fields.Flag("required") : null)),
        ];
    }
}
