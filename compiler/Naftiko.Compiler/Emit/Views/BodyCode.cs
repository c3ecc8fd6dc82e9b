using System.Text.Json;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The call that puts a body together from a template of the document.</summary>
internal sealed class BodyCode(GatewayTraits traits, Upstream upstream, UpstreamOperation operation)
{
    private const string Step = "    ";

    public CSharpCode Of(UpstreamBody.Template template) => template.Format switch
    {
        BodyFormat.Json => new($".JsonBody(json =>\n{{\n{Lines(Statements(template.Root, null), Step)}}})"),
        BodyFormat.Form => Form(template.Root),
        BodyFormat.Xml => new($".TextBody(\"application/xml\", {Text(template.Root, "BodyText.Xml")})"),
        _ => new($".TextBody(\"text/plain\", {Text(template.Root, "BodyText.Plain")})"),
    };

    private static CSharpCode Lines(IEnumerable<CSharpCode> lines, string indent) =>
        CSharpCode.Join("", lines.Select(line => new CSharpCode($"{new FixedText(indent)}{line}\n")));

    /// <param name="member">The member the value belongs to; null inside an array and at the root.</param>
    private IEnumerable<CSharpCode> Statements(BodyNode node, CSharpString? member)
    {
        var name = member is null ? new($"") : new CSharpCode($"{member}, ");
        switch (node)
        {
            case BodyNode.Object value:
                yield return member is null ? new($"json.WriteStartObject();") : new($"json.WriteStartObject({member});");
                foreach (var line in value.Members.SelectMany(m => Statements(m.Value, new CSharpString(m.Name))))
                {
                    yield return line;
                }

                yield return new($"json.WriteEndObject();");
                break;
            case BodyNode.Array value:
                yield return member is null ? new($"json.WriteStartArray();") : new($"json.WriteStartArray({member});");
                foreach (var line in value.Items.SelectMany(i => Statements(i, null)))
                {
                    yield return line;
                }

                yield return new($"json.WriteEndArray();");
                break;
            case BodyNode.Constant value:
                yield return new($"json.WriteConstant({name}{new CSharpString(value.JsonText)});");
                break;
            case BodyNode.Value value:
                yield return new($"json.WriteInput({name}{new Identifier(value.Parameter)});");
                break;
            default:
                yield return new($"json.WriteInput({name}{Text(node, "BodyText.Plain")});");
                break;
        }
    }

    private CSharpCode Form(BodyNode root) => CSharpCode.Join("\n", Fields(root, "").Select(f => new CSharpCode($".Form({new CSharpString(f.Name)}, {Field(f.Value)})")));

    private static IEnumerable<(string Name, BodyNode Value)> Fields(BodyNode node, string prefix) => node switch
    {
        BodyNode.Object parent => parent.Members.SelectMany(m => Fields(m.Value, prefix.Length == 0 ? m.Name : $"{prefix}[{m.Name}]")),
        BodyNode.Array list => list.Items.SelectMany(item => Fields(item, prefix)),
        _ => [(prefix, node)],
    };

    private CSharpCode Field(BodyNode node) => node switch
    {
        BodyNode.Value { Parameter: var parameter } when KindOf(parameter) is ValueKind.List => new($"{new Identifier(parameter)}"),
        _ => Text(node, "BodyText.Plain"),
    };

    private CSharpCode Text(BodyNode node, string join) => node switch
    {
        BodyNode.Text text => new($"{new FixedText(join)}({CSharpCode.Join(", ", text.Parts.Select(Part))})"),
        BodyNode.Value value => new($"{new FixedText(join)}({Value(value.Parameter)})"),
        BodyNode.Constant constant => Constant(constant.JsonText),
        _ => new($"null"),
    };

    /// <summary>A constant of the document where no JSON is written.</summary>
    private static CSharpCode Constant(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.Null => new($"null"),
            JsonValueKind.String => new($"{new CSharpString(document.RootElement.GetString()!)}"),
            _ => new($"{new CSharpString(json)}"),
        };
    }

    private CSharpCode Part(PathPart part) => part.Parameter is { } parameter ? Value(parameter) : new($"new({new CSharpString(part.Literal!)})");

    private CSharpCode Value(string parameter) => KindOf(parameter) is ValueKind.Text
        ? new($"{new Identifier(parameter)}")
        : new($"InputText.Of({new Identifier(parameter)})");

    private ValueKind KindOf(string parameter) => traits.KindOf(upstream, operation, operation.Parameters.First(p => p.Identifier == parameter));
}
