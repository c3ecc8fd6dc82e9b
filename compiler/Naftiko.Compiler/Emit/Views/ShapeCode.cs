using System.Diagnostics;
using System.Globalization;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The calls that check a value against its shape and read it: <c>.Minimum(1).Maximum(5).Integer()</c>.</summary>
/// <param name="owner">The name of the input, for the names of patterns.</param>
internal sealed class ShapeCode(GatewayTraits traits, PatternNames patterns, string owner)
{
    private const string Step = "    ";

    public CSharpCode Read(CSharpCode value, SchemaType shape, ValueKind kind, bool required)
    {
        var isList = kind is ValueKind.List or ValueKind.JsonList;

        // Text that goes where a list is wanted is one item or several, each as the document says.
        var item = !isList ? null : shape.Type == JsonType.Array ? shape.Item : shape;
        var checkedValue = isList && shape.Type != JsonType.Array ? Default(value, shape) : Checks(value, shape);
        var reader = kind == ValueKind.Json && shape.Type == JsonType.Object ? ValueKind.JsonObject : kind;
        List<ITemplateText> arguments = [];
        if (item is not null && (item.IsNarrow || item.Type != JsonType.String || kind == ValueKind.JsonList))
        {
            traits.Shared.Use(kind == ValueKind.List ? SharedMember.InputListOf : SharedMember.InputJsonListOf);
            arguments.Add(Lambda("item", item, isText: kind == ValueKind.List, required: false));
        }
        else if (reader == ValueKind.JsonObject && (shape.Properties.Length > 0 || shape.Values is not null || shape.IsClosed))
        {
            traits.Shared.Use(SharedMember.InputJsonObjectOf);
            arguments.Add(Members(shape));
            if (shape.Values is { } values)
            {
                arguments.Add(Lambda("member", values, isText: false, required: false));
            }
            else if (shape.IsClosed)
            {
                traits.Shared.Use(SharedMember.InputUnknown);
                arguments.Add(new CSharpCode($"static member => member.Unknown()"));
            }
        }
        else
        {
            traits.Shared.Use(Reader(reader));
        }

        if (required)
        {
            arguments.Add(new FixedText("required: true"));
        }

        return new($"{checkedValue}.{new FixedText(reader.Reader())}({CSharpCode.Join(", ", arguments)})");
    }

    /// <summary>A list that becomes one segment of a path.</summary>
    public CSharpCode ReadSegment(CSharpCode value, SchemaType shape)
    {
        traits.Shared.Use(SharedMember.InputListOf);
        traits.Shared.Use(SharedMember.InputListSegment);
        var item = Lambda("item", shape.Item ?? new(JsonType.String, null), isText: true, required: false);
        return new($"{Default(value, shape)}.ListSegment({item})");
    }

    /// <summary>A value with what stands in for it when it is absent, and with what it must be.</summary>
    public CSharpCode Checks(CSharpCode value, SchemaType shape)
    {
        value = Default(value, shape);
        if (shape.NotNull)
        {
            traits.Shared.Use(SharedMember.InputNotNull);
            value = new($"{value}.NotNull()");
        }

        if (shape.Type is JsonType.Integer or JsonType.Number && shape.Enum.Length > 0 && shape.Enum.All(static e => Decimal(e) is not null))
        {
            value = Bound(value, "OneOf", SharedMember.InputOneNumberOf, string.Join(", ", shape.Enum.Select(Decimal)));
        }
        else if (shape.Enum.Length > 0)
        {
            traits.Shared.Use(SharedMember.InputOneOf);
            value = new($"{value}.OneOf({CSharpCode.Join(", ", shape.Enum.Select(static e => new CSharpString(e)))})");
        }

        if (shape.Pattern is { } pattern)
        {
            traits.Shared.Use(SharedMember.InputMatching);
            value = new($"{value}.Matching({patterns.Of(owner, pattern)})");
        }

        if (shape.Type == JsonType.String && TextFormat.Find(shape.Format) is { } format)
        {
            var check = FormatChecks.All[format];
            traits.Shared.Use(SharedMember.InputFormatted);
            traits.Shared.Use(check.Member);
            value = new($"{value}.Formatted(TextFormat.{check.Method})");
        }

        value = Bound(value, "Minimum", SharedMember.InputMinimum, Decimal(shape.Minimum));
        value = Bound(value, "Maximum", SharedMember.InputMaximum, Decimal(shape.Maximum));
        value = Bound(
            value, "MinLength", SharedMember.InputMinLength, shape.MinLength is > 0 and { } fewest ? fewest.ToString(CultureInfo.InvariantCulture) : null);
        return Bound(value, "MaxLength", SharedMember.InputMaxLength, shape.MaxLength?.ToString(CultureInfo.InvariantCulture));
    }

