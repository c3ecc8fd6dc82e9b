using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Language;

/// <summary>Where values come from: arguments of calls, and parts of answers.</summary>
internal static class ValueFacts
{
    public static string Of(UpstreamCall call) =>
        $"{call.Operation}({string.Join(", ", call.Arguments.Select(static a => $"{a.Parameter}: {Of(a.Value)}"))}{(call.PassesBody ? ", body" : "")})";

    public static string Of(OutputShape shape) => shape switch
    {
        OutputShape.Json json => $"json {Of(json.Source)}",
        OutputShape.Scalar scalar => $"{scalar.Type.ToString().ToLowerInvariant()} {Of(scalar.Source)}",
        OutputShape.Object o => $"{{{string.Join(", ", o.Members.Select(static m => $"{m.Name}: {Of(m.Shape)}"))}}}",
        OutputShape.Array a => $"each {Of(a.Source)} {Of(a.Item)}",
        OutputShape.Constant constant => constant.JsonText,
        OutputShape.List list => $"[{Of(list.Item)}]",
        OutputShape.Given given => $"{given.Type.ToString().ToLowerInvariant()} {Of(given.Value)}",
        _ => throw new InvalidOperationException(shape.ToString()),
    };

    public static string Of(FlowStep.Lookup lookup) =>
        $"{(lookup.IsMany ? "each" : "one")} of {Of(lookup.Entries)} by {JsonPathText.Of(lookup.Key)} = {Of(lookup.Wanted)}"
        + $" {{{string.Join(", ", lookup.Members.Select(static member => $"{member.Name}: {JsonPathText.Of(member.Path)}"))}}}";

    private static string Of(ValueExpression value) => value switch
    {
        ValueExpression.Input input => $"input {input.Identifier}",
        ValueExpression.InputMember member => $"input {member.Identifier}{JsonPathText.Of(member.Path)}",
        ValueExpression.Literal literal => literal.JsonText ?? $"\"{literal.Text}\"",
        ValueExpression.Secret secret => $"{{{{{secret.Setting}}}}}",
        ValueExpression.StepResult step => $"step {Of(step.Source)}",
        ValueExpression.Template template => $"text({string.Join(" + ", template.Parts.Select(Of))})",
        _ => throw new InvalidOperationException(value.ToString()),
    };

    private static string Of(JsonSource source) => $"{source.Step ?? "$"}{JsonPathText.Of(source.Path)}{(source.IsMany ? " many" : "")}";
}
