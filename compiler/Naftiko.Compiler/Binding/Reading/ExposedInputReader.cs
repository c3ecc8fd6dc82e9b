using System.Collections.Immutable;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Syntax;
using ValueType = Naftiko.Compiler.Gateway.ValueType;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads the declared inputs of a REST resource or operation, or of a tool.</summary>
internal static class ExposedInputReader
{
    private static readonly string[] Places = ["path", "query", "header", "cookie", "body"];

    /// <param name="path">The exposed path; null for a tool.</param>
    /// <param name="adapter">The adapter, for the name of a setting.</param>
    public static ImmutableArray<ExposedInput> Read(Fields owner, PathTemplate? path, string adapter, BindingContext context)
    {
        var inputs = ImmutableArray.CreateBuilder<ExposedInput>();
        foreach (var (name, fields) in owner.Items("inputParameters"))
        {
            if ((name ?? fields.Needed("name", "The input parameter")) is not { } known)
            {
                continue;
            }

            if (fields.Text("in")?.ToLowerInvariant() == "environment")
            {
                context.Report(BindingDiagnostics.UnknownPlace, fields.Word("in")!.Span, known.Value, "environment", Suggestion.Help("environment", Places));
                continue;
            }

            var value = fields.Scalar("value") ?? fields.Scalar("const") ?? fields.Scalar("template");
            var schema = ReadSchema(fields, known.Value, context);
            inputs.Add(new(
                known,
                path is null ? null : Place(fields, known, path, context),
                fields.Has("type") ? schema.Type : null,
                fields.Value("required") is SequenceNode ? true : fields.Flag("required"),
                fields.Prose("description"),
                value is null ? null : SpannedText.From(value),
                schema,
                known.Span)
            {
                Secret = value is null ? null : context.LiteralSecrets.TakeArgument(value, known.Value, adapter),
            });
        }

        return inputs.ToImmutable();
    }

    private static InputPlace? Place(Fields fields, SpannedText name, PathTemplate path, BindingContext context)
    {
        if (fields.Word("in") is not { } place)
        {
            return path.Placeholders.Any(p => NameMatch.Same(p.Name, name.Value)) ? InputPlace.Route : null;
        }

        switch (place.Value.ToLowerInvariant())
        {
            case "path":
                return InputPlace.Route;
            case "query":
                return InputPlace.Query;
            case "header":
                return InputPlace.Header;
            case "cookie":
                return InputPlace.Cookie;
            case "body":
                return InputPlace.BodyMember;
            default:
                context.Report(BindingDiagnostics.UnknownPlace, place.Span, name.Value, place.Value, Suggestion.Help(place.Value, Places));
                return null;
        }
    }

    private static SchemaType ReadSchema(Fields fields, string name, BindingContext context)
    {
        var type = fields.Value("type") is ScalarNode ? TypeReader.Read(fields, name, context) ?? ValueType.String : Implied(fields);
        return new(type, fields.Prose("description"))
        {
            Pattern = fields.Text("pattern"),
            Enum = fields.Texts("enum"),
            Item = ReadItem(fields, name, context),
            Properties = ReadProperties(fields, context),
        };
    }

    private static ValueType Implied(Fields fields) =>
        fields.Has("properties") ? ValueType.Object : fields.Has("items") ? ValueType.Array : ValueType.String;

    private static SchemaType? ReadItem(Fields fields, string name, BindingContext context)
    {
        var node = fields.Value("items") is SequenceNode { Items: [var first, ..] } ? first : fields.Value("items");
        return ShortType.Expand(node) is { } item ? ReadSchema(context.Read(item), name, context) : null;
    }

    private static ImmutableArray<SchemaProperty> ReadProperties(Fields fields, BindingContext context)
    {
        var listed = fields.Value("required") is SequenceNode ? fields.Texts("required") : [];
        return
        [
            .. fields.Items("properties")
                .Where(static p => p.Name is not null)
                .Select(p => new SchemaProperty(
                    p.Name!.Value,
                    ReadSchema(p.Fields, p.Name.Value, context),
                    listed.Contains(p.Name.Value) || (p.Fields.Value("required") is ScalarNode && p.Fields.Flag("required") == true)))
        ];
    }
}