    private CSharpCode Default(CSharpCode value, SchemaType shape)
    {
        if (shape.Default is null)
        {
            return value;
        }

        traits.Shared.Use(SharedMember.InputOr);
        return new($"{value}.Or({new CSharpString(shape.Default)})");
    }

    private CSharpCode Bound(CSharpCode value, string name, SharedMember member, string? bound)
    {
        if (bound is null)
        {
            return value;
        }

        traits.Shared.Use(member);
        return new($"{value}.{new FixedText(name)}({new FixedText(bound)})");
    }

    /// <summary>A bound as C# writes it; null for one no number of the gateway can pass.</summary>
    private static string? Decimal(string? bound) =>
        bound is null || !decimal.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? null
        : number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture) + "m";

    private CSharpCode Members(SchemaType shape)
    {
        var members = shape.Properties.Select(member => new CSharpCode(
            $"({new CSharpString(member.Name)}, {Nested(member.Name).Lambda("member", member.Schema, isText: false, member.Required)})")).ToList();
        return members.Count switch
        {
            0 => new($"[]"),
            1 when !members[0].ToString().Contains('\n', StringComparison.Ordinal) => new($"[{members[0]}]"),
            _ => new($"\n[\n{CSharpCode.Join("", members.Select(static m => new CSharpCode($"{new FixedText(Step)}{m.Indented(4)},\n")))}]"),
        };
    }

    private ShapeCode Nested(string member)
    {
        var letters = string.Concat(member.Where(char.IsAsciiLetterOrDigit));
        return letters.Length == 0 ? this : new(traits, patterns, $"{owner}{char.ToUpperInvariant(letters[0])}{letters[1..]}");
    }

    private CSharpCode Lambda(string name, SchemaType shape, bool isText, bool required)
    {
        var kind = isText && Kinds.Of(shape.Type) is not (ValueKind.List or ValueKind.Json) ? Kinds.Of(shape.Type) : Kinds.InJson(shape.Type);
        var read = Read(new($"{new FixedText(name)}"), shape, kind, required);
        return new($"static {new FixedText(name)} => {(isText ? TextCode.Of(traits, read, kind) : read)}");
    }

    private static SharedMember Reader(ValueKind kind) => kind switch
    {
        ValueKind.Text => SharedMember.InputString,
        ValueKind.Integer => SharedMember.InputInteger,
        ValueKind.Number => SharedMember.InputNumber,
        ValueKind.Boolean => SharedMember.InputBoolean,
        ValueKind.List => SharedMember.InputList,
        ValueKind.Json => SharedMember.InputJson,
        ValueKind.JsonText => SharedMember.InputJsonText,
        ValueKind.JsonInteger => SharedMember.InputJsonInteger,
        ValueKind.JsonNumber => SharedMember.InputJsonNumber,
        ValueKind.JsonBoolean => SharedMember.InputJsonBoolean,
        ValueKind.JsonList => SharedMember.InputJsonList,
        ValueKind.JsonObject => SharedMember.InputJsonObject,
        ValueKind.JsonAny => SharedMember.InputJsonAny,
        ValueKind.File => throw new UnreachableException("A file is not a value with a shape."),
    };
}
