using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The values that the calls of one operation give.</summary>
/// <param name="client">The variable that holds the client.</param>
/// <param name="inlined">What is read where it goes, and not into a variable before: by <see cref="InputLocal.Identifier"/>.</param>
internal sealed class CallCode(GatewayTraits traits, Operation operation, Identifier client, IReadOnlyDictionary<string, CSharpCode> inlined)
{
    private readonly SecretCode _secrets = new(traits, new CSharpCode($"{client}.Secrets"));

    /// <summary>The caller's own body.</summary>
    public CSharpCode Body { get; init; } = new($"body");

    /// <summary>Where it says whether a slash may be in a value of a path: the inputs of a call know it from their client.</summary>
    public CSharpCode Policy { get; init; } = new($"{client}");

    /// <summary>The answer is read, and not only passed on.</summary>
    public bool ReadsAnswer => operation.Behaviour is not (Behaviour.Forward or Behaviour.Proxy);

    /// <summary>A secret that is the same for all calls.</summary>
    public CSharpCode Of(SecretText text) => _secrets.Of(text);

    /// <summary>A value as a parameter takes it.</summary>
    public CSharpCode Of(ValueExpression value, UpstreamParameter parameter)
    {
        var kind = parameter.Kind;
        var isPath = parameter.Place == ParameterPlace.Path;
        var isRequired = isPath || parameter.Required;
        switch (value)
        {
            case not ValueExpression.Input when kind == ValueKind.File:
                traits.Shared.Use(SharedMember.FileOfText);
                return new($"InputFile.OfText({Text(value, isRequired)})");
            case ValueExpression.Input input:
                return kind == ValueKind.Text ? Text(input) : new($"{Local(input.Local)}");
            case ValueExpression.Literal literal when IsListInPath(parameter):
                return new($"{new CSharpString(PathText(literal, parameter))}");
            case ValueExpression.Literal literal:
                return Literal(literal, kind);
            case ValueExpression.InputMember member when isPath && kind == ValueKind.Text:
                return GivenSegment(IsListInPath(parameter) ? Joined(Member(member, ValueKind.List)) : Member(member, kind), member);
            case ValueExpression.InputMember member:
                return Given(member, kind, isRequired);
            case ValueExpression.StepResult step when isPath && kind == ValueKind.Text:
                return Segment(
                    IsListInPath(parameter)
                        ? Joined(JsonPathCode.Read(traits, step.Source, ValueKind.List))
                        : JsonPathCode.Read(traits, step.Source, kind),
                    step);
            case ValueExpression.StepResult step:
                return Step(step, kind, isRequired);
            case ValueExpression.Template template when isPath && template.All().OfType<ValueExpression.StepResult>().FirstOrDefault() is { } step:
                return Segment(Text(value, isRequired), step);
            case ValueExpression.Template template when isPath && template.All().OfType<ValueExpression.InputMember>().FirstOrDefault() is { } member:
                return GivenSegment(Text(value, isRequired), member);
            case ValueExpression.Template or ValueExpression.Secret when kind == ValueKind.List:
                traits.Shared.Use(SharedMember.TextsOfText);
                return new($"InputText.List({Text(value, isRequired)})");
            case ValueExpression.Template or ValueExpression.Secret:
                return Text(value, isRequired);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>What the caller has given, in an answer.</summary>
    public CSharpCode Of(OutputShape.Given given) => given.Value switch
    {
        ValueExpression.Input input => given.Type == JsonType.String ? Text(input) : new($"{Local(input.Local)}"),
        ValueExpression.InputMember member => Member(member, given.Kind),
        ValueExpression.Template template => Text(template, isRequired: false),
        ValueExpression.Literal or ValueExpression.Secret or ValueExpression.StepResult => throw new UnreachableException(),
    };

    /// <summary>What a step looks for: a text, a list of texts, or a JSON value that may be either.</summary>
    public CSharpCode Wanted(ValueExpression value, bool isMany)
    {
        if (isMany)
        {
            traits.Shared.Use(SharedMember.LookupTexts);
        }

        switch (value)
        {
            case ValueExpression.StepResult step when isMany:
                return JsonPathCode.Read(traits, step.Source, ValueKind.List);
            case ValueExpression.InputMember member when isMany:
                return Member(member, ValueKind.List);
            case ValueExpression.Input input when isMany:
                return Local(input.Local);
            case ValueExpression.Literal literal when isMany:
                return new($"[{CSharpCode.Join(", ", Items(literal.Text).Select(static item => new CSharpString(item)))}]");
            case ValueExpression.StepResult { Source.Path: not [.., JsonSelector.Length] } step:
                UseLookupValue();
                return JsonPathCode.Of(traits, step.Source);
            case ValueExpression.InputMember { Path: not [.., JsonSelector.Length] } member:
                UseLookupValue();
                return JsonPathCode.Of(traits, new(null, member.Path), new CSharpCode($"new JsonValue({Local(member.Local)})"));
            case ValueExpression.Input or ValueExpression.Literal or ValueExpression.Template or ValueExpression.StepResult or ValueExpression.InputMember:
                traits.Shared.Use(SharedMember.LookupText);
                return Text(value, isRequired: false);
            case ValueExpression.Secret:
                // Refused where the value is read.
                throw new UnreachableException();
            default:
                throw new UnreachableException();
        }
    }

    private void UseLookupValue()
    {
        traits.Shared.Use(SharedMember.LookupValue);
        traits.Shared.Use(SharedMember.ValueList);
        traits.Shared.Use(SharedMember.ValueString);
    }

    /// <summary>A constant as it stands in a path, not yet encoded.</summary>
    public static string PathText(ValueExpression.Literal literal, UpstreamParameter parameter) =>
        IsListInPath(parameter) ? string.Join(',', Items(literal.Text)) : literal.Text;

    private static bool IsListInPath(UpstreamParameter parameter) => parameter is { Place: ParameterPlace.Path, Type: JsonType.Array };

    private CSharpCode Joined(CSharpCode list) => TextCode.Of(traits, list, ValueKind.List);

    /// <summary>A place in an object that the caller gives.</summary>
    private CSharpCode Member(ValueExpression.InputMember member, ValueKind kind) =>
        JsonPathCode.Read(traits, new(null, member.Path), kind, new CSharpCode($"new JsonValue({Local(member.Local)})"));

    /// <summary>Text for a path is checked whole: parts that are harmless by themselves can make another path together.</summary>
    private CSharpCode GivenSegment(CSharpCode text, ValueExpression.InputMember member)
    {
        traits.Shared.Use(SharedMember.GivenSegment);
        return new($"{text}.GivenSegment({new CSharpString(Describe(member))}, {Policy}.AllowsEncodedSlash)");
    }

    private CSharpCode Given(ValueExpression.InputMember member, ValueKind kind, bool isRequired)
    {
        var value = Member(member, kind);
        if (!isRequired)
        {
            return value;
        }

        traits.Shared.Use(kind switch
        {
            ValueKind.Text => SharedMember.GivenText,
            ValueKind.Integer or ValueKind.Number or ValueKind.Boolean => SharedMember.GivenScalar,
            ValueKind.List => SharedMember.GivenList,
            ValueKind.Json or ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean
                or ValueKind.JsonList or ValueKind.JsonObject or ValueKind.JsonAny => SharedMember.GivenJson,
            ValueKind.File => throw new UnreachableException(),
        });
        return new($"{value}.Given({new CSharpString(Describe(member))})");
    }

    private static string Describe(ValueExpression.InputMember member) => member.Name + JsonPathText.Of(member.Path);

    /// <summary>A value out of a step's answer in a path: there, and with the setting of the upstream about slashes.</summary>
    private CSharpCode Segment(CSharpCode text, ValueExpression.StepResult step)
    {
        traits.Shared.Use(SharedMember.StepSegment);
        return new($"{text}.Segment({new CSharpString(Describe(step.Source))}, {Policy}.AllowsEncodedSlash)");
    }

    private CSharpCode Step(ValueExpression.StepResult step, ValueKind kind, bool isRequired)
    {
        var value = JsonPathCode.Read(traits, step.Source, kind);
        if (!isRequired)
        {
            return value;
        }

        traits.Shared.Use(kind switch
        {
            ValueKind.Text => SharedMember.RequiredText,
            ValueKind.Integer or ValueKind.Number or ValueKind.Boolean => SharedMember.RequiredScalar,
            ValueKind.List => SharedMember.RequiredList,
            ValueKind.Json or ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList
                or ValueKind.JsonObject
                or ValueKind.JsonAny => SharedMember.RequiredJson,
            ValueKind.File => throw new UnreachableException(),
        });
        return new($"{value}.Required({new CSharpString(Describe(step.Source))})");
    }

    /// <summary>The place as the author names it: <c>get-voyage.ships[0].imo</c>.</summary>
    private string Describe(JsonSource source) =>
        ((operation.Behaviour as Behaviour.Flow)?.Steps.FirstOrDefault(s => s.Identifier == source.Step)?.Name ?? source.Step) + JsonPathText.Of(source.Path);

    private CSharpCode Text(ValueExpression value, bool isRequired) => value switch
    {
        ValueExpression.Template template when template.Parts.Any(part => MayBeAbsent(part, isRequired)) => Joined(template),
        ValueExpression.Template template => new($"$\"{CSharpCode.Join("", template.Parts.Select(part => Part(part, isRequired)))}\""),
        ValueExpression.InputMember member => Given(member, ValueKind.Text, isRequired),
        ValueExpression.Secret secret => new($"{_secrets.Setting(secret.Setting)}"),
        ValueExpression.Input input => Text(input),
        ValueExpression.StepResult step => Step(step, ValueKind.Text, isRequired),
        ValueExpression.Literal literal => new($"{new CSharpString(literal.Text)}"),
    };

    private CSharpCode Local(string name) => inlined.GetValueOrDefault(name) ?? new($"{new Identifier(name)}");

    private CSharpCode Text(ValueExpression.Input input)
    {
        var local = operation.Locals.First(l => l.Identifier == input.Local);
        return TextCode.Of(traits, Local(local.Identifier), local.Kind, isSegment: local is { IsOptional: false, Kind: ValueKind.Integer });
    }

    private bool MayBeAbsent(ValueExpression part, bool isRequired) => part switch
    {
        ValueExpression.Input input => operation.Locals.First(l => l.Identifier == input.Local).IsOptional
            && !InputCode.IsRequired(operation.Inputs.First(i => i.Identifier == input.Identifier)),
        ValueExpression.StepResult or ValueExpression.InputMember => !isRequired,
        ValueExpression.Secret or ValueExpression.Literal => false,
        ValueExpression.Template template => template.Parts.Any(inner => MayBeAbsent(inner, isRequired)),
    };

    /// <summary>Text that is absent as soon as a part of it is.</summary>
    private CSharpCode Joined(ValueExpression.Template template)
    {
        traits.Shared.Use(SharedMember.PlainText);
        var parts = template.Parts.Select(part => part is ValueExpression.Literal literal
            ? new CSharpCode($"new({new CSharpString(literal.Text)})")
            : Text(part, isRequired: false));
        return new($"BodyText.Plain({CSharpCode.Join(", ", parts)})");
    }

    private ITemplateText Part(ValueExpression part, bool isRequired) => part is ValueExpression.Literal literal
        ? new InterpolatedText(literal.Text)
        : new CSharpCode($"{{{Text(part, isRequired)}}}");

    private static CSharpCode Literal(ValueExpression.Literal literal, ValueKind kind)
    {
        var text = literal.Text;
        switch (kind)
        {
            case ValueKind.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                return new($"{new FixedText(number.ToString(CultureInfo.InvariantCulture))}");
            case ValueKind.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return new($"{new FixedText(number.ToString(CultureInfo.InvariantCulture))}m");
            case ValueKind.Boolean when bool.TryParse(text, out var flag):
                return new($"{new FixedText(flag ? "true" : "false")}");
            case ValueKind.List:
                return new($"[{CSharpCode.Join(", ", Items(text).Select(static item => new CSharpString(item)))}]");
            case ValueKind.JsonText:
                return new($"{CSharpType.JsonElement}.Parse({new CSharpString(JsonEscape.Quote(text))})");
            case ValueKind.Json or ValueKind.JsonAny when literal.JsonText is { } json:
                return new($"{CSharpType.JsonElement}.Parse({new CSharpString(json)})");
            case ValueKind.Json or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList or ValueKind.JsonObject
                or ValueKind.JsonAny:
                return new($"{CSharpType.JsonElement}.Parse({new CSharpString(IsJson(text) ? text : JsonEscape.Quote(text))})");
            case ValueKind.Text:
                return new($"{new CSharpString(text)}");
            case ValueKind.Integer or ValueKind.Number or ValueKind.Boolean:
                return new($"null");
            case ValueKind.File:
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The items of a list that the document writes as one; any other text is a list of itself.</summary>
    private static IEnumerable<string> Items(string text)
    {
        if (!text.StartsWith('[') || !IsJson(text))
        {
            return [text];
        }

        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateArray().Select(static item => item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText())];
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
