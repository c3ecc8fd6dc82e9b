using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The arguments of one call of a typed client.</summary>
/// <param name="client">The variable that holds the client.</param>
/// <param name="context">The expression of the call's context.</param>
internal sealed class CallCode(GatewayTraits traits, Operation operation, Identifier client, CSharpCode context)
{
    public CSharpCode Target(UpstreamCall call) => new($"{client}.{new Identifier(call.Operation)}Async(");

    public IReadOnlyCollection<ITemplateText> Arguments(UpstreamCall call)
    {
        return [.. MethodParameter.Of(traits.OperationOf(call), Given, call.PassesBody, context).Select(static parameter => parameter.Argument)];

        CSharpCode Given(UpstreamParameter parameter) => Value(call.Arguments.FirstOrDefault(a => a.Parameter == parameter.Identifier)?.Value, parameter);
    }

    private CSharpCode Value(ValueExpression? value, UpstreamParameter parameter)
    {
        var kind = parameter.Kind;
        var isPath = parameter.Place == ParameterPlace.Path;
        var isRequired = isPath || parameter.Required;
        switch (value)
        {
            case null when isPath:
                return new($"\"\"");
            case null:
                return new($"null");
            case ValueExpression.Input input:
                return kind == ValueKind.Text ? Text(input) : new($"{new Identifier(input.Local)}");
            case ValueExpression.Literal literal:
                return Literal(literal.Text, kind);
            case ValueExpression.StepResult step when isPath && kind == ValueKind.Text:
                return Segment(JsonPathCode.Read(traits, step.Source, kind), step);
            case ValueExpression.StepResult step:
                return Step(step, kind, isRequired);
            case ValueExpression.Template template when isPath && template.Parts.OfType<ValueExpression.StepResult>().FirstOrDefault() is { } step:
                return Segment(Text(value, isRequired), step);
            case ValueExpression.Secret or ValueExpression.Template:
                return Text(value, isRequired);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>A value out of a step's answer in a path: there, and with the setting of the upstream about slashes.</summary>
    private CSharpCode Segment(CSharpCode text, ValueExpression.StepResult step)
    {
        traits.Shared.Use(SharedMember.StepSegment);
        return new($"{text}.Segment({new CSharpString(Describe(step.Source))}, {client}.AllowsEncodedSlash)");
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
            ValueKind.Json or ValueKind.JsonText or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList or ValueKind.JsonObject
                or ValueKind.JsonAny => SharedMember.RequiredJson,
        });
        return new($"{value}.Required({new CSharpString(Describe(step.Source))})");
    }

    /// <summary>The place as the author names it: <c>get-voyage.ships[0].imo</c>.</summary>
    private string Describe(JsonSource source) =>
        ((operation.Behaviour as Behaviour.Flow)?.Steps.FirstOrDefault(s => s.Identifier == source.Step)?.Name ?? source.Step) + JsonPathText.Of(source.Path);

    private CSharpCode Text(ValueExpression value, bool isRequired) => value switch
    {
        ValueExpression.Template template => new($"$\"{CSharpCode.Join("", template.Parts.Select(part => Part(part, isRequired)))}\""),
        ValueExpression.Secret secret => new($"{client}.Secrets.{new Identifier(traits.Secret(secret.Setting).Name)}"),
        ValueExpression.Input input => Text(input),
        ValueExpression.StepResult step => Step(step, ValueKind.Text, isRequired),
        ValueExpression.Literal literal => new($"{new CSharpString(literal.Text)}"),
    };

    private CSharpCode Text(ValueExpression.Input input)
    {
        var local = operation.Locals.First(l => l.Identifier == input.Local);
        return TextCode.Of(traits, new Identifier(local.Identifier), local.Kind, isSegment: local is { IsOptional: false, Kind: ValueKind.Integer });
    }

    private ITemplateText Part(ValueExpression part, bool isRequired) => part is ValueExpression.Literal literal
        ? new InterpolatedText(literal.Text)
        : new CSharpCode($"{{{Text(part, isRequired)}}}");

    private static CSharpCode Literal(string text, ValueKind kind)
    {
        switch (kind)
        {
            case ValueKind.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                return new($"{new FixedText(number.ToString(CultureInfo.InvariantCulture))}");
            case ValueKind.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return new($"{new FixedText(number.ToString(CultureInfo.InvariantCulture))}m");
            case ValueKind.Boolean when bool.TryParse(text, out var flag):
                return new($"{new FixedText(flag ? "true" : "false")}");
            case ValueKind.List:
                return new($"[{new CSharpString(text)}]");
            case ValueKind.JsonText:
                return new($"{CSharpType.JsonElement}.Parse({new CSharpString(JsonEscape.Quote(text))})");
            case ValueKind.Json or ValueKind.JsonInteger or ValueKind.JsonNumber or ValueKind.JsonBoolean or ValueKind.JsonList or ValueKind.JsonObject or ValueKind.JsonAny:
                return new($"{CSharpType.JsonElement}.Parse({new CSharpString(IsJson(text) ? text : JsonEscape.Quote(text))})");
            case ValueKind.Text:
                return new($"{new CSharpString(text)}");
            case ValueKind.Integer or ValueKind.Number or ValueKind.Boolean:
                return new($"null");
            default:
                throw new UnreachableException();
        }
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
