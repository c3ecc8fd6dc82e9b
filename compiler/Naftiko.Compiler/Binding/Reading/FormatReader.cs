using Naftiko.Compiler.Answers;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads what a consumed operation answers with, and what helps to read it.</summary>
internal static class FormatReader
{
    private const string SchemaKey = "outputSchema";

    private static readonly string[] Known =
        ["json", "xml", "yaml", "csv", "tsv", "psv", "html", "markdown", "avro", "protobuf", "text", "binary"];

    /// <param name="maxSize">How many bytes a binary answer may have unless the operation says so itself; null: any number.</param>
    public static ConsumedFormat Read(Fields fields, string operation, long? maxSize, BindingContext context)
    {
        if (fields.Word("outputRawFormat") is not { } format)
        {
            return new ConsumedFormat.Json();
        }

        switch (format.Value.ToLowerInvariant())
        {
            case "json":
                return new ConsumedFormat.Json();
            case "xml":
                return new ConsumedFormat.Readable(new ResponseFormat.Xml());
            case "yaml":
                return new ConsumedFormat.Readable(new ResponseFormat.Yaml());
            case "csv":
                return new ConsumedFormat.Readable(new ResponseFormat.Delimited(Separator.Comma));
            case "tsv":
                return new ConsumedFormat.Readable(new ResponseFormat.Delimited(Separator.Tab));
            case "psv":
                return new ConsumedFormat.Readable(new ResponseFormat.Delimited(Separator.Pipe));
            case "html":
                return Html(fields, operation, context);
            case "markdown":
                return new ConsumedFormat.Readable(new ResponseFormat.Markdown(fields.Text(SchemaKey)));
            case "avro":
                return fields.Word(SchemaKey) is { Value.Length: > 0 }
                    ? Encoded(fields, operation, "avro", "avsc", context)
                    : new ConsumedFormat.Readable(new ResponseFormat.Avro(null));
            case "protobuf":
                return Encoded(fields, operation, "protobuf", "proto", context);
            case "text":
                return new ConsumedFormat.Opaque("text");
            case "binary":
                return new ConsumedFormat.Binary(
                    MediaTypeReader.Read(fields, "outputMediaType", operation, context), ByteSizeReader.Read(fields, "maxBinarySize", context) ?? maxSize);
            default:
                context.Report(BindingDiagnostics.UnknownFormat, format.Span, operation, format.Value, Suggestion.Help(format.Value, Known));
                return new ConsumedFormat.Unknown();
        }
    }

    /// <param name="extension">How the names of files end that say how it is encoded.</param>
    private static ConsumedFormat Encoded(Fields fields, string operation, string name, string extension, BindingContext context)
    {
        if (fields.Word(SchemaKey) is not { Value.Length: > 0 } path)
        {
            return new ConsumedFormat.WithoutSchema(name, extension);
        }

        var answer = context.Imports.FindSchema(fields.Node) ?? ImportedText.Missing;
        if (answer.File is not { } file)
        {
            context.Report(BindingDiagnostics.SchemaNotReadable, path.Span, path.Value, operation, answer.Problem, extension);
            return new ConsumedFormat.Unknown();
        }

        var (format, problem) = name == "avro" ? AvroSchema.Read(file) : ProtoFile.Read(file);
        if (format is not null)
        {
            return new ConsumedFormat.Readable(format);
        }

        context.Report(
            BindingDiagnostics.SchemaNotUnderstood, path.Span, path.Value, operation, problem, name == "avro" ? "an Avro schema" : "a Protobuf file",
            name == "avro" ? AvroSchema.Example : ProtoFile.Example);
        return new ConsumedFormat.Unknown();
    }

    private static ConsumedFormat Html(Fields fields, string operation, BindingContext context)
    {
        if (fields.Word(SchemaKey) is not { } selector)
        {
            return new ConsumedFormat.Readable(new ResponseFormat.Html(null));
        }

        if (CssSelector.IsValid(selector.Value))
        {
            return new ConsumedFormat.Readable(new ResponseFormat.Html(selector.Value));
        }

        context.Report(BindingDiagnostics.Selector, selector.Span, operation, selector.Value);
        return new ConsumedFormat.Unknown();
    }
}
