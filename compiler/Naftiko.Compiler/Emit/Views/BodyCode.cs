using System.Diagnostics;
using System.Text.Json;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The call that puts a body together from a template of the document.</summary>
/// <param name="values">The expression of a parameter's value, of the parameter's kind; null: the call gives none.</param>
internal sealed class BodyCode(GatewayTraits traits, UpstreamOperation operation, Func<string, CSharpCode?> values)
{
    private const string Step = "    ";

    /// <summary>About where a text begins: after the name of the method that takes it.</summary>
    private const int Column = 50;

    public CSharpCode Of(UpstreamBody.Template template)
    {
        if (template.Format != BodyFormat.Form)
        {
            traits.Shared.Use(template.Format switch
            {
                BodyFormat.Json => SharedMember.JsonBody,
                BodyFormat.Sparql or BodyFormat.SparqlUpdate => SharedMember.Utf8Body,
                BodyFormat.Text or BodyFormat.Xml => SharedMember.TextBody,
                BodyFormat.Form => throw new UnreachableException(),
            });
        }

        return template.Format switch
        {
            BodyFormat.Json => new($".JsonBody(json =>\n{{\n{Lines(Statements(template.Root, null), Step)}}})"),
            BodyFormat.Form => Form(template.Root),
            BodyFormat.Xml => new($".TextBody(\"application/xml\", {Text(template.Root, SharedMember.XmlText)})"),
            BodyFormat.Sparql => new($".Utf8Body(\"application/sparql-query\", {Text(template.Root, SharedMember.PlainText)})"),
            BodyFormat.SparqlUpdate => new($".Utf8Body(\"application/sparql-update\", {Text(template.Root, SharedMember.PlainText)})"),
            BodyFormat.Text => new($".TextBody(\"text/plain\", {Text(template.Root, SharedMember.PlainText)})"),
        };
    }

    /// <summary>A line for each part of a form.</summary>
    public CSharpCode Of(UpstreamBody.Multipart form) => CSharpCode.Join("\n", form.Parts.Select(Part));

    private CSharpCode Part(FormPart part)
    {
        var name = new CSharpString(part.Name);
        List<CSharpCode> more = [];
        if (part.FileName is { } fileName)
        {
            more.Add(new($", fileName: {PartText(fileName)}"));
        }

        if (part.MediaType is { } mediaType)
        {
            more.Add(new($", mediaType: {PartText(mediaType)}"));
        }

        var rest = CSharpCode.Join("", more);
        switch (part.Value)
        {
            case BodyNode.Value { Parameter: var parameter } when KindOf(parameter) == ValueKind.File:
                traits.Shared.Use(SharedMember.PartFile);
                return new($".File({name}, {values(parameter) ?? new($"null")}{rest})");
            case BodyNode.Value { Parameter: var parameter } when KindOf(parameter) == ValueKind.List && values(parameter) is { } list:
                traits.Shared.Use(SharedMember.PartList);
                traits.Shared.Use(SharedMember.PartText);
                return new($".Part({name}, {list}{rest})");
            case BodyNode.Object or BodyNode.Array:
                traits.Shared.Use(SharedMember.PartJson);
                return new($".JsonPart({name}, json =>\n{{\n{Lines(Statements(part.Value, null), Step)}}}{rest})");
            case BodyNode.Value or BodyNode.Text or BodyNode.Constant:
                traits.Shared.Use(SharedMember.PartText);
                return new($".Part({name}, {PartText(part.Value)}{rest})");
            default:
                throw new UnreachableException();
        }
    }

    private CSharpCode PartText(BodyNode node) => node switch
    {
        BodyNode.Value value => Value(value.Parameter),
        BodyNode.Constant { JsonText: "null" } => new($"(string?)null"),
        BodyNode.Constant or BodyNode.Text or BodyNode.Object or BodyNode.Array => Text(node, SharedMember.PlainText),
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
                traits.Shared.Use(member is null ? SharedMember.WriteConstant : SharedMember.WriteNamedConstant);
                yield return new($"json.WriteConstant({name}{new CSharpString(value.JsonText)});");
                break;
            case BodyNode.Value value when values(value.Parameter) is null:
                break;
            case BodyNode.Value value when KindOf(value.Parameter) is var kind && kind != ValueKind.Text:
                traits.Shared.Use(member is null ? SharedMember.WriteJson : SharedMember.WriteNamedJson);
                yield return new($"json.WriteInput({name}{values(value.Parameter)});");
                break;
            case BodyNode.Value or BodyNode.Text:
                traits.Shared.Use(member is null ? SharedMember.WriteText : SharedMember.WriteNamedText);
                yield return new($"json.WriteInput({name}{(node is BodyNode.Value text ? Value(text.Parameter) : Text(node, SharedMember.PlainText))});");
                break;
        }
    }

    private CSharpCode Form(BodyNode root) => CSharpCode.Join("\n", Fields(root, "").Select(f => Field(new CSharpString(f.Name), f.Value)));

    private static IEnumerable<(string Name, BodyNode Value)> Fields(BodyNode node, string prefix) => node switch
    {
        BodyNode.Object parent => parent.Members.SelectMany(m => Fields(m.Value, prefix.Length == 0 ? m.Name : $"{prefix}[{m.Name}]")),
        BodyNode.Array list => list.Items.SelectMany(item => Fields(item, prefix)),
        BodyNode.Constant or BodyNode.Value or BodyNode.Text => [(prefix, node)],
    };

    private CSharpCode Field(CSharpString name, BodyNode node)
    {
        if (node is BodyNode.Value { Parameter: var parameter } && KindOf(parameter) is ValueKind.List && values(parameter) is { } list)
        {
            traits.Shared.Use(SharedMember.FormList);
            return new($".Form({name}, {list})");
        }

        traits.Shared.Use(SharedMember.FormText);
        return new($".Form({name}, {Text(node, SharedMember.PlainText)})");
    }

    private CSharpCode Text(BodyNode node, SharedMember join)
    {
        switch (node)
        {
            case BodyNode.Text text:
                return Join([.. text.Parts.Select(Part)]);
            case BodyNode.Value value:
                return Join([Value(value.Parameter)]);
            case BodyNode.Constant constant:
                return Constant(constant.JsonText);
            case BodyNode.Object or BodyNode.Array:
                return new($"null");
            default:
                throw new UnreachableException();
        }

        CSharpCode Join(CSharpCode[] parts)
        {
            traits.Shared.Use(join);
            return CallLayout.Of(new($"BodyText.{new FixedText(join == SharedMember.XmlText ? "Xml" : "Plain")}("), parts, new($")"), Column);
        }
    }

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

    private CSharpCode Part(PathPart part)
    {
        if (part.Parameter is not { } parameter)
        {
            return new($"new({new CSharpString(part.Literal!)})");
        }

        if (part.Sparql is not { } place)
        {
            return Value(parameter);
        }

        var (method, member) = place switch
        {
            SparqlPlace.String => ("String", SharedMember.SparqlString),
            SparqlPlace.Iri => ("Iri", SharedMember.SparqlIri),
            SparqlPlace.Term => ("Term", SharedMember.SparqlTerm),
        };
        traits.Shared.Use(member);
        return new($"SparqlText.{new FixedText(method)}({Value(parameter)})");
    }

    private CSharpCode Value(string parameter) => values(parameter) is { } value ? TextCode.Of(traits, value, KindOf(parameter)) : new($"(string?)null");

    private ValueKind KindOf(string parameter) => operation.Parameters.First(p => p.Identifier == parameter).Kind;
}
