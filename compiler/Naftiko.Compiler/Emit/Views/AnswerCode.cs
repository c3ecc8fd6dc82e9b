using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>How a request says in which format its answer is.</summary>
internal static class AnswerCode
{
    public static CSharpCode Of(ResponseFormat format, UpstreamCall call, GatewayTraits traits) => new($".Answers({Reader(format, call, traits)})");

    private static CSharpCode Reader(ResponseFormat format, UpstreamCall call, GatewayTraits traits) => format switch
    {
        ResponseFormat.Xml => Xml(call, traits),
        ResponseFormat.Yaml => new($"new YamlAnswer()"),
        ResponseFormat.Delimited delimited => new($"new DelimitedAnswer({Character(delimited.Separator)})"),
        ResponseFormat.Html html => new($"new HtmlAnswer({Optional(html.Selector)})"),
        ResponseFormat.Markdown markdown => new($"new MarkdownAnswer({Optional(markdown.Heading)})"),
        ResponseFormat.Avro avro => Avro(avro.Schema, call, traits),
        ResponseFormat.Protobuf protobuf => Named(call, protobuf.Schema),
    };

    private static CSharpCode Xml(UpstreamCall call, GatewayTraits traits)
    {
        var reader = new CSharpCode($"new XmlAnswer({CSharpCode.Join(", ", call.Lists.Select(static list => new CSharpString(list)))})");
        if (call.Root is not { } root)
        {
            return reader;
        }

        traits.Shared.Use(SharedMember.XmlRoot);
        return new($"{reader} {{ Root = {new CSharpString(root)} }}");
    }

    private static CSharpCode Avro(SchemaFile? schema, UpstreamCall call, GatewayTraits traits)
    {
        var reader = schema is null ? new CSharpCode($"new AvroAnswer()") : Named(call, schema);
        if (call.Lists.IsEmpty)
        {
            return reader;
        }

        traits.Shared.Use(SharedMember.AvroList);
        return new($"{reader}.AsList()");
    }

    private static CSharpCode Named(UpstreamCall call, SchemaFile schema) => new($"{new Identifier(call.Upstream)}Answers.{new Identifier(schema.Name)}");

    private static FixedText Character(Separator separator) => new(separator switch
    {
        Separator.Comma => "','",
        Separator.Tab => "'\\t'",
        Separator.Pipe => "'|'",
    });

    private static ITemplateText Optional(string? text) => text is null ? new FixedText("") : new CSharpString(text);
}
