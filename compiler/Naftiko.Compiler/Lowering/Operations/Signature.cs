using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>
/// Describes what an operation does without its names, so that two operations of equal signature can be one. Inputs count in the order
/// of their first use; what they are called does not matter.
/// </summary>
internal sealed class Signature
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _inputs = [];

    private Signature()
    {
    }

    public string Text => _text.ToString();

    /// <summary>Identifiers of the inputs in the order of their first use.</summary>
    public IReadOnlyList<string> Inputs => _inputs;

    public static Signature Of(OperationPlan plan, Behaviour behaviour)
    {
        var signature = new Signature();
        switch (behaviour)
        {
            case Behaviour.Forward forward:
                signature.Add("forward").Add(forward.Call);
                break;
            case Behaviour.Map map:
                signature.Add("map").Add(map.Call).Add(map.Output);
                break;
            case Behaviour.Flow flow:
                signature.Add("flow");
                foreach (var step in flow.Steps)
                {
                    signature.Add(step);
                }

                signature.Add(flow.Last ?? "").Add(flow.Output);
                break;
            case Behaviour.Proxy proxy:
                signature.Add("proxy").Add(proxy.Call).Add(string.Join(',', proxy.TrustedHeaders)).Add(string.Join(',', proxy.Methods));
                break;
            case Behaviour.Mock mock:
                signature.Add("mock").Add(mock.Output);
                break;
        }

        signature.Add(plan.Body is null ? "-" : plan.Body.Required ? "body!" : "body");
        if (plan.Body?.Schema is { } body)
        {
            signature.Add(body.Type.ToString()).Add(body);
        }

        foreach (var identifier in signature._inputs)
        {
            var input = plan.Inputs.First(i => i.Identifier == identifier);
            signature.Add(input.Required ? "!" : "?").Add(input.Schema);
        }

        return signature;
    }

    private Signature Add(string part)
    {
        // Lengths keep parts apart whatever they hold.
        _text.Append(part.Length).Append(':').Append(part);
        return this;
    }

    /// <summary>All that is checked, but for the type at the top: an input that says none may become one that does.</summary>
    private Signature Add(SchemaType schema)
    {
        Add(string.Join('|', schema.Enum)).Add(TextFormat.Find(schema.Format)?.Name ?? "").Add(schema.Pattern ?? "").Add(schema.Default ?? "");
        Add($"{schema.Minimum}..{schema.Maximum}").Add(string.Create(CultureInfo.InvariantCulture, $"{schema.MinLength}..{schema.MaxLength}"));
        Add($"{schema.NotNull} {schema.IsClosed}");
        foreach (var inner in new[] { schema.Item, schema.Values })
        {
            Add(inner?.Type.ToString() ?? "-");
            _ = inner is null ? this : Add(inner);
        }

        foreach (var member in schema.Properties)
        {
            Add(member.Name).Add(member.Required ? "!" : "?").Add(member.Schema.Type.ToString()).Add(member.Schema);
        }

        return this;
    }

    private Signature Add(FlowStep step)
    {
        switch (step)
        {
            case FlowStep.Call call:
                return Add(call.Identifier).Add(call.Request);
            case FlowStep.Lookup lookup:
                Add("lookup").Add(lookup.Identifier).Add(lookup.Entries).Add(JsonPathText.Of(lookup.Key)).Add(lookup.Wanted);
                foreach (var member in lookup.Members)
                {
                    Add(member.Name).Add(JsonPathText.Of(member.Path));
                }

                return this;
            case FlowStep.Script script:
                Add("script").Add(script.Identifier).Add(script.Source ?? "");
                foreach (var argument in script.Arguments)
                {
                    Add(argument.Value);
                }

                return this;
            default:
                throw new UnreachableException();
        }
    }

    private Signature Add(UpstreamCall call)
    {
        Add(call.Upstream).Add(call.Operation).Add(call.PassesBody ? "body" : "");
        foreach (var argument in call.Arguments)
        {
            Add(argument.Parameter).Add(argument.Value);
        }

        foreach (var list in call.Lists)
        {
            Add("list").Add(list);
        }

        return Add(call.Root ?? "").Add($"{call.Bytes}");
    }

    private Signature Add(ValueExpression value)
    {
        switch (value)
        {
            case ValueExpression.Input input:
                return Add("#" + Use(input.Identifier));
            case ValueExpression.Literal literal:
                return Add("text").Add(literal.Text).Add(literal.JsonText ?? "");
            case ValueExpression.InputMember member:
                return Add("member#" + Use(member.Identifier)).Add("path" + member.Path.Length).Add(JsonPathText.Of(member.Path));
            case ValueExpression.Secret secret:
                return Add("secret").Add(secret.Setting);
            case ValueExpression.StepResult step:
                return Add("step").Add(step.Source);
            case ValueExpression.Template template:
                Add("template" + template.Parts.Length);
                foreach (var part in template.Parts)
                {
                    Add(part);
                }

                return this;
            default:
                throw new UnreachableException();
        }
    }

    private int Use(string input)
    {
        if (!_inputs.Contains(input))
        {
            _inputs.Add(input);
        }

        return _inputs.IndexOf(input);
    }

    private Signature Add(JsonSource source) =>
        Add(source.Step ?? "").Add("path" + source.Path.Length).Add(JsonPathText.Of(source.Path));

    private Signature Add(OutputShape shape)
    {
        switch (shape)
        {
            case OutputShape.Json json:
                return Add("json").Add(json.Source);
            case OutputShape.Scalar scalar:
                return Add(scalar.Type.ToString()).Add(scalar.Source);
            case OutputShape.Array array:
                return Add("array").Add(array.Source).Add(array.Item);
            case OutputShape.Constant constant:
                return Add("constant").Add(constant.Type.ToString()).Add(constant.JsonText);
            case OutputShape.List list:
                return Add("list").Add(list.Item);
            case OutputShape.Given given:
                return Add("given").Add(given.Type.ToString()).Add(given.Value);
            case OutputShape.Object map:
                Add("object" + map.Members.Length);
                foreach (var member in map.Members)
                {
                    Add(member.Name).Add(member.Shape);
                }

                return this;
            default:
                throw new UnreachableException();
        }
    }
}
