using System.Globalization;
using System.Text.Json;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The arguments of one call of a typed client.</summary>
/// <param name="client">The variable that holds the client.</param>
/// <param name="context">The expression of the call's context.</param>
internal sealed class CallCode(GatewayTraits traits, OperationLocals locals, Identifier client, CSharpCode context, Behaviour.Flow? flow = null)
{
    public CSharpCode Target(UpstreamCall call) => new($"{client}.{new Identifier(call.Operation)}Async(");

    public List<ITemplateText> Arguments(UpstreamCall call)
    {
        var upstream = traits.UpstreamOf(call);
        var operation = traits.OperationOf(call);
        List<ITemplateText> arguments = [];
        foreach (var parameter in operation.Parameters)
        {
            var value = call.Arguments.FirstOrDefault(a => a.Parameter == parameter.Identifier)?.Value;
            arguments.Add(Value(value, parameter, traits.KindOf(upstream, operation, parameter)));
        }

        if (operation.Body is UpstreamBody.Caller)
        {
            arguments.Add(new FixedText(call.PassesBody ? "body" : "null"));
        }

        arguments.Add(context);
        arguments.Add(new FixedText("cancellationToken"));
        return arguments;
    }

    private CSharpCode Value(ValueExpression? value, UpstreamParameter parameter, ValueKind kind) => value switch
    {
        null when parameter.Place == ParameterPlace.Path => new($"\"\""),
        null => new($"null"),
        ValueExpression.Input input => locals.Value(input.Identifier, kind),
        ValueExpression.Literal literal => Literal(literal.Text, kind),
        ValueExpression.StepResult step when parameter.Place == ParameterPlace.Path => new($"{JsonPathCode.Of(step.Source)}.Segment({new CSharpString(Describe(step.Source))})"),
        ValueExpression.StepResult step => JsonPathCode.Read(step.Source, kind),
        _ => Text(value),
    };

    /// <summary>The place as the author names it: <c>get-voyage.ship.imo</c>.</summary>
    private string Describe(JsonSource source)
    {
        var step = flow?.Steps.FirstOrDefault(s => s.Identifier == source.Step)?.Name ?? source.Step;
        return string.Join('.', source.Path.OfType<JsonSelector.Member>().Select(static m => m.Name).Prepend(step));
    }

    private CSharpCode Text(ValueExpression value) => value switch
    {
        ValueExpression.Template template => new($"$\"{CSharpCode.Join("", template.Parts.Select(Part))}\""),
        ValueExpression.Secret secret => new($"{client}.Secrets.{SettingNames.Of(traits.Secret(secret.Setting))}"),
        ValueExpression.Input input => locals.Text(input.Identifier),
        ValueExpression.StepResult step => JsonPathCode.Read(step.Source, ValueKind.Text),
        ValueExpression.Literal literal => new($"{new CSharpString(literal.Text)}"),
        _ => new($"null"),
    };

    private ITemplateText Part(ValueExpression part) => part is ValueExpression.Literal literal
        ? new InterpolatedText(literal.Text)
        : new CSharpCode($"{{{Text(part)}}}");

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
            case ValueKind.Json:
                return new($"JsonElement.Parse({new CSharpString(IsJson(text) ? text : JsonEscape.Quote(text))})");
            case ValueKind.Text:
                return new($"{new CSharpString(text)}");
            default:
                return new($"null");
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
